import type { Plugin } from 'vite';
import { oneFile } from './one-file.ts';
import { ownRoutes } from './own-routes.ts';
import { wordsAside } from './words-aside.ts';
import type { WordsAside } from './words-aside.ts';

const GLOBAL = 'SmenaWidget';

export interface BundledWidget {
  /** The text of `script.js`. */
  readonly script: string;
  /** Its sentences, for `i18n/<language>.json`. */
  readonly words: WordsAside;
}

/**
 * Builds one widget into the text of its `script.js`: a single AMD module without dynamic parts, styles inside, jQuery asked of the page.
 * vite can't emit AMD, so its IIFE is wrapped.
 */
export async function bundleWidget(root: string, widget: string): Promise<BundledWidget> {
  const words: WordsAside = { ru: {}, en: {} };
  const script = await oneFile(root, widget, GLOBAL, [
    ownRoutes(root, widget),
    wordsAside(root, words),
    amdModule(),
  ]);
  return { script, words };
}

function amdModule(): Plugin {
  return {
    name: 'amd-module',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          // In brackets, browsers compile it at once instead of reading all of it twice.
          if (file.type === 'chunk')
            file.code = `define(['jquery'], (function (jQuery) {\n${file.code}\nreturn ${GLOBAL}(jQuery);\n}));\n`;
        }
      },
    },
  };
}
