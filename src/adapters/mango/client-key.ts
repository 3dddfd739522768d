import { createHmac } from 'node:crypto';
import type { ClientKey } from '../../domain/consultation/call.ts';

const PURPOSE = 'smena/client-number/v1:';

/**
 * The keyed hash that recognises a repeat caller and can't be turned back by trying all numbers without the key,
 * which is kept outside the database (contracts/mango-api.md §8).
 */
export class ClientNumberHash {
  readonly #key: Uint8Array;
  readonly #version: number;

  /** @throws TypeError unless the key has 32 bytes and the version is a positive whole number */
  constructor(key: Uint8Array, version = 1) {
    if (key.byteLength !== 32) throw new TypeError('The key of clients’ numbers must have 32 bytes');
    if (!Number.isSafeInteger(version) || version < 1)
      throw new TypeError('The version of the key of clients’ numbers must be 1, 2 …');
    this.#key = Uint8Array.from(key);
    this.#version = version;
  }

  /** `<version>:<hex>` of a number in its one spelling (client-number.ts). */
  of(normalised: string): ClientKey {
    const hex = createHmac('sha256', this.#key).update(`${PURPOSE}${normalised}`).digest('hex');
    return `${this.#version}:${hex}`;
  }
}
