import type { JSX } from 'solid-js';

/** Stays at the bottom of the panel: the state on the left, the one primary button on the right. */
export function StickyFooter(props: {
  readonly children: JSX.Element;
  readonly actions?: JSX.Element;
}): JSX.Element {
  return (
    <div class="smena-foot">
      <div class="smena-foot-text">{props.children}</div>
      <div class="smena-foot-actions">{props.actions}</div>
    </div>
  );
}
