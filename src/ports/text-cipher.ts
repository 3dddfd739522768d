/** An encrypted text with everything needed to open it but the key. */
export interface SealedText {
  readonly keyVersion: number;
  readonly nonce: Uint8Array;
  /** Ciphertext with its authentication tag. */
  readonly sealed: Uint8Array;
}

/** The text was altered, belongs elsewhere, or its key is not ours. Says nothing of the text. */
export class TextUnreadable extends Error {
  constructor(options?: { cause?: unknown }) {
    super('a sealed text cannot be opened with the key given', options);
    this.name = 'TextUnreadable';
  }
}

/** Encryption of what people write of conversations (product.md §8): AES-256-GCM; `about` binds a text to its row, so that texts cannot be exchanged. */
export interface TextCipher {
  seal(text: string, about: string): SealedText;
  /** @throws TextUnreadable */
  open(sealed: SealedText, about: string): string;
}
