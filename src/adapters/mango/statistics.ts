import type { Clock } from '../../ports/clock.ts';
import { TelephonyUnavailable } from '../../ports/telephony-gateway.ts';
import type { CallWindow } from '../../ports/telephony-gateway.ts';
import { rowsOf } from './envelope.ts';
import type { Rows } from './envelope.ts';
import type { Heard, MangoClient } from './mango-client.ts';
import { moscowTime } from './moscow-time.ts';
import { after, waitUntil } from './patience.ts';
import { wholeOf } from './wire.ts';

/** The only page sizes Mango takes (contracts/mango-api.md §3.1). */
export const PAGE_LIMITS: readonly number[] = [1, 5, 10, 20, 50, 100, 500, 1000, 2000, 5000];
/** Just under thirty days are taken; a day is left for whatever else they count (§3.1). */
export const LONGEST_WINDOW_MS = 29 * 86_400_000;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5_000;
const PATIENCE_MS = 3 * 60_000;
/** A clock that stands still is given one more try: what is not ready then waits for its next step. */
const POLLS_OF_STILL_CLOCK = 2;
const NEXT_STEP_MS = 5_000;
const NOT_READY_RETRY_MS = 60_000;
/** Keys lost in a row after which it is left to a later try. */
const MOST_LOST = 2;

/** A report that was asked for and is not collected. */
interface OpenReport {
  /** What it was asked with. */
  readonly asked: string;
  /** Null until it is started, or started anew. */
  key: string | null;
  giveUpAt: Date | null;
  /** Keys of it that Mango no longer knew. */
  lost: number;
}

/** The extended statistics: a report is asked for, waited for and collected (contracts/mango-api.md §3). */
export class ExtendedStatistics {
  readonly #client: MangoClient;
  readonly #clock: Clock;
  #open: OpenReport | null = null;

  constructor(client: MangoClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  /**
   * The rows of one page. A key that is lost is asked for anew once, which is another start. Whoever comes again for the same page, because the
   * clock stood still before it was ready, goes on with the key there is: every start may cost money.
   * @throws TelephonyUnavailable
   */
  async rows(parameters: StatisticsParameters): Promise<Rows> {
    const asked = JSON.stringify(parameters);
    const report = this.#open?.asked === asked ? this.#open : { asked, key: null, giveUpAt: null, lost: 0 };
    this.#open = report;
    while (report.lost < MOST_LOST) {
      report.key ??= await this.#start(parameters);
      report.giveUpAt ??= after(this.#clock, PATIENCE_MS);
      const collected = await this.#collect(report, report.key, report.giveUpAt);
      if (collected !== 'lost') return collected;
      this.#open = Object.assign(report, { key: null, giveUpAt: null, lost: report.lost + 1 });
    }
    this.#open = null;
    throw this.#notReady(NOT_READY_RETRY_MS);
  }

  async #start(parameters: StatisticsParameters): Promise<string> {
    const { key } = await this.#client.start('statistics', '/vpbx/stats/calls/request', parameters);
    if (typeof key === 'string' && key !== '') return key;
    throw this.#client.unexpected('a start of statistics gave no key');
  }

  /** However it ends, the key is done with, unless only the clock stood still. */
  async #collect(report: OpenReport, key: string, giveUpAt: Date): Promise<Rows | 'lost'> {
    this.#open = null;
    let pause = FIRST_PAUSE_MS;
    for (let still = 0; ;) {
      const moved = await waitUntil(this.#clock, after(this.#clock, pause));
      if (!moved) still += 1;
      const heard = await this.#client.ask('/vpbx/stats/calls/result', { key });
      const outcome = this.#outcome(heard);
      if (outcome !== 'wait') return outcome;
      if (this.#clock.now() >= giveUpAt) throw this.#notReady(NOT_READY_RETRY_MS, heard);
      if (still >= POLLS_OF_STILL_CLOCK) {
        this.#open = report;
        throw this.#notReady(NEXT_STEP_MS, heard, 'preparing');
      }
      pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5);
    }
  }

  /** Only `complete` holds everything: `work` may come with a first part of the data (§3.2). */
  #outcome(heard: Heard): Rows | 'lost' | 'wait' {
    if (heard.kind === 'absent') return 'lost';
    if (heard.kind !== 'answer') return 'wait';
    const { status, data } = heard.body;
    const result = wholeOf(heard.body['result']);
    switch (status) {
      case 'not-found':
        return 'lost';
      case 'cancel':
      case 'error':
        throw new TelephonyUnavailable('server-error', {
          retryAt: after(this.#clock, NOT_READY_RETRY_MS),
          resultCode: result ?? null,
        });
      case 'complete': {
        const rows = result === 1000 || result === 1001 ? rowsOf(data) : null;
        if (rows === null) throw this.#client.unexpected('complete statistics are not as the contract says');
        return rows;
      }
      default:
        // Words for "not yet" may be added; waiting loses nothing. No word at all is no answer of this method.
        if (typeof status === 'string') return 'wait';
        throw this.#client.unexpected('statistics came without a status');
    }
  }

  #notReady(
    retryMs: number,
    heard?: Heard,
    problem: 'not-ready' | 'preparing' = 'not-ready',
  ): TelephonyUnavailable {
    const retryAt = after(this.#clock, retryMs);
    return heard?.kind === 'busy'
      ? new TelephonyUnavailable(heard.problem, { retryAt, resultCode: heard.resultCode })
      : new TelephonyUnavailable(problem, { retryAt });
  }
}

/** What a start of statistics asks for (contracts/mango-api.md §3.1); numbers as numbers. */
export interface StatisticsParameters {
  readonly start_date: string;
  readonly end_date: string;
  readonly limit: number;
  readonly offset: number;
  /** Contact-centre data too: without them no client's score comes. */
  readonly ext_params: 1;
}

/**
 * Both ends belong to Mango's period, to the second: the half-open window ends a second earlier.
 * @throws RangeError for what Mango would refuse and punish, before anything is sent
 */
export function statisticsParameters(
  { from, until }: CallWindow,
  offset: number,
  limit: number,
): StatisticsParameters {
  const length = until.getTime() - from.getTime();
  if (!(length > 0 && length <= LONGEST_WINDOW_MS))
    throw new RangeError('A window must begin before it ends and be at most 29 days long');
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new RangeError('An offset must be 0 or a whole number above');
  const lastSecond = (Math.ceil(until.getTime() / 1000) - 1) * 1000;
  return {
    start_date: moscowTime(from),
    end_date: moscowTime(new Date(lastSecond)),
    limit,
    offset,
    ext_params: 1,
  };
}
