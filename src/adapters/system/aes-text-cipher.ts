import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { TextUnreadable } from '../../ports/text-cipher.ts';
import type { SealedText, TextCipher } from '../../ports/text-cipher.ts';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
/** As NIST SP 800-38D recommends for GCM; random, which is safe for 2^32 texts under one key (§8.3). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_VERSION = 1;

/** AES-256-GCM under one key; the tag stands behind the ciphertext, `about` is authenticated with it. */
export class AesTextCipher implements TextCipher {
  readonly #key: Uint8Array;

  /** @throws RangeError when the key is not of 32 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== KEY_BYTES) throw new RangeError(`a key of ${KEY_BYTES} bytes is expected`);
    this.#key = new Uint8Array(key);
  }

  seal(text: string, about: string): SealedText {
    const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(about, 'utf8'));
    const parts = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return { keyVersion: KEY_VERSION, nonce, sealed: new Uint8Array(Buffer.concat(parts)) };
  }

  open({ keyVersion, nonce, sealed }: SealedText, about: string): string {
    if (keyVersion !== KEY_VERSION || nonce.length !== NONCE_BYTES || sealed.length < TAG_BYTES)
      throw new TextUnreadable();
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv(ALGORITHM, this.#key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(about, 'utf8'));
    decipher.setAuthTag(sealed.subarray(end));
    const opened = decipher.update(sealed.subarray(0, end));
    try {
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch (error) {
      throw new TextUnreadable({ cause: error });
    }
  }
}
