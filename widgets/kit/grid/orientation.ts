import { createSignal, onCleanup, onMount } from 'solid-js';

/** From this width on days are columns; a finger needs wider ones than a mouse. */
const WIDE_PX = 900;
const WIDE_FOR_FINGERS_PX = 1340;

/** Which way round the month lies, by the room the element has. Watches until the owner goes. */
export function createOrientation(element: () => HTMLElement | undefined): () => 'rows' | 'columns' {
  const [daysAs, setDaysAs] = createSignal<'rows' | 'columns'>('rows');
  const fingers = window.matchMedia('(pointer: coarse)').matches;
  onMount(() => {
    const watched = element();
    if (watched === undefined) return;
    const look = (): void =>
      void setDaysAs(watched.clientWidth >= (fingers ? WIDE_FOR_FINGERS_PX : WIDE_PX) ? 'columns' : 'rows');
    const observer = new ResizeObserver(look);
    observer.observe(watched);
    look();
    onCleanup(() => observer.disconnect());
  });
  return daysAs;
}
