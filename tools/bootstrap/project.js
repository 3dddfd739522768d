import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that runs TypeScript: the pinned one, or this one where it is new enough (systems it is not published for). */
export function projectNode() {
  const pinned = join(root, 'node_modules/.bin/node');
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `Node 24 did not come with the packages on ${process.platform}-${process.arch}, and this Node is ` +
      `${process.version}. Expected: Node 22.18 or newer.`,
  );
}
