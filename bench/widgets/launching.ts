import { packedFiles } from '../../test/widgets/host/amocrm-page.ts';
import type { PackedWidget } from '../../widgets/amocrm/pack/descriptions.ts';
import { openStage } from './stage.ts';

export interface Launching {
  /** Parsing and evaluating the scripts, in milliseconds. */
  readonly evaluation: number;
  /** From `render` until the launcher's button is in the page, without the network: who looks is known from an earlier page. */
  readonly render: number;
}

const ROUNDS = 5;

/** What the widgets cost every page of amoCRM before anybody opens anything: the middle of five loads. */
export async function measureLaunching(widgets: readonly PackedWidget[]): Promise<Launching> {
  const stage = await openStage(widgets, { width: 1280, height: 800 });
  await stage.page.goto(stage.url);
  await stage.page.locator('.smena-launch').waitFor();
  const scripts: [string, string][] = [];
  for (const widget of widgets)
    scripts.push([widget, new TextDecoder().decode((await packedFiles(widget))['script.js'])]);
  const rounds: Launching[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await stage.page.reload();
    await stage.page.locator('.smena-launch').waitFor();
    await stage.page.evaluate('for (const widget of Object.values(host.widgets)) widget.callbacks.destroy()');
    await stage.slow();
    rounds.push(await stage.page.evaluate<Launching>(`(${ONCE})(${JSON.stringify(scripts)})`));
  }
  await stage.close();
  const middle = (key: keyof Launching): number =>
    rounds.map((round) => round[key]).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return { evaluation: middle('evaluation'), render: middle('render') };
}

/** Evaluates the scripts anew, makes their widgets beside the old ones' objects and renders them. */
const ONCE = `async (scripts) => {
  const theirs = window.define;
  const made = [];
  window.define = (needs, factory) => made.push(factory(jQuery));
  const begun = performance.now();
  for (const [, text] of scripts) {
    const script = document.createElement('script');
    script.textContent = text + '//' + Math.random();
    document.head.append(script);
  }
  const evaluated = performance.now();
  window.define = theirs;
  const fresh = made.map((Widget, index) => {
    Object.setPrototypeOf(Widget.prototype, Object.getPrototypeOf(host.widgets[scripts[index][0]]));
    return new Widget();
  });
  const rendering = performance.now();
  for (const widget of fresh) widget.callbacks.render();
  while (document.querySelector('.smena-launch') === null) await Promise.resolve();
  const drawn = performance.now();
  return { evaluation: evaluated - begun, render: drawn - rendering };
}`;
