import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveFiles } from './archive.ts';
import type { PackedWidget } from './descriptions.ts';

/** Of the project: sources of the pictures, and in `drawn/<widget>` what `npm run widgets:draw` made of them. */
export const PICTURES = 'widgets/amocrm/pictures';

/** Logos and tour pictures of a widget, as drawn. @param root folder of the project */
export async function widgetPictures(root: string, widget: PackedWidget): Promise<ArchiveFiles> {
  const folder = join(root, PICTURES, 'drawn', widget);
  const files: Record<string, Uint8Array> = {};
  for (const name of (await readdir(folder)).sort())
    files[`images/${name}`] = await readFile(join(folder, name));
  return files;
}

/** Of everything the pictures are made from: drawn pictures carry it, so that a test sees when they are of older sources. */
export async function picturesDigest(root: string): Promise<string> {
  const hash = createHash('sha256');
  const folder = join(root, PICTURES);
  const paths = (await readdir(folder, { recursive: true })).filter(
    (path) => /\.(svg|ts)$/.test(path) && !path.startsWith('drawn'),
  );
  for (const path of [...paths.sort().map((one) => join(PICTURES, one)), 'tools/draw-widgets/main.ts'])
    hash
      .update(`${path}\0`)
      .update(await readFile(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}
