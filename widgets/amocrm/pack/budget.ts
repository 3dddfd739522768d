import { gzipSync } from 'node:zlib';
import type { PackedWidget } from './descriptions.ts';

/** The most a widget's `script.js` may weigh with its style sheets inside, in bytes after gzip -9: what a browser fetches once a version. */
export const MOST_BYTES: Readonly<Record<PackedWidget, number>> = {
  volunteer: 60_000,
  administrator: 90_000,
  dashboard: 110_000,
};

/** What a script weighs. */
export function weightOf(script: string | Uint8Array): number {
  return gzipSync(script, { level: 9 }).length;
}

/** «script.js 47.5 of 60 kB». @throws Error when it is over, saying by how much */
export function withinBudget(widget: PackedWidget, script: string | Uint8Array): string {
  const weight = weightOf(script);
  const most = MOST_BYTES[widget];
  const said = `script.js ${kilobytes(weight)} of ${kilobytes(most)} kB`;
  if (weight > most)
    throw new Error(`${widget}: ${said} (gzip -9), ${weight - most} bytes over its budget (pack/budget.ts)`);
  return said;
}

const kilobytes = (bytes: number): string => String(Math.round(bytes / 100) / 10);
