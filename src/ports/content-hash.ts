/** SHA-256 of bytes, hex: proves that a stored report and its files are as they were made. */
export interface ContentHash {
  of(content: Uint8Array | string): string;
}
