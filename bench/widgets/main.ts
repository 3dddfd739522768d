import { closeBrowser } from '../../test/fixtures/chromium.ts';
import { packedFiles } from '../../test/widgets/host/amocrm-page.ts';
import { withinBudget } from '../../widgets/amocrm/pack/budget.ts';
import { PACKED_WIDGETS } from '../../widgets/amocrm/pack/pack.ts';
import { measureLaunching } from './launching.ts';
import { measurePainting } from './painting.ts';
import { measureShifting } from './shifting.ts';
import { SLOWER } from './stage.ts';

/** `npm run bench:widgets`: prints what README.md beside explains. */
const ms = (time: number): string => `${Math.round(time * 10) / 10} ms`;

let missed = false;
for (const widget of PACKED_WIDGETS)
  console.log(`${widget}: ${withinBudget(widget, (await packedFiles(widget))['script.js'] ?? '')}`);

console.log(`\nUntil the launcher's button, processor ${SLOWER} times slower (aim: under 50 ms)`);
for (const widgets of [...PACKED_WIDGETS.map((widget) => [widget]), PACKED_WIDGETS]) {
  const { all, script, layout } = await measureLaunching(widgets);
  missed ||= all >= 50;
  console.log(`${widgets.join(' + ')}: ${ms(all)} (scripts ${ms(script)}, layout ${ms(layout)})`);
}

const painting = await measurePainting();
missed ||= painting.dropped > 0;
console.log(
  `\nPainting ${painting.cells} cells in one stroke, processor ${SLOWER} times slower (aim: no frame dropped)`,
);
console.log(
  `${painting.dropped} of ${painting.frames} frames dropped; a frame's work ${ms(painting.middle)}, nine in ten under ${ms(painting.tenth)}, longest ${ms(painting.longest)}; by the clock ${painting.late} late`,
);

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
