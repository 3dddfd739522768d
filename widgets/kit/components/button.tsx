import { createSignal } from 'solid-js';
import type { JSX } from 'solid-js';

/** What of a button our screens set; a spread of any attribute would bring half of Solid's runtime with it. */
export interface ButtonProps {
  /** `primary`: the one of the screen. `danger`: takes something away. `link`: looks like a link, acts. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger' | 'link';
  /** Working on it: shows so, and does not act twice. */
  readonly busy?: boolean;
  readonly type?: 'button' | 'submit' | undefined;
  readonly class?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly ref?: HTMLButtonElement | ((made: HTMLButtonElement) => void) | undefined;
  readonly onClick?: JSX.EventHandler<HTMLButtonElement, MouseEvent> | undefined;
  readonly title?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-pressed'?: JSX.AriaAttributes['aria-pressed'];
  readonly 'aria-expanded'?: JSX.AriaAttributes['aria-expanded'];
  readonly 'aria-controls'?: string | undefined;
  readonly children?: JSX.Element;
}

/**
 * A button. When it cannot be pressed but has the focus, it only says so: a browser takes the focus from what is disabled, and whoever
 * has nothing but a keyboard would begin again at the top of the page.
 */
export function Button(props: ButtonProps): JSX.Element {
  const [focused, setFocused] = createSignal(false);
  const off = (): boolean => props.disabled === true || props.busy === true;
  return (
    <button
      ref={props.ref as HTMLButtonElement}
      type={props.type ?? 'button'}
      disabled={off() && !focused()}
      aria-disabled={off() && focused() ? 'true' : undefined}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      aria-busy={props.busy === true ? 'true' : undefined}
      title={props.title}
      aria-label={props['aria-label']}
      aria-pressed={props['aria-pressed']}
      aria-expanded={props['aria-expanded']}
      aria-controls={props['aria-controls']}
      class={`smena-button smena-button-${props.look ?? 'plain'} ${props.class ?? ''}`}
      onClick={(event) => {
        if (off()) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {props.children}
    </button>
  );
}
