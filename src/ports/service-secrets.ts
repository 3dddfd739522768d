/** Secrets the service makes for itself once and keeps for all its processes. */
export interface ServiceSecrets {
  /** The key that signs our own sessions: 32 random bytes, made by whichever process asks first. @throws StorageUnavailable */
  sessionKey(): Promise<Uint8Array>;
}
