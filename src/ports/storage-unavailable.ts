/**
 * The database can't be asked now: it is away, starting, out of connections, or too slow.
 * `committed: 'maybe'` = the connection broke while a transaction was being committed, so it may have come about; 'no' = it certainly has not.
 */
export class StorageUnavailable extends Error {
  readonly committed: 'no' | 'maybe';

  constructor(committed: 'no' | 'maybe', options?: ErrorOptions) {
    super('storage unavailable', options);
    this.name = 'StorageUnavailable';
    this.committed = committed;
  }
}
