import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, constants } from 'node:zlib';
import { unzipSync } from 'fflate';

/** The page's own script, and the script of each widget as it lies in the archive that amoCRM was given. */
export const PAGE_PARTS = ['page', 'volunteer', 'administrator', 'dashboard'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** A script under a name that changes with its content. */
export interface PackedScript {
  /** `volunteer.<16 hex digits>.js`. */
  readonly file: string;
  readonly plain: Uint8Array;
  readonly gzipped: Uint8Array;
}

/** What `npm run widgets:pack` left; read again when a file has changed. */
export interface PackedPage {
  /** The scripts, or the files that are missing. @throws Error when an archive can't be read */
  read(): Promise<ReadonlyMap<PagePart, PackedScript> | { readonly missing: readonly string[] }>;
}

/** @param folder where `page/page.js` and `<widget>/widget.zip` lie */
export function makePackedPage(folder: string): PackedPage {
  const known = new Map<PagePart, { readonly stamp: string; readonly script: Promise<PackedScript> }>();

  async function script(part: PagePart): Promise<PackedScript | null> {
    const path = join(folder, placeOf(part));
    const found = await stat(path).catch(nothingThere);
    if (found === null) return null;
    const stamp = `${found.mtimeMs} ${found.size}`;
    const before = known.get(part);
    if (before?.stamp === stamp) return before.script;
    const reading = pack(part, path);
    known.set(part, { stamp, script: reading });
    reading.catch(() => known.delete(part));
    return reading;
  }

  return {
    async read() {
      const found = await Promise.all(PAGE_PARTS.map(async (part) => [part, await script(part)] as const));
      const missing = found.filter(([, one]) => one === null).map(([part]) => placeOf(part));
      if (missing.length > 0) return { missing };
      return new Map(found.flatMap(([part, one]) => (one === null ? [] : [[part, one] as const])));
    },
  };
}

function placeOf(part: PagePart): string {
  return part === 'page' ? 'page/page.js' : `${part}/widget.zip`;
}

async function pack(part: PagePart, path: string): Promise<PackedScript> {
  const bytes = await readFile(path);
  const plain = part === 'page' ? bytes : unzipSync(bytes, { filter: isScript })['script.js'];
  if (plain === undefined) throw new Error(`${placeOf(part)}: expected script.js in it`);
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  return {
    file: `${part}.${digest}.js`,
    plain,
    gzipped: gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }),
  };
}

function isScript({ name }: { readonly name: string }): boolean {
  return name === 'script.js';
}

function nothingThere(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
