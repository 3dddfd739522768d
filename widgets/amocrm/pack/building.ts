import { resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import solid from 'vite-plugin-solid';
import { solidWithoutTransitions } from './solid-without-transitions.ts';

/**
 * Builds `widgets/<folder>/main.tsx`, styles inside.
 * @param name the variable that holds what an `iife` exports
 * @throws Error when something else than code came out
 */
export async function builtChunks(
  root: string,
  folder: string,
  format: 'iife' | 'cjs',
  name: string,
  plugins: readonly Plugin[],
): Promise<readonly Rolldown.OutputChunk[]> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Nobody would take Solid's delegated events off the document again.
    plugins: [solidWithoutTransitions(), solid({ solid: { delegateEvents: false } }), ...plugins],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      sourcemap: false,
      reportCompressedSize: false,
      copyPublicDir: false,
      rolldownOptions: {
        // Reading a property of a class is no reason to keep it: Chart.js leaves half of itself out then.
        treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
        output: { chunkFileNames: '[name].js', exports: format === 'cjs' ? 'named' : 'auto' },
      },
      lib: {
        entry: resolve(root, `widgets/${folder}/main.tsx`),
        formats: [format],
        name,
        fileName: () => 'script.js',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return outputs.map((one) => {
    if (one.type === 'chunk') return one;
    throw new Error(`${folder}: expected code alone, got ${one.fileName}`);
  });
}
