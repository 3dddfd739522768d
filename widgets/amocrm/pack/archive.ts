import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Files of an archive by their path inside it. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

/** Times inside say nothing: the same files always make the same bytes. */
const NO_TIME = new Date('1980-01-01T12:00:00');

/** `widget.zip` with everything at its root (contracts/amocrm-widgets.md §1.1). */
export function zipWidget(files: ArchiveFiles): Uint8Array {
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    const content = files[path];
    if (content !== undefined) sorted[path] = [content, { level: 9, mtime: NO_TIME }];
  }
  return zipSync(sorted);
}
