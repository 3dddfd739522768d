import { createComputed, createSignal } from 'solid-js';

/**
 * What is worked out of other things, told only when it is another. A memo makes all that hangs on it look whether it is; where every cell of
 * a month hangs on it, the looking itself is felt.
 */
export function createSettled<T>(source: () => T, equals?: (before: T, after: T) => boolean): () => T {
  const [settled, setSettled] = createSignal<T | undefined>(undefined, {
    equals: (before, after) =>
      before !== undefined && after !== undefined && (equals ?? Object.is)(before, after),
  });
  createComputed(() => setSettled(() => source()));
  return settled as () => T;
}
