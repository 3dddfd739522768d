import { createUniqueId, onCleanup, onMount } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';
import { giveWay } from '../place/give-way.ts';
import { Button } from './button.tsx';
import { keepInside, stopsIn } from './keep-inside.ts';

export interface DialogProps {
  readonly title: string;
  readonly children: JSX.Element;
  /** Buttons at the bottom, the main one last. */
  readonly actions?: JSX.Element;
  /** Esc, the cross, or a press beside it. */
  readonly onClose: () => void;
  /** `drawer`: along the right edge. */
  readonly shape?: 'window' | 'drawer';
}

/**
 * A dialog over the panel: shown while it is mounted; focus goes in, and back to where it was when it leaves. It lies over everything of ours
 * (a popover in the top layer), but is never `showModal`: that would make a call in the telephony's own window unanswerable.
 */
export function Dialog(props: DialogProps): JSX.Element {
  const app = useApp();
  const id = createUniqueId();
  let element: HTMLDialogElement | undefined;
  const before = document.activeElement;
  const keys = (event: KeyboardEvent): void => {
    if (element === undefined || event.defaultPrevented || topmostFor(event.target) !== element) return;
    if (event.key === 'Tab') keepInside(event, element);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    props.onClose();
  };
  onMount(() => {
    if (element === undefined) return;
    // Browsers older than popovers show it in its place, where it is nearly always on top as well.
    if ('showPopover' in element) element.showPopover();
    if (element.closest('.smena-panel') === null) onCleanup(giveWay(element));
    (element.querySelector<HTMLElement>('[autofocus]') ?? stopsIn(element)[0])?.focus();
    document.addEventListener('keydown', keys);
  });
  onCleanup(() => {
    document.removeEventListener('keydown', keys);
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  return (
    <dialog
      ref={(made) => (element = made)}
      class={`smena-dialog smena-dialog-${props.shape ?? 'window'}`}
      popover="manual"
      aria-modal="true"
      aria-labelledby={id}
      on:click={(event) => {
        if (event.target === element) props.onClose();
      }}
    >
      <div class="smena-dialog-body">
        <div class="smena-dialog-head">
          <h2 id={id}>{props.title}</h2>
          <Button
            look="quiet"
            class="smena-icon-button"
            aria-label={app.words().close}
            onClick={() => props.onClose()}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </div>
        <div class="smena-dialog-content">{props.children}</div>
        {props.actions === undefined ? null : <div class="smena-dialog-actions">{props.actions}</div>}
      </div>
    </dialog>
  );
}

/** The dialog that a key is meant for: the one around it, or the last opened when nothing has the focus. */
function topmostFor(target: EventTarget | null): Element | null | undefined {
  if (target instanceof Element && target !== document.body) return target.closest('.smena-dialog');
  return [...document.querySelectorAll('.smena-dialog')].at(-1);
}
