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

/** Counts timers that are set and have not gone off, and requests that are on their way; runs in the page before any script of it. */
const COUNT = `(() => {
  const timers = new Set();
  const life = window.life = { timers, requests: 0 };
  for (const [start, stop, again] of [['setTimeout', 'clearTimeout', false], ['setInterval', 'clearInterval', true]]) {
    const begin = window[start].bind(window), end = window[stop].bind(window);
    window[start] = (act, ...rest) => {
      const id = begin((...given) => { if (!again) timers.delete(id); act(...given); }, ...rest);
      timers.add(id);
      return id;
    };
    window[stop] = (id) => { timers.delete(id); end(id); };
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

/** Looks at what is left in a page. Call before the page is loaded. */
export async function probeLife(page: Page): Promise<() => Promise<Holdings>> {
  await page.addInitScript(COUNT);
  const devtools: CDPSession = await page.context().newCDPSession(page);
  return async () => {
    await page.waitForFunction('life.timers.size === 0 && life.requests === 0 && jQuery.active === 0');
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
