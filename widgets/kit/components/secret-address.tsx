import type { JSX } from 'solid-js';
import { Field } from './field.tsx';

/** An address that is shown whole once. */
export interface SecretAddress {
  /** The address in a field that is chosen whole when it is touched. */
  readonly Shown: (props: { readonly label: string; readonly url: string }) => JSX.Element;
  /** Puts it on the clipboard; false where the browser forbids that: it stands chosen then, to be copied by hand. */
  copy(): Promise<boolean>;
}

export function createSecretAddress(): SecretAddress {
  let field: HTMLInputElement | undefined;
  return {
    Shown: (props) => (
      <Field label={props.label}>
        {(control) => (
          <input
            id={control.id}
            type="text"
            readonly
            value={props.url}
            ref={(made) => (field = made)}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
    ),
    copy() {
      field?.select();
      return navigator.clipboard.writeText(field?.value ?? '').then(
        () => true,
        () => false,
      );
    },
  };
}
