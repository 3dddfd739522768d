import { createSignal } from 'solid-js';
import type { TextStore } from './text-store.ts';

/** Something that is being written: kept in a store while it differs from what it began with, so that a reload loses nothing of it. */
export interface Kept<T> {
  readonly value: () => T;
  set(next: T): void;
  /** The service has it, or it was thrown away: back to the beginning. */
  forget(): void;
}

/** @param key of the person and the thing; a value of another shape under it is not looked for */
export function createKept<T>(store: TextStore, key: string, beginning: T): Kept<T> {
  const [value, setValue] = createSignal<T>(read(store.read(key)) ?? beginning);
  const set = (next: T): void => {
    setValue(() => next);
    if (JSON.stringify(next) === JSON.stringify(beginning)) store.remove(key);
    else store.write(key, JSON.stringify(next));
  };
  return { value, set, forget: () => set(beginning) };

  function read(text: string | null): T | null {
    try {
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  }
}
