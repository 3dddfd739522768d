import { openStage } from './stage.ts';

export interface Painting {
  readonly cells: number;
  readonly frames: number;
  /** Frames that came later than the screen's next one. */
  readonly dropped: number;
  /** The longest time between two frames, in milliseconds. */
  readonly worst: number;
  /** The longest a frame's own work took: the press, the redrawing and the layout. */
  readonly work: number;
}

/** Paints a whole month of twelve slots a day in one stroke from corner to corner, a second and a half long. */
export async function measurePainting(): Promise<Painting> {
  const stage = await openStage(['volunteer'], { width: 1440, height: 2000 });
  const { page } = stage;
  await page.goto(`${stage.url}#smena/availability`);
  await page.locator('[data-row][data-column]').first().waitFor();
  await stage.slow();
  const painted = await page.evaluate<Painting>(`(${STROKE})()`);
  await stage.close();
  return painted;
}

const STROKE = `async () => {
  const cells = [...document.querySelectorAll('button[data-row][data-column], td[data-row][data-column], [data-slot][data-row]')];
  const frame = () => new Promise(requestAnimationFrame);
  const point = (cell) => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  };
  const points = cells.map(point);
  const send = (type, target, at) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0, ...at }));
  for (let warm = 0; warm < 30; warm++) await frame();
  send('pointerdown', cells[0], points[0]);
  const gaps = [], works = [];
  let before = await frame();
  const first = points[0], last = points.at(-1);
  for (let step = 1; step <= 90; step++) {
    const at = { clientX: first.clientX + ((last.clientX - first.clientX) * step) / 90, clientY: first.clientY + ((last.clientY - first.clientY) * step) / 90 };
    const begun = performance.now();
    send('pointermove', cells[0], at);
    document.body.offsetHeight;
    works.push(performance.now() - begun);
    const now = await frame();
    gaps.push(now - before);
    before = now;
  }
  send('pointerup', window.document.body, points.at(-1));
  await frame();
  return { cells: cells.length, frames: gaps.length, dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0), worst: Math.max(...gaps), work: Math.max(...works) };
}`;
