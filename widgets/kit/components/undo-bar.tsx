import { createEffect, onCleanup, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';
import { Button } from './button.tsx';

export interface UndoBarProps {
  /** What was done; null shows nothing. */
  readonly sentence: string | null;
  readonly onUndo: () => void;
  /** Called after 10 seconds, or at once when it was undone. */
  readonly onGone: () => void;
}

const STAYS_MS = 10_000;

/** «Очищено. Отменить», for ten seconds, instead of asking beforehand. */
export function UndoBar(props: UndoBarProps): JSX.Element {
  const app = useApp();
  createEffect(() => {
    if (props.sentence === null) return;
    const timer = setTimeout(() => props.onGone(), STAYS_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <div class="smena-undo-place" role="status">
      <Show when={props.sentence}>
        {(sentence) => (
          <div class="smena-undo">
            <span>{sentence()}</span>
            <Button
              look="link"
              onClick={() => {
                props.onUndo();
                props.onGone();
              }}
            >
              {app.words().undo}
            </Button>
          </div>
        )}
      </Show>
    </div>
  );
}
