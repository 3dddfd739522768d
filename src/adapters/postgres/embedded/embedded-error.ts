/** Why the embedded server could not be had; closed set, stable. */
export type EmbeddedErrorCode =
  | 'platform' // no server binaries for this system
  | 'no-account' // started as root and there is nobody else to run the server as
  | 'binaries' // the server's programs do not run
  | 'foreign' // the data belong to another user of this machine
  | 'lost-data' // the pointer to the data is there, the data are not
  | 'lost-password' // the data are there, the password is not
  | 'version' // the data are of another major version
  | 'busy' // another process holds the server's start or stop for too long
  | 'start'; // initdb or postgres failed

/** An embedded server that could not be started or stopped. The message says what was expected and what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}
