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

/** Steps of a stroke, one to a frame: a second and a half, and a flick. */
export const STROKE_STEPS = 90;
export const FLICK_STEPS = 5;

/**
 * Paints a whole month of twelve slots a day in one stroke from corner to corner, lets go, and waits until all of it is drawn. What a frame
 * works is taken from the thread's own time on the processor, times four: a processor that is made slower by the clock counts what others do
 * as well.
 */
export async function measurePainting(steps: number): Promise<Painting> {
  const stage = await openStage(['volunteer'], { width: 1440, height: 2000 });
  const { page } = stage;
  await page.goto(`${stage.url}#smena/availability`);
  await page.locator('[data-slot][data-row]').first().waitFor();
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, {
    // No more than is asked of it: to write down each thing painted takes a tenth of a frame's work.
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  const { cells } = await page.evaluate<Stroke>(`(${STROKE})(${steps})`);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  await page.reload();
  await page.locator('[data-slot][data-row]').first().waitFor();
  await stage.slow();
  const { late } = await page.evaluate<Stroke>(`(${STROKE})(${steps})`);
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
  /** On the clock, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tid: number;
  readonly pid: number;
  /** Of the thread on the processor, in microseconds. */
  readonly tdur?: number;
}

/** What the page's thread worked for each frame of the stroke: all it did since the frame before, and the frame itself. In milliseconds. */
function worksOf(events: readonly TraceEvent[]): readonly number[] {
  const marks = events.filter(({ name }) => name === 'smena-frame').toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (first === undefined) throw new Error('expected frames in the trace');
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === first.pid && tid === first.tid)
    .toSorted((a, b) => a.ts - b.ts);
  const frames = marks.map(({ ts }) =>
    tasks.findIndex((task) => task.ts <= ts && ts <= task.ts + (task.dur ?? 0)),
  );
  if (frames.includes(-1)) throw new Error('expected each frame within a task');
  return frames
    .slice(1)
    .map((frame, index) =>
      tasks.slice((frames[index] ?? 0) + 1, frame + 1).reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0),
    );
}

/** Frames after letting go in which what is left is drawn. */
const REST = 30;

const STROKE = `async (steps) => {
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
  performance.mark('smena-frame');
  for (let step = 1; step <= steps + ${REST}; step++) {
    await between();
    const share = Math.min(step, steps) / steps;
    const at = { clientX: first.clientX + (last.clientX - first.clientX) * share, clientY: first.clientY + (last.clientY - first.clientY) * share };
    // A browser looks itself what is under the hand: that is work, too.
    if (step <= steps + 1) send(step <= steps ? 'pointermove' : 'pointerup', document.elementFromPoint(at.clientX, at.clientY), at);
    const now = await frame();
    performance.mark('smena-frame');
    late += Math.max(0, Math.round((now - before) / (1000 / 60)) - 1);
    before = now;
  }
  const painted = document.querySelectorAll('[data-slot][aria-selected="true"]').length;
  if (painted !== expected) throw new Error('expected ' + expected + ' cells painted, got ' + painted);
  return { cells: cells.length, late };
}`;
