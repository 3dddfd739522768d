import { createSignal } from 'solid-js';
import type { Component } from 'solid-js';
import { render } from 'solid-js/web';
import type { Mounted, Place } from '../launcher/entry.ts';
import type { WidgetDefinition } from './definition.ts';
import { Root } from './root.tsx';
import type { WidgetApp } from './widget-app.tsx';

/** Draws a widget's screen into a container of anybody's. */
export function mountScreen(
  definition: WidgetDefinition,
  Screen: Component,
  app: WidgetApp,
  container: HTMLElement,
  place: Place,
): Mounted {
  const [route, setRoute] = createSignal(place.route);
  const dispose = render(
    () => (
      <Root
        definition={definition}
        Screen={Screen}
        app={app}
        route={route}
        navigate={(next) => place.navigate(next)}
        reaches={(wanted) => place.reaches?.(wanted) ?? true}
      />
    ),
    container,
  );
  return { show: setRoute, dispose };
}
