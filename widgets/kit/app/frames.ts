import { createComputed, createSignal, on, onCleanup, untrack } from 'solid-js';

/** Acts once what was just done is shown; answers how not to. */
export function afterShown(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(act)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** What the source says, told once the change itself was shown: what only speaks of it need not make it wait. */
export function createUnhurried<T>(source: () => T): () => T {
  const [told, setTold] = createSignal(untrack(source));
  let cancel = (): void => undefined;
  createComputed(
    on(
      source,
      () => {
        cancel();
        cancel = afterShown(() => setTold(() => source()));
      },
      { defer: true },
    ),
  );
  onCleanup(() => cancel());
  return told;
}
