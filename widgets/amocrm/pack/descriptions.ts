/** What amoCRM shows of a widget in one language: the same keys in each (contracts/amocrm-widgets.md §1.4). */
export interface WidgetDescription {
  readonly widget: {
    readonly name: string;
    readonly short_description: string;
    readonly description: string;
    readonly tour_description: string;
  };
  readonly settings: { readonly backend_url: string };
  readonly advanced: { readonly title: string };
}

export type PackedWidget = 'volunteer' | 'administrator' | 'dashboard';
