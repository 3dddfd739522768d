import type { Browser } from 'playwright-core';
import { openStage, SLOWER } from './stage.ts';

export interface Painting {
  readonly cells: number;
  readonly frames: number;
  /** Frames whose work on the page's own thread lasts longer than a frame of 60 Hz: these are dropped on every screen. */
  readonly dropped: number;
  /** Such work of the longest frame, of the one that nine in ten stay under and of the middle one, in milliseconds. */
  readonly longest: number;
  readonly tenth: number;
  readonly middle: number;
  /** Frames that came late by the clock with the processor made four times slower; on a machine that does something else too, also those that waited for it. */
  readonly late: number;
}

const FRAME_MS = 1000 / 60;

/**
 * Paints a whole month of twelve slots a day in one stroke from corner to corner, a second and a half long, and lets go. What a frame works is
 * taken from the thread's own time on the processor, times four: a processor that is made slower by the clock counts what others do as well.
 */
export async function measurePainting(): Promise<Painting> {
  const stage = await openStage(['volunteer'], { width: 1440, height: 2000 });
  const { page } = stage;
  await page.goto(`${stage.url}#smena/availability`);
  await page.locator('[data-slot][data-row]').first().waitFor();
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'],
  });
  const { cells } = await page.evaluate<Stroke>(`(${STROKE})()`);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  await page.reload();
  await page.locator('[data-slot][data-row]').first().waitFor();
  await stage.slow();
  const { late } = await page.evaluate<Stroke>(`(${STROKE})()`);
  await stage.close();
  const works = worksOf(traceEvents).map((work) => work * SLOWER);
  const sorted = works.toSorted((a, b) => a - b);
  return {
    cells,
    late,
    frames: works.length,
    dropped: works.filter((work) => work > FRAME_MS).length,
    longest: Math.max(...works),
    tenth: sorted[Math.floor(works.length * 0.9)] ?? 0,
    middle: sorted[Math.floor(works.length / 2)] ?? 0,
  };
}

interface Stroke {
  readonly cells: number;
  readonly late: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  /** Of the thread on the processor, in microseconds. */
  readonly tdur?: number;
}

/** What the page's thread worked from each step of the stroke until the next. */
function worksOf(events: readonly TraceEvent[]): readonly number[] {
  const steps = events.filter(({ name }) => name === 'smena-step').toSorted((a, b) => a.ts - b.ts);
  const [first] = steps;
  if (first === undefined) throw new Error('expected steps in the trace');
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === first.pid && tid === first.tid,
  );
  return steps.slice(0, -1).map((step, index) => {
    const end = steps[index + 1]?.ts ?? 0;
    const within = tasks.filter(({ ts }) => ts >= step.ts && ts < end);
    return within.reduce((sum, { tdur }) => sum + (tdur ?? 0), 0) / 1000;
  });
}

const STROKE = `async () => {
  const cells = [...document.querySelectorAll('[data-slot][data-row]')];
  const frame = () => new Promise(requestAnimationFrame);
  const between = () => new Promise((done) => setTimeout(done));
  const point = (cell) => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  };
  const expected = cells[0].ariaSelected === 'true' ? 0 : cells.length;
  const first = point(cells[0]), last = point(cells.at(-1));
  const send = (type, target, at) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0, ...at }));
  for (let warm = 0; warm < 30; warm++) await frame();
  send('pointerdown', cells[0], first);
  let late = 0, before = await frame();
  for (let step = 1; step <= 92; step++) {
    await between();
    performance.mark('smena-step');
    const share = Math.min(step, 90) / 90;
    const at = { clientX: first.clientX + (last.clientX - first.clientX) * share, clientY: first.clientY + (last.clientY - first.clientY) * share };
    await between();
    send(step < 91 ? 'pointermove' : 'pointerup', cells[0], at);
    const now = await frame();
    late += Math.max(0, Math.round((now - before) / (1000 / 60)) - 1);
    before = now;
  }
  const painted = document.querySelectorAll('[data-slot][aria-selected="true"]').length;
  if (painted !== expected) throw new Error('expected ' + expected + ' cells painted, got ' + painted);
  return { cells: cells.length, late };
}`;
