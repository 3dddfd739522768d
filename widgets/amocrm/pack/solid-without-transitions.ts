import type { Plugin } from 'vite';

/** What only `startTransition`, `enableScheduling` and `enableExternalSource` of Solid 1.9 ever set; no widget calls them. */
const NEVER_SET = ['Transition', 'Scheduler', 'ExternalSourceConfig'];

/**
 * Leaves out of Solid's core what serves transitions, schedulers and foreign sources: a signal asks for them at each reading, so no
 * bundler finds out that they are always null. Half a kilobyte of each script.
 * @throws Error when Solid no longer keeps them as variables of its module
 */
export function solidWithoutTransitions(): Plugin {
  return {
    name: 'solid-without-transitions',
    transform(code, id) {
      if (!id.endsWith('/solid-js/dist/solid.js')) return null;
      const left = NEVER_SET.reduce((text, name) => {
        const declared = `let ${name} = null;`;
        if (!text.includes(declared)) throw new Error(`${id}: expected \`${declared}\``);
        return text.replace(declared, '').replace(new RegExp(`(?<![.\\w])${name}(?!\\w| = )`, 'g'), 'null');
      }, code);
      return { code: left, map: null };
    },
  };
}
