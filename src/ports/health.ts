export interface Health {
  /** Resolves when the database answers. @throws StorageUnavailable */
  ping(): Promise<void>;
}
