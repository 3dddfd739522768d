import type { Mounted, Place } from '../launcher/entry.ts';
import type { WidgetDefinition } from './definition.ts';
import type { WidgetApp } from './widget-app.tsx';

/** Draws a widget into a container of anybody's, before the next frame. */
export function mountSoon(
  definition: WidgetDefinition,
  app: WidgetApp,
  container: HTMLElement,
  place: Place,
): Mounted {
  let { route } = place;
  let mounted: Mounted | null = null;
  let gone = false;
  const draw = async (): Promise<void> => {
    const opened = await definition.opened();
    if (!gone) mounted = opened.mount(definition, app, container, { ...place, route });
  };
  void draw();
  return {
    show(next) {
      route = next;
      mounted?.show(next);
    },
    dispose() {
      gone = true;
      mounted?.dispose();
    },
  };
}
