import type { CDPSession } from 'playwright-core';
import type { PackedWidget } from '../../widgets/amocrm/pack/descriptions.ts';
import { openStage, SLOWER } from './stage.ts';

/** Time of the page's own thread on the processor, times four, in milliseconds; what other programs take is not in it. */
export interface Launching {
  /** Everything: fetched scripts compiled and evaluated, `render`, the button drawn and laid out. */
  readonly all: number;
  /** Of it: running scripts, compiling included. */
  readonly script: number;
  /** Of it: styles and layout. */
  readonly layout: number;
}

const ROUNDS = 9;

/**
 * What the widgets cost every page of amoCRM before anybody opens anything: the scripts come over the network as RequireJS fetches them, then
 * `render` until the launcher's button stands. The person has every role and is known from an earlier page. The middle of nine rounds.
 */
export async function measureLaunching(widgets: readonly PackedWidget[]): Promise<Launching> {
  const stage = await openStage(widgets, { width: 1280, height: 800 });
  await stage.page.goto(stage.url);
  await stage.page.locator('.smena-launch').waitFor();
  await stage.devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const rounds: Launching[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await stage.page.reload();
    await stage.page.locator('.smena-launch').waitFor();
    await stage.page.evaluate(ALONE);
    const before = await spent(stage.devtools);
    await stage.page.evaluate(`(${ONCE})(${JSON.stringify(widgets)}, ${round})`);
    const after = await spent(stage.devtools);
    rounds.push({
      all: after.all - before.all,
      script: after.script - before.script,
      layout: after.layout - before.layout,
    });
  }
  await stage.close();
  const middle = rounds.toSorted((a, b) => a.all - b.all)[Math.floor(ROUNDS / 2)];
  if (middle === undefined) throw new Error('expected rounds');
  return middle;
}

async function spent(devtools: CDPSession): Promise<Launching> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000 * SLOWER;
  return {
    all: of('TaskDuration'),
    script: of('ScriptDuration') + of('V8CompileDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}

/** Takes the page's widgets away again and lets it come to rest. */
const ALONE = `(async () => {
  for (const widget of Object.values(host.widgets)) widget.callbacks.destroy();
  for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
})()`;

/** Fetches the scripts under new addresses, so that nothing compiled earlier is used, and starts them beside the old ones' objects. */
const ONCE = `(widgets, round) => new Promise((done, fail) => {
  require(widgets.map((name) => '/' + name + '/script.js?round=' + round), (...made) => {
    made.forEach((Widget, index) => {
      Object.setPrototypeOf(Widget.prototype, Object.getPrototypeOf(host.widgets[widgets[index]]));
      new Widget().callbacks.render();
    });
    queueMicrotask(() => queueMicrotask(() => {
      const button = document.querySelector('.smena-launch');
      if (button === null) fail(new Error('expected the launcher to stand'));
      else done(button.getBoundingClientRect().width);
    }));
  }, fail);
})`;
