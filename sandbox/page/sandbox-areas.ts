import { z } from 'zod';
import { type Fault, faultsShape } from '../amocrm/faults.ts';
import type { World } from '../world.ts';
import { type Html, html } from './html.ts';
import type { Area } from './shell.ts';
import { say, sayInstant, type StringKey } from './strings.ts';

const SHOWN = 200;
const entryShape = z.object({
  seq: z.number(),
  at: z.string(),
  method: z.string(),
  path: z.string(),
  query: z.string(),
  body: z.string(),
  status: z.number().nullable(),
  answer: z.string(),
  fault: z.string().optional(),
});
type Entry = z.infer<typeof entryShape>;

/** The newest requests to the account's API, those that hold the searched text. */
export function journalArea(world: World, search: string): Area {
  const from = Math.max(0, world.journal.lastSeq - 5 * SHOWN);
  const entries = z.array(entryShape).parse(JSON.parse(world.journal.since(from)));
  const wanted = search.trim().toLowerCase();
  const found = entries
    .filter((entry) => wanted === '' || JSON.stringify(entry).toLowerCase().includes(wanted))
    .toReversed()
    .slice(0, SHOWN);
  const content = html`<h1>${say('journalTitle')}</h1>
    <form method="get" action="/sandbox/journal" class="filter">
      <input
        type="search"
        name="q"
        value="${search}"
        aria-label="${say('journalFilter')}"
        placeholder="${say('journalFilter')}"
      /><button class="button">${say('journalShow')}</button>
    </form>
    <p>${found.length === 0 ? say('journalEmpty') : say('journalNote', { n: found.length })}</p>
    <div class="journal">${found.map(drawEntry)}</div>`;
  return { location: 'none', name: 'sandbox', title: 'menuJournal', content };
}

function drawEntry(entry: Entry): Html {
  const status = entry.status === null ? say('journalNoAnswer') : String(entry.status);
  const address = entry.query === '' ? entry.path : `${entry.path}?${entry.query}`;
  const bad = entry.status === null || entry.status >= 400 ? 'late' : '';
  return html`<details>
    <summary>
      <span>${entry.seq}</span> <time>${sayInstant(Date.parse(entry.at))}</time> <b>${entry.method}</b>
      <span class="address">${address}</span> <b class="${bad}">${status}</b> ${entry.fault ?? ''}
    </summary>
    <h3>${say('journalRequest')}</h3>
    <pre>${pretty(entry.body)}</pre>
    <h3>${say('journalAnswer')}</h3>
    <pre>${pretty(entry.answer)}</pre>
  </details>`;
}

function pretty(text: string): string {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

const presets: readonly (readonly [label: StringKey, fault: unknown])[] = [
  ['faultServer', { kind: 'status', status: 500, times: 'forever' }],
  ['faultPayment', { kind: 'status', status: 402, times: 'forever' }],
  ['faultTooMany', { kind: 'status', status: 429, times: 'forever' }],
  ['faultBan', { kind: 'html-403', times: 'forever' }],
  ['faultTimeout', { kind: 'timeout', times: 'forever' }],
  [
    'faultAfter',
    { kind: 'timeout-after-success', match: { method: 'POST', path: '/api/v4/tasks' }, times: 1 },
  ],
  ['faultDrop', { kind: 'drop-connection', times: 'forever' }],
  ['faultSlow', { kind: 'slow', ms: 3000, times: 'forever' }],
  ['faultAccess', { kind: 'revoke-access-token', times: 1 }],
  ['faultRefresh', { kind: 'revoke-refresh-token', times: 1 }],
];

/** Switches of the usual faults; a list set through the controls is shown as it is. */
export function faultsArea(world: World): Area {
  const on = world.faults.list();
  const content = html`<h1>${say('faultsTitle')}</h1>
    <p>${say('faultsNote')}</p>
    <ul class="switches">
      ${presets.map(([label, fault], index) => drawSwitch(label, read(fault), index, on))}
    </ul>
    <h2>${say('faultsNow')}</h2>
    ${on.length === 0 ? html`<p>${say('faultsNone')}</p>` : html`<pre>${on.map((fault) => html`${JSON.stringify(fault)} `)}</pre>`}
    <form method="post" action="/sandbox/faults/off">
      <button class="button">${say('faultsOff')}</button>
    </form>`;
  return { location: 'none', name: 'sandbox', title: 'menuFaults', content };
}

/** Turns one of the presets on, or off when it is on. */
export function togglePreset(world: World, index: number): void {
  const preset = presets[index];
  if (preset === undefined) return;
  const fault = read(preset[1]);
  const on = world.faults.list();
  const rest = on.filter((other) => !same(other, fault));
  world.faults.replace(rest.length < on.length ? rest : [...on, fault]);
}

function drawSwitch(label: StringKey, fault: Fault, index: number, on: readonly Fault[]): Html {
  const pressed = on.some((other) => same(other, fault)) ? 'true' : 'false';
  return html`<li>
    <form method="post" action="/sandbox/faults/${index}">
      <button class="switch" role="switch" aria-checked="${pressed}">${say(label)}</button>
    </form>
  </li>`;
}

function read(fault: unknown): Fault {
  const [one] = faultsShape.parse([fault]);
  if (one === undefined) throw new Error('a list of one fault has one');
  return one;
}

function same(a: Fault, b: Fault): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
