import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';

const SAID_ON = 'zone-note';

/** Said on the first screen that is opened and nowhere else, and only where the device's clocks differ from the charity's. */
export function ZoneNote(): JSX.Element {
  const app = useApp();
  const differs = (): boolean => {
    const now = app.clock.now();
    if (now === null || !app.zone().deviceDiffers(now)) return false;
    if (!app.cache.has(SAID_ON)) app.cache.set(SAID_ON, app.route().name);
    return app.cache.get(SAID_ON) === app.route().name;
  };
  return (
    <Show when={differs()}>
      <p class="smena-muted smena-zone">{app.words().zoneNote(city(app.zone().name(app.language())))}</p>
    </Show>
  );
}

/** «Москва, стандартное время» is said shorter. */
function city(zone: string): string {
  return zone.split(',')[0] ?? zone;
}
