import { splitProps } from 'solid-js';
import type { JSX } from 'solid-js';

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one of the screen. `danger`: takes something away. `link`: looks like a link, acts. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger' | 'link';
  /** Working on it: shows so, and does not act twice. */
  readonly busy?: boolean;
}

export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['look', 'busy', 'class', 'disabled']);
  return (
    <button
      type="button"
      {...rest}
      disabled={own.disabled === true || own.busy === true}
      aria-busy={own.busy === true ? 'true' : undefined}
      class={`smena-button smena-button-${own.look ?? 'plain'} ${own.class ?? ''}`}
    />
  );
}
