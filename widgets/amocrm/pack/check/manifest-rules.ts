import { allStrings, at, members, strings } from './json.ts';
import type { Complaints } from './complaint.ts';

const FILE = 'manifest.json';
const ROOT_KEYS = new Set(
  'widget locations tour settings dp advanced left_menu salesbot_designer sms mobile amoforms_settings'.split(
    ' ',
  ),
);
const FIELD_TYPES = ['text', 'pass', 'users', 'users_lp', 'custom'];
const CARD = /^(lcard|ccard|comcard|cucard)(-[01])?$/;
const AREA = /^(lcard|ccard|comcard|cucard|llist|clist|culist|tlist|tline|tcalendar)(-[01])?$/;
const PLACES = new Set(
  'settings advanced_settings card_sdk catalogs digital_pipeline lead_sources whatsapp_modal salesbot_designer sms mobile_card amoforms personal_page everywhere'.split(
    ' ',
  ),
);

/** Rule 4: strict JSON with amoCRM's own keys at the root. Null when it cannot be read. */
export function readManifest(text: string, say: Complaints): unknown {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (error) {
    say.error(FILE, `is not strict JSON: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  if (members(manifest).length === 0) {
    say.error(FILE, 'expected an object with widget, locations and settings');
    return null;
  }
  for (const [key] of members(manifest))
    if (!ROOT_KEYS.has(key))
      say.warn(FILE, `unknown key ${key} at the root, expected one of ${[...ROOT_KEYS].join(', ')}`);
  return manifest;
}

/** Rule 5: what every widget says of itself. */
export function checkWidget(manifest: unknown, say: Complaints): void {
  const typed = (key: string, expected: string, holds: (value: unknown) => boolean): void => {
    const value = at(manifest, `widget.${key}`);
    if (value === undefined) say.error(FILE, `widget.${key} is missing, expected ${expected}`);
    else if (!holds(value))
      say.error(FILE, `widget.${key} is ${JSON.stringify(value)}, expected ${expected}`);
  };
  const text = (value: unknown): boolean => typeof value === 'string' && value !== '';
  for (const key of ['name', 'description', 'short_description'])
    typed(key, 'a path into the dictionaries', text);
  typed('version', 'a version like 1.2.3', (value) => /^\d+\.\d+\.\d+$/.test(String(value)));
  typed('interface_version', '2', (value) => value === 2);
  typed('locale', 'a list of languages', (value) => strings(value).length > 0);
  typed('installation', 'true or false', (value) => typeof value === 'boolean');
  for (const key of ['code', 'secret_key'])
    if (at(manifest, `widget.${key}`) !== undefined)
      say.warn(FILE, `widget.${key} is amoCRM’s own to give, expected none`);
}

/** Rule 5: a secret of an integration is 64 letters and digits, a token of amoCRM a JWT; neither may travel in an archive. */
export function checkSecrets(texts: ReadonlyMap<string, string>, say: Complaints): void {
  for (const [path, text] of texts) {
    const keys = text.match(/(?<![A-Za-z0-9])[A-Za-z0-9]{64}(?![A-Za-z0-9])/g) ?? [];
    const secret = keys.some((key) => /[a-z]/.test(key) && /[A-Z]/.test(key) && /\d/.test(key));
    if (secret || /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/.test(text))
      say.error(path, 'contains what looks like an integration’s secret or token, expected none');
  }
}

/** Rule 6. */
export function checkSupport(manifest: unknown, say: Complaints): void {
  const link = at(manifest, 'widget.support.link');
  const email = at(manifest, 'widget.support.email');
  const linked = typeof link === 'string' && URL.canParse(link) && new URL(link).protocol === 'https:';
  const mailed = typeof email === 'string' && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email);
  if (!linked && !mailed)
    say.error(FILE, 'widget.support has neither an https link nor an e-mail, expected one of them');
  else if ((linked ? new URL(link).hostname : String(email)).endsWith('.example'))
    say.warn(
      FILE,
      'widget.support leads nowhere, expected your own address: set SMENA_SUPPORT_LINK and pack again before you upload',
    );
}

/** Rule 7. */
export function checkLocations(manifest: unknown, say: Complaints): void {
  const locations = strings(at(manifest, 'locations'));
  if (locations.length === 0) say.error(FILE, 'locations are empty, expected at least one');
  for (const [index, location] of locations.entries()) {
    if (locations.indexOf(location) !== index)
      say.error(FILE, `location ${location} stands twice, expected once`);
    else if (location === 'widget_page' || location === 'left_menu')
      say.error(FILE, `location ${location} is closed to private integrations, expected advanced_settings`);
    else if (location !== location.trim())
      say.error(FILE, `location "${location}" has a space at its edge, expected "${location.trim()}"`);
    else if (!AREA.test(location) && !PLACES.has(location))
      say.error(FILE, `location ${location} is unknown, expected one of amoCRM’s areas`);
  }
  if (at(manifest, 'left_menu') !== undefined)
    say.error(FILE, 'left_menu is closed to private integrations, expected none');
}

/** Rule 8: what one part of the manifest demands of another. */
export function checkTogether(
  manifest: unknown,
  paths: ReadonlySet<string>,
  callbacks: ReadonlySet<string> | null,
  say: Complaints,
): void {
  const locations = strings(at(manifest, 'locations'));
  const has = (location: string): boolean => locations.includes(location);
  if (has('advanced_settings') !== (at(manifest, 'advanced.title') !== undefined))
    say.error(FILE, 'location advanced_settings and advanced.title go together, expected both or neither');
  if (has('digital_pipeline')) {
    if (typeof at(manifest, 'dp.action_multiple') !== 'boolean')
      say.error(FILE, 'digital_pipeline needs dp.action_multiple, expected true or false');
    if (!paths.has('images/logo_dp.png'))
      say.error('images/logo_dp.png', 'is missing, expected because of the location digital_pipeline');
    const hook = at(manifest, 'dp.webhook_url');
    if (hook !== undefined && !String(hook).startsWith('https://'))
      say.error(FILE, 'dp.webhook_url expected an https address');
  }
  if (has('card_sdk')) {
    if (!locations.some((location) => CARD.test(location)))
      say.error(FILE, 'card_sdk expected a card among the locations as well');
    for (const name of ['loadPreloadedData', 'loadElements', 'linkCard', 'searchDataInCard'])
      if (callbacks !== null && !callbacks.has(name))
        say.error('script.js', `card_sdk needs the callback ${name}, which is missing`);
  }
  checkFields(manifest, say);
}

function checkFields(manifest: unknown, say: Complaints): void {
  const fields = members(at(manifest, 'settings'));
  if (at(manifest, 'widget.installation') === true && fields.length === 0)
    say.error(FILE, 'settings are empty, expected at least one field because installation is true');
  for (const [code, field] of fields) {
    const type = at(field, 'type');
    if (!FIELD_TYPES.includes(String(type)))
      say.error(
        FILE,
        `settings.${code}.type is ${JSON.stringify(type)}, expected one of ${FIELD_TYPES.join(', ')}`,
      );
  }
  if (fields.filter(([, field]) => at(field, 'type') === 'custom').length > 1)
    say.error(FILE, 'settings have several fields of type custom, expected one at most');
}

/** Values that are not read as dictionary paths but may hold them (rule 9): dotted name and path. */
export function dictionaryPaths(manifest: unknown): readonly (readonly [string, string])[] {
  return allStrings(manifest).filter(([name]) =>
    /(^|\.)(name|description|short_description|title|tour_description|default_value|error_text)$/.test(name),
  );
}
