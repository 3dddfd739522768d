import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';

/** What a page holds at one moment. */
export interface Holdings {
  /** Nodes of the document, and those somebody still holds outside it. */
  readonly nodes: number;
  /** Listeners of all nodes, and of window and document. */
  readonly listeners: number;
  readonly timers: number;
  readonly globals: number;
}

/** Counts timers that are set and have not gone off (`pending`: those that go off once), and requests that are on their way; runs in the page before any script of it. */
const COUNT = `(() => {
  const timers = new Set();
  const pending = new Set();
  const forget = (id) => { timers.delete(id); pending.delete(id); };
  const life = window.life = { timers, pending, requests: 0 };
  for (const [start, stop, again] of [['setTimeout', 'clearTimeout', false], ['setInterval', 'clearInterval', true]]) {
    const begin = window[start].bind(window), end = window[stop].bind(window);
    window[start] = (act, ...rest) => {
      const id = begin((...given) => { if (!again) forget(id); act(...given); }, ...rest);
      timers.add(id);
      if (!again) pending.add(id);
      return id;
    };
    window[stop] = (id) => { forget(id); end(id); };
  }
  const ask = window.fetch.bind(window);
  window.fetch = async (...given) => {
    life.requests++;
    try {
      return await ask(...given);
    } finally {
      life.requests--;
    }
  };
})()`;

/** How often something is looked for that comes within moments, before it is said not to come. */
const PATIENCE = 5_000;

/** Looks at what is left in a page. Call before the page is loaded. */
export async function probeLife(page: Page): Promise<() => Promise<Holdings>> {
  await page.addInitScript(COUNT);
  const devtools: CDPSession = await page.context().newCDPSession(page);
  return async () => {
    // A page of ours forbids what waits inside it for a text to come true.
    const quiet = `life.pending.size === 0 && life.requests === 0 && !window.jQuery?.active`;
    for (let asked = 0; !(await page.evaluate(quiet)); asked++)
      if (asked > PATIENCE) throw new Error('the page does not come to rest');
    // Twice: what the first round lets go may have held more.
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    return {
      nodes,
      listeners: jsEventListeners,
      timers: await page.evaluate<number>('life.timers.size'),
      globals: await page.evaluate<number>('Object.keys(window).length'),
    };
  };
}

const TIMES = 50;
/** A thing made once and late is made in one fifty; what is kept of openings grows with every fifty. */
const FIFTIES = 3;
/** How often the page is asked whether it has let go: a collection may come in the middle of what still holds something. */
const ASKED = 20;
/** How many readings in a row must agree. */
const ALIKE = 3;

/** Opens and closes a thing many times in the page, each time as soon as `there` is drawn, and gone; at once if it is empty. */
const OFTEN = `async (times, { open, close, there }) => {
  const turn = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); done(); }; port2.postMessage(0); });
  const until = async (drawn) => {
    for (let turns = 0; turns < ${PATIENCE}; turns++) {
      await turn();
      if (there === '' || (document.querySelector(there) !== null) === drawn) return;
    }
    throw new Error(there + (drawn ? ' is not drawn' : ' does not go'));
  };
  for (let time = 0; time < times; time++) {
    open();
    await until(true);
    close();
    await until(false);
  }
}`;

/** What is held once readings no longer differ: an answer may have come whose screen is not drawn yet. */
async function steady(holdings: () => Promise<Holdings>): Promise<Holdings> {
  const read: Holdings[] = [];
  while (read.length < ASKED) {
    read.push(await holdings());
    const [last, ...before] = read.slice(-ALIKE).reverse();
    if (
      last !== undefined &&
      before.length === ALIKE - 1 &&
      before.every((one) => isDeepStrictEqual(one, last))
    )
      return last;
  }
  throw new Error('what the page holds keeps changing');
}

/**
 * Opens and closes a thing a few times, then fifty, and holds what the page has against each other: one fifty must leave nothing more at all. `open` and `close` are functions as
 * text; `there` selects what opening draws and closing takes away.
 */
export async function leavesNoMore(
  page: Page,
  holdings: () => Promise<Holdings>,
  {
    open,
    close,
    there = '',
  }: {
    readonly open: string;
    readonly close: string;
    readonly there?: string | undefined;
  },
): Promise<void> {
  const does = `{ open: ${open}, close: ${close}, there: '${there}' }`;
  await page.evaluate(`(${OFTEN})(3, ${does})`);
  let once = await steady(holdings);
  for (let fifty = 1; ; fifty++) {
    await page.evaluate(`(${OFTEN})(${TIMES}, ${does})`);
    const after = await noMoreThan(once, holdings);
    if (fifty < FIFTIES && !isDeepStrictEqual(after, once)) once = await steady(holdings);
    else return assert.deepEqual(after, once);
  }
}

/** What is held, with what became less told as before: collecting may lag behind. */
async function noMoreThan(once: Holdings, holdings: () => Promise<Holdings>): Promise<Holdings> {
  const noLess = ({ nodes, listeners, ...others }: Holdings): Holdings => ({
    nodes: Math.max(nodes, once.nodes),
    listeners: Math.max(listeners, once.listeners),
    ...others,
  });
  let last = noLess(await holdings());
  for (let time = 1; time < ASKED && !isDeepStrictEqual(last, once); time++) last = noLess(await holdings());
  return last;
}
