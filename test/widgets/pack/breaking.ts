import { bytes, smallManifest, smallWords, zipOf } from './small-widget.ts';

/** An archive and the one complaint it must bring. */
export interface Broken {
  readonly what: string;
  /** `error 7 manifest.json` and a part of the sentence. */
  readonly complaint: readonly [severity: 'error' | 'warning', rule: number, file: string, text: RegExp];
  readonly zip: () => Uint8Array;
  readonly name?: string;
  readonly released?: string;
}

type Manifest = ReturnType<typeof smallManifest>;
type Changes = Parameters<typeof zipOf>[0];

export const manifest = (change: (manifest: Manifest) => void): Uint8Array => {
  const made = smallManifest();
  change(made);
  return bytes(JSON.stringify(made));
};
export const withManifest =
  (change: (manifest: Manifest) => void, more: Changes = {}) =>
  (): Uint8Array =>
    zipOf({ ...more, 'manifest.json': manifest(change) });
export const withFiles = (changes: Changes) => (): Uint8Array => zipOf(changes);
export const withScript =
  (script: string, more: Changes = {}) =>
  (): Uint8Array =>
    zipOf({ ...more, 'script.js': bytes(script) });
export const words = (change: object): Uint8Array => bytes(JSON.stringify({ ...smallWords, ...change }));

/** The first entry of the directory marked as encrypted (APPNOTE.TXT §4.4.4, bit 0). */
export function encrypted(): Uint8Array {
  const zip = Buffer.from(zipOf());
  const entry = zip.indexOf('PK\x01\x02', 0, 'latin1');
  zip.writeUInt16LE(zip.readUInt16LE(entry + 8) | 1, entry + 8);
  return zip;
}

export const MANIFEST = 'manifest.json';
export const SCRIPT = 'script.js';
export const SECRET = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eFaB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF';
