import { at } from './json.ts';
import type { Complaints } from './complaint.ts';

/** Rule 16: amoCRM serves old files from its cache unless the version grows. @param released null when nothing is released yet */
export function checkVersion(manifest: unknown, released: string | null, say: Complaints): void {
  const version = at(manifest, 'widget.version');
  if (released === null || typeof version !== 'string') return;
  if (compare(version, released) <= 0)
    say.error('manifest.json', `widget.version is ${version}, expected one above the released ${released}`);
}

/**
 * The last release before what is at hand, by the headings of the change log (`## 1.2.3 …`, newest first). A log whose newest heading is the
 * version itself is the log of that release, so the one before it counts. Null when there is none.
 */
export function lastReleased(log: string, version: string): string | null {
  const headings = [...log.matchAll(/^## (.+)$/gm)].map((heading) => heading[1] ?? '');
  const releases = headings.map((heading) => /^v?(\d+\.\d+\.\d+)\b/.exec(heading)?.[1]);
  const earlier = releases[0] === version ? releases.slice(1) : releases;
  return earlier.find((release) => release !== undefined) ?? null;
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
