import type { Dictionaries } from '../../kit/i18n/words.ts';
import type { HostWidget } from '../host.ts';
import type { Mounted, Place } from '../launcher/entry.ts';
import type { WidgetApp } from './widget-app.tsx';
import type { RoleName } from '../../../src/adapters/http/contract/primitives.ts';

/** A widget, as its folder describes it. */
export interface WidgetDefinition {
  readonly name: 'volunteer' | 'administrator' | 'dashboard';
  /** Who gets it: any of these roles. */
  readonly roles: readonly RoleName[];
  /** Place among the sections of the panel: the widget with the highest stands first there, and opens first. */
  readonly order: number;
  /** First words of the routes it answers to, in the order of its sections; the first one opens first. */
  readonly sections: readonly {
    readonly route: string;
    /** Asked for once the words are here. */
    readonly title: Dictionaries<() => string>;
    /** Whose it is, where not everybody's who has the widget; for others it is not among the sections, and the screen refuses. */
    readonly roles?: readonly RoleName[];
  }[];
  /** Its screens, by `import()`: a page of amoCRM where nobody opens any does not evaluate them. */
  readonly opened: () => Promise<OpenedWidget>;
  /** Its own style sheet, after the kit's. */
  readonly styles: string;
  /** A block with this sentence and a button in the right panel of cards. */
  readonly cardBlock?: {
    readonly text: Dictionaries<() => string>;
    readonly button: Dictionaries<() => string>;
  };
  /** Draws itself on its own page under settings as well. */
  readonly settingsPage?: boolean;
}

/** What of a widget somebody must open first. Packing makes a second part of the script of it, which is evaluated only then. */
export interface OpenedWidget {
  mount(definition: WidgetDefinition, app: WidgetApp, container: HTMLElement, place: Place): Mounted;
  drawSettingsBlock(host: HostWidget, widget: string, body: Element, kitStyles: string): () => void;
}
