import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';

/** Said once, and only where the device's clocks differ from the charity's. */
export function ZoneNote(): JSX.Element {
  const app = useApp();
  const differs = (): boolean => {
    const now = app.clock.now();
    return now !== null && app.zone().deviceDiffers(now);
  };
  return (
    <Show when={differs()}>
      <p class="smena-muted smena-zone">{app.words().zoneNote(app.zone().name(app.language()))}</p>
    </Show>
  );
}
