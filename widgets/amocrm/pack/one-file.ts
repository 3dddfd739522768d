import { resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import solid from 'vite-plugin-solid';

/** Builds `widgets/<folder>/main.tsx` into one text that runs by itself, styles inside; what it exports is the variable `name`. */
export async function oneFile(
  root: string,
  folder: string,
  name: string,
  plugins: readonly Plugin[],
): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Nobody would take Solid's delegated events off the document again.
    plugins: [solid({ solid: { delegateEvents: false } }), ...plugins],
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
        entry: resolve(root, `widgets/${folder}/main.tsx`),
        formats: ['iife'],
        name,
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
      `${folder}: expected one file of code, got ${outputs.map((one) => one.fileName).join(', ')}`,
    );
  }
  return only.code;
}
