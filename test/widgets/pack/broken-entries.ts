import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { NO_SUPPORT } from '../../../widgets/amocrm/pack/support.ts';
import {
  encrypted,
  manifest,
  MANIFEST,
  SCRIPT,
  SECRET,
  withFiles,
  withManifest,
  withScript,
  words,
} from './breaking.ts';
import type { Broken } from './breaking.ts';
import { bytes, smallScript, smallWidget, zipOf } from './small-widget.ts';

/** Archives broken in their entries, manifest or words: rules 1–9. */
export const BROKEN_ENTRIES: readonly Broken[] = [
  {
    what: 'another name',
    complaint: ['error', 1, 'widget.zip', /called volunteer\.zip, expected widget\.zip/],
    zip: zipOf,
    name: 'volunteer.zip',
  },
  { what: 'no ZIP', complaint: ['error', 1, 'widget.zip', /expected a ZIP/], zip: () => bytes('{}') },
  { what: 'an encrypted entry', complaint: ['error', 1, MANIFEST, /encrypted/], zip: encrypted },
  {
    what: 'a symbolic link',
    complaint: ['error', 1, 'images/link.png', /symbolic link/],
    zip: withFiles({ 'images/link.png': [bytes('logo.png'), { os: 3, attrs: 0o120777 << 16 }] }),
  },
  {
    what: 'a way out',
    complaint: ['error', 1, '../secret.json', /out of the archive/],
    zip: withFiles({ '../secret.json': bytes('{}') }),
  },
  {
    what: 'an absolute path',
    complaint: ['error', 1, '/etc/hosts', /out of the archive/],
    zip: withFiles({ '/etc/hosts': bytes('') }),
  },
  {
    what: 'backslashes',
    complaint: ['error', 1, 'images\\a.png', /forward slashes/],
    zip: withFiles({ 'images\\a.png': bytes('') }),
  },
  {
    what: 'a Russian name',
    complaint: ['error', 1, 'images/лого.png', /outside ASCII/],
    zip: withFiles({ 'images/лого.png': bytes('') }),
  },
  {
    what: 'litter',
    complaint: ['warning', 1, 'images/.DS_Store', /litter/],
    zip: withFiles({ 'images/.DS_Store': bytes('') }),
  },
  {
    what: 'a folder around everything',
    complaint: ['error', 2, 'widget/', /in this folder/],
    zip: () =>
      zipSync(
        Object.fromEntries(
          Object.entries(smallWidget()).map(([path, content]) => [`widget/${path}`, content]),
        ) as Zippable,
      ),
  },
  { what: 'no script', complaint: ['error', 2, SCRIPT, /missing/], zip: withFiles({ [SCRIPT]: null }) },
  {
    what: 'a byte order mark',
    complaint: ['error', 3, 'i18n/en.json', /byte order mark/],
    zip: withFiles({ 'i18n/en.json': Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), words({})]) }),
  },
  {
    what: 'Windows line ends',
    complaint: ['warning', 3, SCRIPT, /CRLF/],
    zip: withScript(smallScript().replaceAll('\n', '\r\n')),
  },
  {
    what: 'comments in the manifest',
    complaint: ['error', 4, MANIFEST, /strict JSON/],
    zip: () => zipOf({ [MANIFEST]: Buffer.concat([bytes('// ours\n'), manifest(() => undefined)]) }),
  },
  {
    what: 'a key of nobody',
    complaint: ['warning', 4, MANIFEST, /unknown key colour/],
    zip: withManifest((read) => void (read['colour'] = {})),
  },
  {
    what: 'another interface',
    complaint: ['error', 5, MANIFEST, /interface_version is 1, expected 2/],
    zip: withManifest((read) => void (read['widget']!['interface_version'] = 1)),
  },
  {
    what: 'a version of words',
    complaint: ['error', 5, MANIFEST, /version is "next"/],
    zip: withManifest((read) => void (read['widget']!['version'] = 'next')),
  },
  {
    what: 'an old-fashioned code',
    complaint: ['warning', 5, MANIFEST, /widget\.code/],
    zip: withManifest((read) => void (read['widget']!['code'] = 'x')),
  },
  {
    what: 'a secret',
    complaint: ['error', 5, SCRIPT, /secret/],
    zip: withScript(smallScript({ top: `var key = '${SECRET}';` })),
  },
  {
    what: 'nobody to ask',
    complaint: ['error', 6, MANIFEST, /support/],
    zip: withManifest((read) => void (read['widget']!['support'] = { link: 'http://a.ru' })),
  },
  {
    what: 'a link to nowhere',
    complaint: ['warning', 6, MANIFEST, /leads nowhere.+SMENA_SUPPORT_LINK/],
    zip: withManifest((read) => void (read['widget']!['support'] = NO_SUPPORT)),
  },
  {
    what: 'a page in the left menu',
    complaint: ['error', 7, MANIFEST, /widget_page is closed/],
    zip: withManifest((read) => read.locations.push('widget_page')),
  },
  {
    what: 'a space after a location',
    complaint: ['error', 7, MANIFEST, /"culist-1 " has a space/],
    zip: withManifest((read) => read.locations.push('culist-1 ')),
  },
  {
    what: 'a location twice',
    complaint: ['error', 7, MANIFEST, /everywhere stands twice/],
    zip: withManifest((read) => read.locations.push('everywhere')),
  },
  {
    what: 'a page without a title',
    complaint: ['error', 8, MANIFEST, /advanced\.title/],
    zip: withManifest((read) => read.locations.push('advanced_settings')),
  },
  {
    what: 'no settings',
    complaint: ['error', 8, MANIFEST, /settings are empty/],
    zip: withManifest((read) => void (read['settings'] = {})),
  },
  {
    what: 'a field of another type',
    complaint: ['error', 8, MANIFEST, /backend_url\.type is "url"/],
    zip: withManifest(
      (read) => void ((read['settings']!['backend_url'] as Record<string, unknown>)['type'] = 'url'),
    ),
  },
  {
    what: 'a trigger without its logo',
    complaint: ['error', 8, 'images/logo_dp.png', /missing/],
    zip: withManifest((read) => {
      read.locations.push('digital_pipeline');
      read['dp'] = { action_multiple: false };
    }),
  },
  {
    what: 'a card’s tab without its callbacks',
    complaint: ['error', 8, SCRIPT, /searchDataInCard/],
    zip: withManifest((read) => read.locations.push('card_sdk', 'lcard-0'), {
      [SCRIPT]: bytes(smallScript({ callbacks: 'loadPreloadedData() {}, loadElements() {}, linkCard() {}' })),
    }),
  },
  {
    what: 'a language without words',
    complaint: ['error', 9, 'i18n/en.json', /missing/],
    zip: withFiles({ 'i18n/en.json': null }),
  },
  {
    what: 'words of no language',
    complaint: ['error', 9, 'i18n/es.json', /does not name/],
    zip: withFiles({ 'i18n/es.json': words({}) }),
  },
  {
    what: 'one key more',
    complaint: ['error', 9, 'i18n/en.json', /has more besides/],
    zip: withFiles({ 'i18n/en.json': words({ more: 'x' }) }),
  },
  {
    what: 'a title without words',
    complaint: ['error', 9, 'i18n/en.json', /no words for settings\.backend_url/],
    zip: withFiles({ 'i18n/en.json': words({ settings: { backend_url: ' ' } }) }),
  },
  {
    what: 'Russian in English',
    complaint: ['warning', 9, 'i18n/en.json', /Cyrillic/],
    zip: withFiles({ 'i18n/en.json': words({ settings: { backend_url: 'Адрес' } }) }),
  },
  {
    what: 'words asked for that nobody wrote',
    complaint: ['error', 9, 'i18n/ru.json', /has no buttons, expected because script\.js asks/],
    zip: withManifest((read) => void (read['widget']!['locale'] = ['ru']), {
      'i18n/en.json': null,
      [SCRIPT]: bytes(smallScript({ callbacks: "more: function () { return this.i18n('buttons'); }" })),
    }),
  },
];
