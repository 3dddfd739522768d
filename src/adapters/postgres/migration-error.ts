/** Why a database could not be brought up to date; closed set, stable. */
export type MigrationErrorCode =
  | 'postgres_too_old' // the server is older than 15
  | 'other_kind' // a sandbox's database for a real installation, or the other way round
  | 'edited' // a migration that was applied has another text now
  | 'newer_database' // the database has migrations this version does not know
  | 'out_of_order' // a new migration stands before one that was applied
  | 'files' // the migrations folder itself is wrong
  | 'failed'; // the migration's own SQL failed; nothing of it was kept

/** The message is one sentence for whoever starts the service. */
export class MigrationError extends Error {
  readonly code: MigrationErrorCode;

  constructor(code: MigrationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MigrationError';
    this.code = code;
  }
}
