import pg from 'pg';

export interface PoolOptions {
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** Most connections at once. */
  readonly max?: number;
  /** A statement that takes longer is cancelled by the server; 0 = never. */
  readonly statementTimeoutMs?: number;
  /**
   * The server has not answered a statement for so long: the connection counts as broken, for a host that vanished says nothing.
   * 0 = never; five seconds above the statement time-out when absent.
   */
  readonly queryTimeoutMs?: number;
  /** How long a caller waits for a connection before it gets an error. */
  readonly connectionTimeoutMs?: number;
  /** A connection broke while nobody used it (the server restarted). The pool opens another when one is needed. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * A pool whose sessions live in UTC and whose values arrive thus:
 * `bigint` (and its arrays) → number, a RangeError beyond 2^53-1; `date` (and its arrays) → 'YYYY-MM-DD';
 * `timestamptz` → Date; `timestamp` without zone → the text as it is (an instant is never stored so); the rest as pg does.
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000;
  const queryTimeoutMs =
    options.queryTimeoutMs ?? (statementTimeoutMs === 0 ? 0 : statementTimeoutMs + 5_000);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.applicationName ?? 'smena',
    max: options.max ?? 10,
    statement_timeout: statementTimeoutMs,
    query_timeout: queryTimeoutMs,
    // A holder of a lock may be silent for minutes; its connection must be known to be dead all the same.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 10_000,
    // As a start-up option, not a query: the first statement of a session is already in UTC.
    options: '-c TimeZone=UTC',
    types: { getTypeParser: parserOf as pg.CustomTypesConfig['getTypeParser'] },
  });
  // Without a listener a broken idle connection would end the process.
  pool.on('error', options.onIdleError ?? ((): void => {}));
  return pool;
}

const asIs = (text: string): string => text;

/** Identifiers of amoCRM and counts fit; a number that does not must not be rounded in silence. */
function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a safe integer`);
  return value;
}

const ARRAY_OF_TEXT: number = 1009;
const ARRAY_OF_INT8 = 1016;
const ARRAY_OF_DATE = 1182;
const ARRAY_OF_TIMESTAMP = 1115;

type Parser = (text: string) => unknown;

/** An array is cut as one of texts (nested, with nulls), then each element is read. */
function arrayOf(read: (element: string) => unknown): Parser {
  const cut: Parser = pg.types.getTypeParser(ARRAY_OF_TEXT, 'text');
  const readDeep = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(readDeep);
    return typeof value === 'string' ? read(value) : value;
  };
  return (text) => readDeep(cut(text));
}

const own: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [pg.types.builtins.INT8, toSafeInteger],
  [pg.types.builtins.DATE, asIs],
  [pg.types.builtins.TIMESTAMP, asIs],
  [ARRAY_OF_INT8, arrayOf(toSafeInteger)],
  [ARRAY_OF_DATE, arrayOf(asIs)],
  [ARRAY_OF_TIMESTAMP, arrayOf(asIs)],
]);

function parserOf(oid: number, format?: 'text' | 'binary'): Parser {
  const parser = format === 'binary' ? undefined : own.get(oid);
  return parser ?? (pg.types.getTypeParser(oid, format as 'text') as Parser);
}
