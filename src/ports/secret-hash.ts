/** One-way fingerprint of a secret of Ids.secret(): what is stored in its place. */
export interface SecretHash {
  of(secret: string): string;
}
