/** What was to be stored contradicts what is stored: the same key twice, or a reference to nothing. Nothing of the transaction was kept. */
export class StorageConflict extends Error {
  readonly kind: 'duplicate' | 'missing-reference';
  /** Which rule of the schema, for logs. */
  readonly rule: string;

  constructor(kind: 'duplicate' | 'missing-reference', rule: string, options?: ErrorOptions) {
    super(`${kind}: ${rule}`, options);
    this.name = 'StorageConflict';
    this.kind = kind;
    this.rule = rule;
  }
}
