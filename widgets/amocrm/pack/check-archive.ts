import type { ArchiveFiles } from './archive.ts';
import { LOGO_SIZES, TOUR_SIZE } from './images.ts';

const LOCATION =
  /^((lcard|ccard|comcard|cucard|llist|clist|culist|tlist|tline|tcalendar)(-[01])?|settings|advanced_settings|card_sdk|everywhere)$/;
const ROOT_KEYS = new Set([
  'widget',
  'locations',
  'tour',
  'settings',
  'dp',
  'advanced',
  'salesbot_designer',
  'sms',
  'mobile',
  'amoforms_settings',
]);
const FORBIDDEN_CODE = [
  /\beval\(/,
  /\bnew Function\b/,
  /\balert\(/,
  /\bconfirm\(/,
  /\bconsole\.log\b/,
  /createElement\(['"`]script/,
  /\bimport\(/,
  /\bimport\.meta\b/,
];
const MOST_IMAGE_BYTES = 300 * 1024;

interface Manifest {
  readonly widget: Readonly<Record<string, unknown>> & {
    readonly locale: readonly string[];
    readonly support: { readonly link?: string; readonly email?: string };
  };
  readonly locations: readonly string[];
  readonly tour: {
    readonly is_tour: boolean;
    readonly tour_images: Readonly<Record<string, readonly string[]>>;
    readonly tour_description: string;
  };
  readonly settings: Readonly<Record<string, { readonly name: string; readonly type: string }>>;
  readonly advanced?: { readonly title: string };
}

/** What amoCRM, or its rules for public widgets, would refuse in an archive (contracts/amocrm-widgets.md §9.1); empty when nothing. */
export function checkArchive(files: ArchiveFiles): readonly string[] {
  const texts = readTexts(files);
  if (typeof texts === 'string') return [texts];
  const manifest = JSON.parse(texts['manifest.json'] ?? '') as Manifest;
  return [
    ...checkPaths(files),
    ...checkManifest(manifest, texts),
    ...checkLanguages(manifest, texts),
    ...checkImages(manifest, files),
    ...checkScript(texts['script.js'] ?? ''),
  ];
}

function readTexts(files: ArchiveFiles): Readonly<Record<string, string>> | string {
  const texts: Record<string, string> = {};
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(json|js|css)$/.test(path)) continue;
    if (content[0] === 0xef && content[1] === 0xbb)
      return `${path}: expected UTF-8 without a byte order mark`;
    texts[path] = new TextDecoder('utf-8', { fatal: true }).decode(content);
  }
  for (const path of ['manifest.json', 'script.js'])
    if (texts[path] === undefined) return `${path}: expected at the root of the archive`;
  return texts;
}

function checkPaths(files: ArchiveFiles): string[] {
  return Object.keys(files)
    .filter((path) => !/^[a-z0-9_]+(\/[a-z0-9_]+)?\.[a-z]+$/.test(path))
    .map((path) => `${path}: expected a plain path without dots and capitals`);
}

function checkManifest(manifest: Manifest, texts: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  const need = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(`manifest.json: ${problem}`);
  };
  const { widget, locations, tour, settings, advanced } = manifest;
  need(
    Object.keys(manifest).every((key) => ROOT_KEYS.has(key)),
    'unknown key at the root',
  );
  need(widget['interface_version'] === 2, 'widget.interface_version must be 2');
  need(/^\d+\.\d+\.\d+$/.test(String(widget['version'])), 'widget.version must be like 1.2.3');
  need(
    widget['code'] === undefined && widget['secret_key'] === undefined,
    'widget.code and widget.secret_key are made by amoCRM',
  );
  need(
    (widget.support.link ?? '').startsWith('https://') || widget.support.email !== undefined,
    'widget.support needs an https link or an e-mail',
  );
  need(
    locations.length > 0 && new Set(locations).size === locations.length,
    'locations must be named once each',
  );
  need(
    locations.every((location) => LOCATION.test(location)),
    'a location is unknown or closed to private integrations',
  );
  need(
    locations.includes('advanced_settings') === (advanced !== undefined),
    'advanced.title goes with the location advanced_settings',
  );
  need(widget['installation'] !== true || Object.keys(settings).length > 0, 'settings must have a field');
  need(tour.is_tour, 'tour.is_tour must be true');
  for (const language of widget.locale) {
    const words: unknown = JSON.parse(texts[`i18n/${language}.json`] ?? 'null');
    const named = ['name', 'description', 'short_description'].map((key) => String(widget[key]));
    const paths = [
      ...named,
      tour.tour_description,
      ...Object.values(settings).map((field) => field.name),
      ...(advanced === undefined ? [] : [advanced.title]),
    ];
    for (const path of paths)
      need(
        typeof at(words, path) === 'string' && at(words, path) !== '',
        `${path} has no words in ${language}`,
      );
  }
  return problems;
}

function checkLanguages(manifest: Manifest, texts: Readonly<Record<string, string>>): string[] {
  const present = Object.keys(texts).filter((path) => path.startsWith('i18n/'));
  const expected = manifest.widget.locale.map((language) => `i18n/${language}.json`);
  const problems = present
    .filter((path) => !expected.includes(path))
    .map((path) => `${path}: its language is not in widget.locale`);
  const keys = expected.map((path) => keysOf(JSON.parse(texts[path] ?? '{}')).join());
  if (new Set(keys).size > 1) problems.push('i18n: expected the same keys in every language');
  return problems;
}

function checkImages(manifest: Manifest, files: ArchiveFiles): string[] {
  const tours = Object.values(manifest.tour.tour_images)
    .flat()
    .map((path) => path.replace(/^\//, ''));
  const expected: [string, readonly [number, number]][] = [
    ...Object.entries(LOGO_SIZES).map(([name, size]): [string, readonly [number, number]] => [
      `images/${name}`,
      size,
    ]),
    ...tours.map((path): [string, readonly [number, number]] => [path, TOUR_SIZE]),
  ];
  return expected.flatMap(([path, [width, height]]) => {
    const image = files[path];
    if (image === undefined) return [`${path}: missing`];
    const view = new DataView(image.buffer, image.byteOffset);
    const right =
      view.getUint32(12) === 0x49484452 && view.getUint32(16) === width && view.getUint32(20) === height;
    return [
      ...(right ? [] : [`${path}: expected a PNG of ${width}×${height}`]),
      ...(image.length > MOST_IMAGE_BYTES ? [`${path}: larger than 300 KB`] : []),
    ];
  });
}

function checkScript(script: string): string[] {
  const problems = FORBIDDEN_CODE.filter((pattern) => pattern.test(script)).map(
    (pattern) => `script.js: contains ${pattern.source}`,
  );
  if (!script.startsWith('define([')) problems.push('script.js: expected one AMD module');
  return problems;
}

function at(words: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null
          ? Object.entries(inside).find(([name]) => name === key)?.[1]
          : undefined,
      words,
    );
}

function keysOf(words: unknown, prefix = ''): string[] {
  if (typeof words !== 'object' || words === null) return [prefix];
  return Object.entries(words)
    .flatMap(([key, inside]) => keysOf(inside, `${prefix}.${key}`))
    .sort();
}
