import { createUniqueId, onCleanup, onMount } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';
import { Button } from './button.tsx';

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

/** A modal dialog: shown while it is mounted; focus goes in, and back to where it was when it leaves. */
export function Dialog(props: DialogProps): JSX.Element {
  const app = useApp();
  const id = createUniqueId();
  let element: HTMLDialogElement | undefined;
  const before = document.activeElement;
  onMount(() => element?.showModal());
  onCleanup(() => {
    element?.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  return (
    <dialog
      ref={(made) => (element = made)}
      class={`smena-dialog smena-dialog-${props.shape ?? 'window'}`}
      aria-labelledby={id}
      on:cancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
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
