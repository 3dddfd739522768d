import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useWords } from '../../kit/app/app.tsx';
import { Banner } from '../../kit/components/banner.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { StickyFooter } from '../../kit/components/sticky-footer.tsx';
import { SETTINGS_WORDS } from './words.ts';

/** What of a draft its foot shows and does. */
export interface DraftState {
  readonly conflict: () => boolean;
  readonly failure: () => ApiError | null;
  readonly changed: () => boolean;
  readonly busy: () => boolean;
  readonly discard: () => Promise<void>;
}

/** Under a section's controls: what went wrong, whether it is saved, and the buttons that save it or throw the changes away. */
export function SectionFoot(props: {
  readonly draft: DraftState;
  readonly faulty: boolean;
  readonly state: string;
  /** Somebody else was faster: the sentence, and the button that shows theirs. */
  readonly conflict: string;
  readonly showTheirs: string;
}): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  return (
    <>
      <Show when={props.draft.conflict()}>
        <Banner
          tone="error"
          actions={<Button onClick={() => void props.draft.discard()}>{props.showTheirs}</Button>}
        >
          {props.conflict}
        </Banner>
      </Show>
      <Show when={props.draft.failure()}>{(error) => <Problem error={error()} />}</Show>
      <StickyFooter
        actions={
          <>
            <Show when={props.draft.changed()}>
              <Button disabled={props.draft.busy()} onClick={() => void props.draft.discard()}>
                {words().discard}
              </Button>
            </Show>
            <Button look="primary" type="submit" disabled={!props.draft.changed()} busy={props.draft.busy()}>
              {words().save}
            </Button>
          </>
        }
      >
        <span role="status" classList={{ 'smena-field-error': props.faulty }}>
          {props.state}
        </span>
      </StickyFooter>
    </>
  );
}
