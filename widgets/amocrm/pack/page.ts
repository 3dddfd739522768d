import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneFile } from './one-file.ts';

/** The text of our own page's script, which runs by itself and loads the widgets' scripts. */
export function bundlePage(root: string): Promise<string> {
  return oneFile(root, 'page', 'SmenaPage', []);
}

/** Writes it to `<out>/page/page.js`; answers its path. */
export async function packPage(root: string, out: string): Promise<string> {
  const folder = join(out, 'page');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'page.js');
  await writeFile(path, await bundlePage(root));
  return path;
}
