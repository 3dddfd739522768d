import type { Component } from 'solid-js';
import type { OpenedWidget } from './definition.ts';
import { mountScreen } from './mount.tsx';
import { drawSettingsBlock } from './settings-block.tsx';

/** @param Screen draws the present route (`useApp().route()`) */
export function openedWidget(Screen: Component): OpenedWidget {
  return {
    mount: (definition, app, container, place) => mountScreen(definition, Screen, app, container, place),
    drawSettingsBlock,
  };
}
