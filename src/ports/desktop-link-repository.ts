/** The charity's one secret address of the desktop report. Only a hash of the secret is stored. */
export interface DesktopLinkRepository {
  /** Makes this the only valid address. @throws StorageConflict `duplicate` for a secret that ever was one */
  replace(secretHash: string, at: Date): Promise<void>;
  /** Harmless when there is none. */
  revoke(at: Date): Promise<void>;
  /** When the valid address was made; null when there is none. */
  createdAt(): Promise<Date | null>;
  opens(secretHash: string): Promise<boolean>;
}
