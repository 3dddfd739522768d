import { createComputed, createMemo, createSignal, untrack } from 'solid-js';

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

/**
 * The fields of what is worked out, each told only when it is another: who reads one hears nothing of the others. All of them are of one moment
 * to whoever reads several. The fields are those of the first answer.
 */
export function createFields<T extends object>(source: () => T): T {
  const fields = {} as T;
  for (const key of Object.keys(untrack(source)) as (keyof T)[])
    Object.defineProperty(fields, key, { get: createMemo(() => source()[key]), enumerable: true });
  return fields;
}
