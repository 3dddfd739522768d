import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, constants } from 'node:zlib';
import { unzipSync } from 'fflate';

/** The page itself, and each widget as it lies in the archive that amoCRM was given. */
export const PAGE_PARTS = ['page', 'volunteer', 'administrator', 'dashboard'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** A file under a name that changes with its content. */
export interface PackedFile {
  /** `volunteer.script.<16 hex digits>.js`. */
  readonly name: string;
  readonly plain: Uint8Array;
  readonly gzipped: Uint8Array;
}

/** What the page loads of a part: `script`, and for a widget its words, `ru` and `en` (contracts/amocrm-widgets.md §1.4). */
export type PartFiles = Readonly<Record<string, PackedFile>>;
export type PageFiles = ReadonlyMap<PagePart, PartFiles>;

/** What `npm run widgets:pack` left; read again when a file has changed. */
export interface PackedPage {
  /** The files of every part, or what is missing. @throws Error when an archive can't be read */
  read(): Promise<PageFiles | { readonly missing: readonly string[] }>;
}

/** @param folder where `page/page.js` and `<widget>/widget.zip` lie */
export function makePackedPage(folder: string): PackedPage {
  const known = new Map<PagePart, { readonly stamp: string; readonly files: Promise<PartFiles> }>();

  async function filesOf(part: PagePart): Promise<PartFiles | null> {
    const path = join(folder, placeOf(part));
    const found = await stat(path).catch(nothingThere);
    if (found === null) return null;
    const stamp = `${found.mtimeMs} ${found.size}`;
    const before = known.get(part);
    if (before?.stamp === stamp) return before.files;
    const reading = unpack(part, path);
    known.set(part, { stamp, files: reading });
    reading.catch(() => known.delete(part));
    return reading;
  }

  return {
    async read() {
      const found = await Promise.all(PAGE_PARTS.map(async (part) => [part, await filesOf(part)] as const));
      const missing = found.filter(([, files]) => files === null).map(([part]) => placeOf(part));
      if (missing.length > 0) return { missing };
      return new Map(found.flatMap(([part, files]) => (files === null ? [] : [[part, files] as const])));
    },
  };
}

function placeOf(part: PagePart): string {
  return part === 'page' ? 'page/page.js' : `${part}/widget.zip`;
}

const OF_ARCHIVE = { script: 'script.js', ru: 'i18n/ru.json', en: 'i18n/en.json' } as const;

async function unpack(part: PagePart, path: string): Promise<PartFiles> {
  const bytes = await readFile(path);
  if (part === 'page') return { script: packed(part, 'script', 'js', bytes) };
  const wanted: readonly string[] = Object.values(OF_ARCHIVE);
  const archive = unzipSync(bytes, { filter: ({ name }) => wanted.includes(name) });
  return Object.fromEntries(
    Object.entries(OF_ARCHIVE).map(([what, inside]) => {
      const content = archive[inside];
      if (content === undefined) throw new Error(`${placeOf(part)}: expected ${inside} in it`);
      return [what, packed(part, what, inside.endsWith('.js') ? 'js' : 'json', content)];
    }),
  );
}

function packed(part: PagePart, what: string, type: 'js' | 'json', plain: Uint8Array): PackedFile {
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  return {
    name: `${part}.${what}.${digest}.${type}`,
    plain,
    gzipped: gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }),
  };
}

function nothingThere(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
