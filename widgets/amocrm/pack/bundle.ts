import type { Rolldown } from 'vite';
import { builtChunks } from './building.ts';
import { ownRoutes } from './own-routes.ts';
import { wordsAside } from './words-aside.ts';
import type { WordsAside } from './words-aside.ts';

export interface BundledWidget {
  /** The text of `script.js`. */
  readonly script: string;
  /** Its sentences, for `i18n/<language>.json`. */
  readonly words: WordsAside;
}

/**
 * Builds one widget into the text of its `script.js`: a single AMD module, styles inside, jQuery asked of the page. What the widget brings by
 * `import()` stands in the same file as a function of its own, which browsers only skim until it is called.
 */
export async function bundleWidget(root: string, widget: string): Promise<BundledWidget> {
  const words: WordsAside = { ru: {}, en: {} };
  const chunks = await builtChunks(root, widget, 'cjs', 'SmenaWidget', [
    ownRoutes(root, widget),
    wordsAside(root, words),
  ]);
  return { script: amdModule(chunks), words };
}

/** vite can't emit AMD: its CommonJS parts are put into one module, each evaluated when it is first required, again if that failed, by a name that is no file's. */
function amdModule(chunks: readonly Rolldown.OutputChunk[]): string {
  const nameOf = (fileName: string): string => fileName.replace(/\.js$/, '');
  const parts = chunks.map(({ fileName, code, isEntry }) => {
    const named = chunks.reduce(
      (text, other) => text.replaceAll(`./${other.fileName}`, nameOf(other.fileName)),
      code,
    );
    const part = `function(exports,require){${named}\n}`;
    // In brackets, browsers compile it at once instead of reading it twice.
    return `${JSON.stringify(nameOf(fileName))}:${isEntry ? `(${part})` : part}`;
  });
  return `define(['jquery'], (function(jQuery){"use strict";var made={},parts={${parts.join(',\n')}};
function require(name){var own=made[name];if(!own){own=made[name]={};try{parts[name](own,require)}catch(e){delete made[name];throw e}}return own}
return require("script").default(jQuery)}));
`;
}
