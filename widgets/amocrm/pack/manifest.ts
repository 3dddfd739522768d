import type { PackedWidget } from './descriptions.ts';
import type { Support } from './support.ts';

const LOCATIONS: Readonly<Record<PackedWidget, readonly string[]>> = {
  volunteer: ['settings', 'everywhere', 'lcard-1', 'ccard-1', 'comcard-1'],
  administrator: ['settings', 'advanced_settings', 'everywhere'],
  dashboard: ['settings', 'everywhere'],
};

/** `manifest.json` of a widget (contracts/amocrm-widgets.md §1.3). `init_once` keeps it on every page, whatever the locations. */
export function widgetManifest(
  widget: PackedWidget,
  version: string,
  languages: readonly string[],
  support: Support,
): unknown {
  const locations = LOCATIONS[widget];
  return {
    widget: {
      name: 'widget.name',
      description: 'widget.description',
      short_description: 'widget.short_description',
      version,
      interface_version: 2,
      init_once: true,
      locale: languages,
      installation: true,
      support,
    },
    locations,
    tour: {
      is_tour: true,
      tour_images: Object.fromEntries(
        languages.map((language) => [language, [`/images/tour_1_${language}.png`]]),
      ),
      tour_description: 'widget.tour_description',
    },
    settings: { backend_url: { name: 'settings.backend_url', type: 'text', required: true } },
    ...(locations.includes('advanced_settings') ? { advanced: { title: 'advanced.title' } } : {}),
  };
}
