import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { LOGO_SIZES, TOUR_SIZE } from '../../../widgets/amocrm/pack/image-sizes.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A manifest that breaks no rule; a test changes it. */
export function smallManifest(): Record<string, Record<string, unknown>> & { locations: string[] } {
  return {
    widget: {
      name: 'widget.name',
      description: 'widget.description',
      short_description: 'widget.short_description',
      version: '1.2.3',
      interface_version: 2,
      locale: ['ru', 'en'],
      installation: true,
      support: { link: 'https://smena.example.ru/' },
    },
    locations: ['settings', 'everywhere'],
    tour: {
      is_tour: true,
      tour_images: { ru: ['/images/tour_1.png'], en: ['/images/tour_1.png'] },
      tour_description: 'widget.tour_description',
    },
    settings: { backend_url: { name: 'settings.backend_url', type: 'text', required: true } },
  } as never;
}

export const smallWords = {
  widget: { name: 'Shifts', description: 'Shifts', short_description: 'Shifts', tour_description: 'Tour' },
  settings: { backend_url: 'Address' },
};

/** A script with a root of its own, a style sheet and a listener, that takes all of it away again. `more` is put into `render`, `callbacks` beside the others. */
export const smallScript = ({
  render = '',
  destroy = 'root.remove(); root = null;',
  callbacks = '',
  top = '',
} = {}): string =>
  `define(['jquery'], function ($) { ${top}
  return function () {
    var root = null;
    this.callbacks = {
      render: function () {
        if (root === null) {
          root = document.createElement('div');
          root.innerHTML = '<style>.smena { color: red; } .smena p { margin: 0; }</style>';
          document.body.appendChild(root);
        }
        ${render}
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; },
      settings: function () { return true; },
      onSave: function () { return true; },
      destroy: function () { ${destroy} return true; },
      ${callbacks}
    };
    return this;
  };
});`;

/** The beginning of a PNG: as much of one as a header says. */
export function pngHeader(width: number, height: number, more = ''): Uint8Array {
  const png = Buffer.from(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0${more}IDAT`, 'latin1');
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

/** Files of a widget that breaks no rule. */
export function smallWidget(): Zippable {
  return {
    'manifest.json': bytes(JSON.stringify(smallManifest())),
    'script.js': bytes(smallScript()),
    'i18n/ru.json': bytes(JSON.stringify(smallWords)),
    'i18n/en.json': bytes(JSON.stringify(smallWords)),
    'images/tour_1.png': pngHeader(...TOUR_SIZE),
    ...Object.fromEntries(
      Object.entries(LOGO_SIZES).map(([name, size]) => [`images/${name}`, pngHeader(size[0], size[1])]),
    ),
  };
}

/** The archive with some files put in, and those of `null` left out. */
export function zipOf(changes: Record<string, Zippable[string] | null> = {}): Uint8Array {
  const files: Zippable = { ...smallWidget() };
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) delete files[path];
    else files[path] = content;
  }
  return zipSync(files);
}
