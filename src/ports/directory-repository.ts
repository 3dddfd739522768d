import type { CrmDirectoryEntry } from './crm-gateway.ts';

/** The account's groups and roles as last read, and how the last reading went. */
export interface StoredDirectory {
  readonly groups: readonly CrmDirectoryEntry[];
  readonly roles: readonly CrmDirectoryEntry[];
  /** When people were last read; null before the first time. */
  readonly readAt: Date | null;
  /** Stable code of the last failure, null while readings succeed. */
  readonly problem: string | null;
}

export interface DirectoryRepository {
  load(): Promise<StoredDirectory>;
  save(directory: StoredDirectory): Promise<void>;
}
