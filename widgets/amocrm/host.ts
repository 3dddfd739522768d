import type { SpokenWords } from '../kit/i18n/spoken.ts';

/** What amoCRM gives a widget, as far as we use it (contracts/amocrm-widgets.md §3). Everything is optional that only some pages have. */

/** A jQuery 2 Deferred: no `.catch`, so it is wrapped before use. */
export interface Deferred {
  then(
    done: (data: unknown, status?: string, answer?: JqAnswer) => void,
    failed: (answer: JqAnswer) => void,
  ): unknown;
}

export interface JqAnswer {
  readonly status: number;
  readonly responseText?: string;
  getResponseHeader(name: string): string | null;
}

/** jQuery as the page has it; not bundled. */
export interface JQueryLike {
  (target: unknown): {
    on(event: string, handler: () => void): unknown;
    off(event: string): unknown;
  };
}

export interface WidgetSettings {
  readonly widget_code?: string;
  readonly backend_url?: string;
}

/** The object amoCRM mixes into our constructor's `this`. */
export interface HostWidget {
  callbacks?: Callbacks;
  /** `i18n/<language>.json` of the archive in the person's language (contracts/amocrm-widgets.md §1.4). */
  readonly langs?: { readonly script?: SpokenWords };
  get_settings(): WidgetSettings;
  get_version?(): string;
  system(): { readonly area?: string; readonly amouser_id?: string | number };
  $authorizedAjax(options: Readonly<Record<string, unknown>>): Deferred;
  render_template(
    template: Readonly<Record<string, unknown>>,
    data: Readonly<Record<string, unknown>>,
  ): unknown;
}

export interface Callbacks {
  render(): boolean;
  init(): boolean;
  bind_actions(): boolean;
  /** @param body jQuery of the settings window's body */
  settings(body?: ArrayLike<Element>): boolean;
  onSave(form?: { readonly fields?: Readonly<Record<string, unknown>> }): boolean;
  destroy(): boolean;
  advancedSettings(): boolean;
}

interface PageGlobals {
  readonly lang_id?: string;
  readonly data?: { readonly current_card?: { readonly id?: number | string } | false };
  readonly notifications?: {
    add_error?(notice: { readonly header: string; readonly text: string; readonly date: number }): void;
  };
}

/** `APP`, or its older name; an empty object outside amoCRM. */
export function pageGlobals(): PageGlobals {
  const page = globalThis as { APP?: PageGlobals; AMOCRM?: PageGlobals };
  return page.APP ?? page.AMOCRM ?? {};
}
