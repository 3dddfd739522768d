import { createSignal, onCleanup } from 'solid-js';

/** What a series means, everywhere the same: `main` was done, `second` was missed or is lacking, `third` is in between or beside. */
export type Tone = 'main' | 'second' | 'third';

export interface Palette {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
}

/** Colours of the charts as the element's own style sheet has them. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--smena-${name}`).trim();
  return {
    tones: { main: token('chart-main'), second: token('chart-second'), third: token('chart-third') },
    text: token('text'),
    muted: token('muted'),
    line: token('line'),
    surface: token('surface'),
  };
}

/** Counts changes of amoCRM's colour scheme: what is drawn on a canvas must be drawn again. */
export function createScheme(): () => number {
  const [changes, setChanges] = createSignal(0);
  const watcher = new MutationObserver(() => setChanges((count) => count + 1));
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-scheme'] });
  onCleanup(() => watcher.disconnect());
  return changes;
}
