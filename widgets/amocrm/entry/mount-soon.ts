import type { Mounted, Place } from '../launcher/entry.ts';
import type { WidgetDefinition } from './definition.ts';
import { drawOpened } from './draw-opened.ts';
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
  const dispose = drawOpened(definition, container, (opened) => {
    const drawn = opened.mount(definition, app, container, { ...place, route });
    mounted = drawn;
    return () => drawn.dispose();
  });
  return {
    show(next) {
      route = next;
      mounted?.show(next);
    },
    dispose,
  };
}
