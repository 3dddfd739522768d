import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { parsed } from '../../kit/api/transport.ts';
import { Banner } from '../../kit/components/banner.tsx';
import type { Dictionaries } from '../../kit/i18n/words.ts';
import type { HostWidget } from '../host.ts';
import { en } from '../i18n/settings.en.ts';
import { ru } from '../i18n/settings.ru.ts';
import type { SettingsWords } from '../i18n/settings.ru.ts';
import { checkConnection } from './connection.ts';
import type { Connection, ConnectionDeps } from './connection.ts';
import { openByHost } from './host-session.ts';
import { pageLanguage } from './page-language.ts';
import styles from './settings-block.css?inline';

const WORDS: Dictionaries<SettingsWords> = { ru, en };
const TIMEOUT_MS = 10_000;
/** Nothing is broken: something is still to be written, pressed or waited for. */
const SOFT = new Set(['empty', 'offline', 'personUnknown', 'personInactive', 'unsigned']);

/**
 * Our block in amoCRM's window of a widget's settings, under its field for the address: tells whether the address works, when the window opens,
 * when the field was changed, and by a button. amoCRM's field stays the one that is saved. What it answers takes the block away.
 * @param kitStyles of the kit; they stand inside the block, as the window may be open where the widget draws nothing else
 */
export function drawSettingsBlock(
  host: HostWidget,
  widget: string,
  body: Element,
  kitStyles: string,
): () => void {
  const field = body.querySelector<HTMLInputElement>('input[name="backend_url"]');
  const [connection, setConnection] = createSignal<Connection | null>(null);
  const [busy, setBusy] = createSignal(false);
  let asked = 0;
  const forget = (): void => {
    asked++;
    setBusy(false);
    setConnection(null);
  };
  const check = async (): Promise<void> => {
    const mine = ++asked;
    setBusy(true);
    const found = await checkConnection(
      field?.value ?? host.get_settings().backend_url ?? '',
      browserDeps(host),
    );
    // Somebody has typed, or asked again, in the meantime.
    if (mine !== asked) return;
    setConnection(found);
    setBusy(false);
  };
  const checkNow = (): void => void check();

  const root = document.createElement('div');
  root.className = 'smena smena-settings';
  root.dataset['smena'] = `${widget}-settings`;
  const row = field?.closest('.widget_settings_block__item_field') ?? field;
  if (row === null) body.append(root);
  else row.after(root);
  const dispose = render(
    () => (
      <SettingsBlock styles={kitStyles + styles} connection={connection()} busy={busy()} onCheck={checkNow} />
    ),
    root,
  );
  field?.addEventListener('input', forget);
  field?.addEventListener('change', checkNow);
  if ((field?.value ?? '') !== '') checkNow();
  return () => {
    asked++;
    field?.removeEventListener('input', forget);
    field?.removeEventListener('change', checkNow);
    dispose();
    root.remove();
  };
}

function browserDeps(host: HostWidget): ConnectionDeps {
  const ask = (url: string, mode: RequestMode): Promise<Response> =>
    fetch(url, { mode, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
  return {
    read: async (url) => parsed(await (await ask(url, 'cors')).text()),
    reach: (url) => ask(url, 'no-cors'),
    open: (base) => openByHost(host, base),
    online: () => navigator.onLine,
    widgetVersion: host.get_version?.(),
  };
}

function SettingsBlock(props: {
  styles: string;
  connection: Connection | null;
  busy: boolean;
  onCheck: () => void;
}): JSX.Element {
  const words = WORDS[pageLanguage()];
  return (
    <>
      <style>{props.styles}</style>
      <button type="button" class="smena-button" aria-busy={props.busy} onClick={() => props.onCheck()}>
        {props.busy ? words.checking : words.check}
      </button>
      <Show when={props.connection}>
        {(connection) => <Banner tone={toneOf(connection())}>{sentenceOf(connection(), words)}</Banner>}
      </Show>
    </>
  );
}

function toneOf(connection: Connection): 'success' | 'warning' | 'error' {
  if (connection.state === 'works') return connection.service === 'same' ? 'success' : 'warning';
  return SOFT.has(connection.state) ? 'warning' : 'error';
}

function sentenceOf(connection: Connection, words: SettingsWords): JSX.Element {
  if (connection.state !== 'works') return words.problem[connection.state];
  const { version, roles, service } = connection;
  const you =
    roles.length === 0 ? words.noRole : words.you(roles.map((role) => words.roles[role]).join(', '));
  return (
    <>
      {words.works(version)}
      {you}
      <Show when={service !== 'same'}>
        <p class="smena-settings-more">{service === 'newer' ? words.newer(version) : words.older(version)}</p>
      </Show>
    </>
  );
}
