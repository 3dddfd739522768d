import { onCleanup, onMount } from 'solid-js';
import type { Desk } from './desk.ts';

/** Keys of the whole schedule while it stands: Ctrl+Z, Ctrl+Shift+Z, and Escape, which puts down what was picked up. */
export function useDeskKeys(desk: Desk, picking: () => boolean, stopPicking: () => void): void {
  const keys = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, textarea, dialog') !== null && target !== null) return;
    if (target !== document.body && target?.closest('.smena') === null) return;
    const undoing = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
    if (undoing) void desk.attempt({ kind: event.shiftKey ? 'redo' : 'undo' });
    else if (event.key === 'Escape' && picking()) stopPicking();
    else return;
    event.preventDefault();
  };
  // In the capture phase: the panel itself closes on an Escape nobody took.
  onMount(() => document.addEventListener('keydown', keys, true));
  onCleanup(() => document.removeEventListener('keydown', keys, true));
}
