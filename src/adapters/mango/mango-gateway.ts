import type { Call, EntryId } from '../../domain/consultation/call.ts';
import type { Log } from '../../ports/log.ts';
import type {
  BadRecord,
  CallPage,
  CallWindow,
  TelephonyEmployee,
  TelephonyGateway,
} from '../../ports/telephony-gateway.ts';
import { readRow } from './call-row.ts';
import type { RowContext } from './call-row.ts';
import type { ClientNumberHash } from './client-key.ts';
import { normalisedNumber } from './client-number.ts';
import type { Employees } from './employees.ts';
import { OwnNumbers } from './own-numbers.ts';
import { statisticsParameters } from './statistics.ts';
import type { ExtendedStatistics } from './statistics.ts';
import { recordOf, wholeOf } from './wire.ts';

/** TelephonyGateway over Mango Office's extended statistics (contracts/mango-api.md). */
export class MangoGateway implements TelephonyGateway {
  readonly pageLimit: number;
  readonly #statistics: ExtendedStatistics;
  readonly #employees: Employees;
  readonly #hash: ClientNumberHash;
  readonly #log: Log;

  constructor(
    statistics: ExtendedStatistics,
    employees: Employees,
    hash: ClientNumberHash,
    log: Log,
    pageLimit: number,
  ) {
    this.#statistics = statistics;
    this.#employees = employees;
    this.#hash = hash;
    this.#log = log;
    this.pageLimit = pageLimit;
  }

  /**
   * A conversation that comes twice on the page is given once, as it came last; one that began outside the window is
   * given too, for storing it again does no harm and leaving it out might.
   * @throws RangeError for a window Mango would refuse
   */
  async page(
    window: CallWindow,
    offset: number,
    { recogniseCallers }: { recogniseCallers: boolean },
  ): Promise<CallPage> {
    const parameters = statisticsParameters(window, offset, this.pageLimit);
    // Before the start: without them a start would be for nothing.
    const own = recogniseCallers ? await this.#employees.ownNumbers() : this.#employees.remembered;
    const { rows, announced } = await this.#statistics.rows(parameters);
    const context: RowContext = { own, keyOf: recogniseCallers ? this.#keyOf(own, rows) : null };
    const calls = new Map<EntryId, Call>();
    const bad: BadRecord[] = [];
    let marksUnreadable = 0;
    for (const row of rows) {
      const read = readRow(row, context);
      if (read.kind === 'bad') {
        bad.push(read.bad);
        continue;
      }
      calls.set(read.call.entryId, read.call);
      if (read.markUnreadable) marksUnreadable += 1;
    }
    const facts = {
      offset,
      rows: rows.length,
      announced,
      calls: calls.size,
      bad: bad.length,
      marksUnreadable,
    };
    this.#log.info('mango.page', facts);
    const stillBad = bad.filter(({ entryId }) => entryId === null || !calls.has(entryId));
    return { calls: [...calls.values()], bad: stillBad, rows: rows.length };
  }

  employees(): Promise<TelephonyEmployee[]> {
    return this.#employees.fetch();
  }

  /** Whatever an incoming call of the page was made to is a line of ours (contracts/mango-api.md §8). */
  #keyOf(own: OwnNumbers | null, rows: readonly unknown[]): RowContext['keyOf'] {
    const dialled = rows.map(recordOf).filter((row) => wholeOf(row?.['context_type']) === 1);
    const lines = new OwnNumbers(dialled.map((row) => [row?.['called_number'], null] as const));
    return (number) => {
      const normalised = normalisedNumber(number);
      const isOurs = own?.has(number) === true || lines.has(number);
      return normalised === null || isOurs ? null : this.#hash.of(normalised);
    };
  }
}
