import { resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import solid from 'vite-plugin-solid';
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
 * vite can't emit AMD, so its IIFE is wrapped; Solid's delegated events are off because nobody would take them off the document again.
 */
export async function bundleWidget(root: string, widget: string): Promise<BundledWidget> {
  const words: WordsAside = { ru: {}, en: {} };
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [solid({ solid: { delegateEvents: false } }), wordsAside(root, words), amdModule()],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      sourcemap: false,
      reportCompressedSize: false,
      copyPublicDir: false,
      // Reading a property of a class is no reason to keep it: Chart.js leaves half of itself out then.
      rolldownOptions: { treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false } },
      lib: {
        entry: resolve(root, `widgets/${widget}/main.tsx`),
        formats: ['iife'],
        name: GLOBAL,
        fileName: () => 'script.js',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [only, ...others] = outputs;
  if (only === undefined || only.type !== 'chunk' || others.length > 0) {
    throw new Error(
      `${widget}: expected one file of code, got ${outputs.map((one) => one.fileName).join(', ')}`,
    );
  }
  return { script: only.code, words };
}

function amdModule(): Plugin {
  return {
    name: 'amd-module',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk')
            file.code = `define(['jquery'], function (jQuery) {\n${file.code}\nreturn ${GLOBAL}(jQuery);\n});\n`;
        }
      },
    },
  };
}
