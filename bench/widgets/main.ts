import { closeBrowser } from '../../test/fixtures/chromium.ts';
import { packedFiles } from '../../test/widgets/host/amocrm-page.ts';
import { withinBudget } from '../../widgets/amocrm/pack/budget.ts';
import { PACKED_WIDGETS } from '../../widgets/amocrm/pack/pack.ts';
import { measureLaunching } from './launching.ts';
import { FLICK_STEPS, measurePainting, STROKE_STEPS } from './painting.ts';
import type { Painting } from './painting.ts';
import { measureShifting } from './shifting.ts';
import { SLOWER } from './stage.ts';

/** `npm run bench:widgets`: prints what README.md beside explains. */
const ms = (time: number): string => `${Math.round(time * 10) / 10} ms`;

const inWords = ({ cells, frames, dropped, middle, tenth, longest, late }: Painting): string =>
  `${cells} cells, ${dropped} of ${frames} frames dropped; a frame's work ${ms(middle)}, nine in ten under ${ms(tenth)}, longest ${ms(longest)}; by the clock ${late} late`;

let missed = false;
for (const widget of PACKED_WIDGETS)
  console.log(`${widget}: ${withinBudget(widget, (await packedFiles(widget))['script.js'] ?? '')}`);

console.log(`\nUntil the launcher's button, processor ${SLOWER} times slower (aim: under 50 ms)`);
for (const widgets of [...PACKED_WIDGETS.map((widget) => [widget]), PACKED_WIDGETS]) {
  const { all, script, layout } = await measureLaunching(widgets);
  missed ||= all >= 50;
  console.log(`${widgets.join(' + ')}: ${ms(all)} (scripts ${ms(script)}, layout ${ms(layout)})`);
}

console.log(`\nPainting a month, processor ${SLOWER} times slower (aim: no frame of the stroke dropped)`);
const stroke = await measurePainting(STROKE_STEPS);
missed ||= stroke.dropped > 0;
console.log(`one stroke: ${inWords(stroke)}`);
console.log(`a flick: ${inWords(await measurePainting(FLICK_STEPS))}`);

for (const width of [390, 1440]) {
  console.log(`\nLayout shift while a view loads, ${width} px (aim: 0)`);
  for (const { view, shift, moved } of await measureShifting(width)) {
    missed ||= shift > 0;
    console.log(`${view}: ${shift.toFixed(4)}${shift > 0 ? ` (${moved.join('; ')})` : ''}`);
  }
}
await closeBrowser();
if (missed) {
  console.log('\nMissed an aim.');
  process.exitCode = 1;
}
