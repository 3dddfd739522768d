import pg from 'pg';
import { StorageConflict } from '../../ports/storage-conflict.ts';
import { StorageUnavailable } from '../../ports/storage-unavailable.ts';

/** Somebody else's transaction came in between; the same work again will do. Never leaves this adapter. */
export class RetryTransaction extends Error {
  constructor(cause: unknown) {
    super('transaction must be tried again', { cause });
    this.name = 'RetryTransaction';
  }
}

/** PostgreSQL, appendix A: serialization_failure, deadlock_detected. */
const TRY_AGAIN = new Set(['40001', '40P01']);
/** unique_violation, exclusion_violation, cardinality_violation (one row given twice to an upsert). */
const DUPLICATE = new Set(['23505', '23P01', '21000']);
const MISSING_REFERENCE = '23503';
/** Classes: connection exception, insufficient resources, operator intervention (shutdown, time-out), system error. */
const UNAVAILABLE_CLASSES = new Set(['08', '53', '57', '58']);
/** lock_not_available, idle_in_transaction_session_timeout, read_only_sql_transaction (a stand-by took over). */
const UNAVAILABLE = new Set(['55P03', '25P03', '25006']);

/**
 * The one translation of what a query may throw. What is no error of the server is a broken connection, except for mistakes
 * of our own (RangeError, TypeError). `committing`: whether the query was a commit, whose end is unknown when the connection breaks.
 */
export function storageError(error: unknown, committing = false): unknown {
  if (error instanceof RangeError || error instanceof TypeError) return error;
  if (!(error instanceof pg.DatabaseError)) return unavailable(error, committing);
  const code = error.code ?? '';
  if (TRY_AGAIN.has(code)) return new RetryTransaction(error);
  if (DUPLICATE.has(code)) return new StorageConflict('duplicate', ruleOf(error), { cause: error });
  if (code === MISSING_REFERENCE)
    return new StorageConflict('missing-reference', ruleOf(error), { cause: error });
  if (UNAVAILABLE.has(code) || UNAVAILABLE_CLASSES.has(code.slice(0, 2)))
    return unavailable(error, committing);
  return error;
}

function unavailable(cause: unknown, committing: boolean): StorageUnavailable {
  return new StorageUnavailable(committing ? 'maybe' : 'no', { cause });
}

function ruleOf(error: pg.DatabaseError): string {
  return error.constraint ?? 'same row twice';
}
