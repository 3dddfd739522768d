import type { Plugin } from 'vite';
import { builtChunks } from './building.ts';

/** Builds `widgets/<folder>/main.tsx` into one text that runs by itself, styles inside; what it exports is the variable `name`. */
export async function oneFile(
  root: string,
  folder: string,
  name: string,
  plugins: readonly Plugin[],
): Promise<string> {
  const [only, ...others] = await builtChunks(root, folder, 'iife', name, plugins);
  if (only === undefined || others.length > 0) throw new Error(`${folder}: expected one file of code`);
  return only.code;
}
