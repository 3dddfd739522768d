/** New identities and secrets, injected so that tests can foresee them. */
export interface Ids {
  /** A new UUID. */
  uuid(): string;
  /** An unguessable secret of at least 192 bits, URL-safe text. */
  secret(): string;
}
