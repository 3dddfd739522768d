import { createHash } from 'node:crypto';
import { TextUnreadable } from '../../src/ports/text-cipher.ts';
import type { SealedText, TextCipher } from '../../src/ports/text-cipher.ts';

const CHECK_BYTES = 32;

/** Hides texts without keeping them safe: XOR with a stream that follows from the key and a counter, and a hash to notice changes. */
export class FakeTextCipher implements TextCipher {
  readonly #key: string;
  #sealed = 0;

  constructor(key = 'key') {
    this.#key = key;
  }

  seal(text: string, about: string): SealedText {
    this.#sealed += 1;
    const nonce = new Uint8Array(new Uint32Array([this.#sealed]).buffer);
    const plain = new TextEncoder().encode(text);
    const sealed = Buffer.concat([this.#veiled(plain, nonce), this.#check(plain, nonce, about)]);
    return { keyVersion: 1, nonce, sealed: new Uint8Array(sealed) };
  }

  open({ keyVersion, nonce, sealed }: SealedText, about: string): string {
    const end = sealed.length - CHECK_BYTES;
    if (keyVersion !== 1 || end < 0) throw new TextUnreadable();
    const plain = this.#veiled(sealed.subarray(0, end), nonce);
    if (!this.#check(plain, nonce, about).equals(sealed.subarray(end))) throw new TextUnreadable();
    return new TextDecoder().decode(plain);
  }

  #veiled(bytes: Uint8Array, nonce: Uint8Array): Uint8Array {
    const veil = createHash('sha256').update(this.#key).update(nonce).digest();
    return bytes.map((byte, index) => byte ^ (veil[index % veil.length] ?? 0));
  }

  #check(plain: Uint8Array, nonce: Uint8Array, about: string): Buffer {
    return createHash('sha256').update(`${this.#key} ${about} `).update(nonce).update(plain).digest();
  }
}
