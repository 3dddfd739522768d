import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import solid from 'vite-plugin-solid';

/** Builds the script of our own page, which runs by itself and loads the widgets' scripts, into `<out>/page/page.js`; answers its path. */
export async function packPage(root: string, out: string): Promise<string> {
  const folder = join(out, 'page');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'page.js');
  await writeFile(path, await bundlePage(root));
  return path;
}

export async function bundlePage(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [solid({ solid: { delegateEvents: false } })],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      copyPublicDir: false,
      lib: { entry: resolve(root, 'widgets/page/main.tsx'), formats: ['iife'], name: 'SmenaPage' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [only, ...others] = outputs;
  if (only?.type !== 'chunk' || others.length > 0)
    throw new Error(`page: expected one file of code, got ${outputs.map((one) => one.fileName).join(', ')}`);
  return only.code;
}
