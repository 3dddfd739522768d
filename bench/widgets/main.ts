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

for (const widget of PACKED_WIDGETS)
  console.log(`${widget}: ${withinBudget(widget, (await packedFiles(widget))['script.js'] ?? '')}`);

console.log(`\nUntil the launcher's button, processor ${SLOWER} times slower (aim: under 50 ms)`);
for (const widgets of [...PACKED_WIDGETS.map((widget) => [widget]), PACKED_WIDGETS]) {
  const { evaluation, render } = await measureLaunching(widgets);
  console.log(
    `${widgets.join(' + ')}: ${ms(evaluation + render)} (script ${ms(evaluation)}, render ${ms(render)})`,
  );
}

const painting = await measurePainting();
console.log(
  `\nPainting ${painting.cells} cells in one stroke, processor ${SLOWER} times slower (aim: no frame dropped)`,
);
console.log(
  `${painting.dropped} of ${painting.frames} frames dropped, longest frame ${ms(painting.worst)}, its work ${ms(painting.work)}`,
);

for (const width of [390, 1440]) {
  console.log(`\nLayout shift while a view loads, ${width} px (aim: 0)`);
  for (const { view, shift, moved } of await measureShifting(width))
    console.log(`${view}: ${shift.toFixed(4)}${shift > 0 ? ` (${moved.join('; ')})` : ''}`);
}
await closeBrowser();
