import type { Component } from 'solid-js';
import type { Mounted, Place } from '../launcher/entry.ts';
import type { HostWidget } from '../host.ts';
import type { WidgetDefinition } from './definition.ts';
import { mountScreen } from './mount.tsx';
import { drawSettingsBlock } from './settings-block.tsx';
import type { WidgetApp } from './widget-app.tsx';

/** What of a widget somebody must open first. Packing makes a second part of the script of it, which is evaluated only then. */
export interface OpenedWidget {
  mount(definition: WidgetDefinition, app: WidgetApp, container: HTMLElement, place: Place): Mounted;
  drawSettingsBlock(host: HostWidget, widget: string, body: Element, kitStyles: string): () => void;
}

/** @param Screen draws the present route (`useApp().route()`) */
export function openedWidget(Screen: Component): OpenedWidget {
  return {
    mount: (definition, app, container, place) => mountScreen(definition, Screen, app, container, place),
    drawSettingsBlock,
  };
}
