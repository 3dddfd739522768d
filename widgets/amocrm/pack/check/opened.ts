import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import type { ArchiveFiles } from '../archive.ts';
import type { Complaints } from './complaint.ts';
import { zipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

const ARCHIVE = 'widget.zip';
const LITTER = /(^|\/)(__MACOSX|node_modules|Thumbs\.db|\.[^/]+)(\/|$)|\.map$/;

/** Rule 1: the archive's name and entries. Answers its files, or null when it must not be unpacked or cannot be. */
export function openArchive(name: string, bytes: Uint8Array, say: Complaints): ArchiveFiles | null {
  if (basename(name) !== ARCHIVE)
    say.error(ARCHIVE, `the archive is called ${basename(name)}, expected ${ARCHIVE}`);
  const entries = zipDirectory(bytes);
  if (entries === null) {
    say.error(ARCHIVE, 'expected a ZIP, and this does not open as one');
    return null;
  }
  const twice = entries.filter(
    ({ path }, index) => entries.findIndex((other) => other.path === path) !== index,
  );
  for (const { path } of twice) say.error(path, 'stands in the archive twice, expected once');
  const refused = entries.map((entry) => checkEntry(entry, say)).filter((fine) => !fine).length;
  if (refused > 0) return null;
  for (const { path } of entries.filter((entry) => LITTER.test(entry.path)))
    say.warn(path, 'is litter of a computer or of a build; expected only what the widget uses');
  try {
    return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
  } catch (error) {
    say.error(ARCHIVE, `does not unpack: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function checkEntry(entry: ZipEntry, say: Complaints): boolean {
  const { path } = entry;
  const problems = [
    entry.encrypted && 'is encrypted, expected an open entry',
    entry.symlink && 'is a symbolic link, expected a file',
    entry.foreignName && 'has a name outside ASCII, expected Latin letters, digits and . _ -',
    path.includes('\\') && 'has backslashes in its name, expected forward slashes',
    (/^([/\\]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes('..')) &&
      'leads out of the archive, expected a path inside it',
  ].filter((problem) => problem !== false);
  for (const problem of problems) say.error(path, problem);
  return problems.length === 0;
}

/** Rule 2: what must lie at the root. */
export function checkRoot(files: ArchiveFiles, say: Complaints): boolean {
  const paths = Object.keys(files);
  const tops = new Set(paths.map((path) => (path.includes('/') ? path.split('/')[0] : '')));
  const [top] = tops;
  if (tops.size === 1 && top !== '' && top !== undefined) {
    say.error(`${top}/`, 'everything lies in this folder, expected the files at the root of the archive');
    return false;
  }
  const missing = ['manifest.json', 'script.js'].filter((path) => !(path in files));
  for (const path of missing) say.error(path, 'is missing, expected at the root of the archive');
  return missing.length === 0;
}

/** Rule 3: texts in UTF-8 without a byte order mark. Answers those that can be read. */
export function readTexts(files: ArchiveFiles, say: Complaints): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(json|js|css|twig)$/.test(path)) continue;
    if (content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf)
      say.error(path, 'begins with a byte order mark, expected UTF-8 without one');
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
      if (text.includes('\r')) say.warn(path, 'has CRLF line ends, expected LF');
      texts.set(path, text);
    } catch {
      say.error(path, 'is not valid UTF-8');
    }
  }
  return texts;
}
