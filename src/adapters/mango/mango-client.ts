import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { TelephonyUnavailable } from '../../ports/telephony-gateway.ts';
import type { TelephonyPacer, TelephonyWork } from '../../ports/telephony-pacer.ts';
import { postForm, TransportFailure } from './form-post.ts';
import type { HttpAnswer } from './form-post.ts';
import { after, waitUntil } from './patience.ts';
import { signatureOf } from './signature.ts';
import { verdictOf } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export interface MangoClientOptions {
  readonly baseUrl: URL;
  readonly apiKey: string;
  readonly apiSalt: string;
  readonly pacer: TelephonyPacer;
  readonly clock: Clock;
  readonly log: Log;
  /** Real time for one request with its answer. */
  readonly timeoutMs: number;
}

/** What is left of a Verdict once everything that ends the work has been thrown. */
export type Heard = Extract<Verdict, { kind: 'answer' | 'empty' | 'absent' | 'busy' }>;

/** Two minutes by contracts/mango-api.md §7, and a second for clocks that differ. */
const PENALTY_MS = 121_000;
/** A lock-out that outlives a whole penalty is none. */
const FULL_PENALTY_MS = 120_000;
const AWAY_RETRY_MS = 5 * 60_000;
const FAILED_RETRY_MS = 15 * 60_000;
/** How long "too many" and "overloaded" are waited out, one after the other. */
const BUSY_PAUSES_MS = [2_100, 5_000, 15_000, 30_000] as const;
const MOST_TURNS = 20;

/** Signed requests to Mango at the pace all processes share; what concerns everybody is dealt with here. */
export class MangoClient {
  readonly #options: MangoClientOptions;

  constructor(options: MangoClientOptions) {
    this.#options = options;
  }

  /**
   * A request of a limited work, when its turn has come; "too many" and "overloaded" are waited out a few times.
   * @throws TelephonyUnavailable, StorageUnavailable
   */
  async start(
    work: TelephonyWork,
    path: string,
    parameters: object,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { pacer, clock } = this.#options;
    let heard = await this.#inTurn(work, path, parameters, null);
    for (const pause of BUSY_PAUSES_MS) {
      if (heard.kind !== 'busy') break;
      await pacer.postpone(work, after(clock, pause));
      heard = await this.#inTurn(work, path, parameters, heard);
    }
    if (heard.kind === 'answer') {
      await pacer.accepted();
      return heard.body;
    }
    if (heard.kind === 'busy') {
      const retryAt = after(clock, AWAY_RETRY_MS);
      throw new TelephonyUnavailable(heard.problem, { retryAt, resultCode: heard.resultCode });
    }
    throw this.unexpected(`${path} was answered ${heard.kind}`);
  }

  /** One request that no limit of its own holds back. @throws TelephonyUnavailable, StorageUnavailable */
  async ask(path: string, parameters: object): Promise<Heard> {
    const answer = await this.#post(path, parameters);
    const verdict = verdictOf(answer);
    const { clock, log, pacer } = this.#options;
    const cause = new AnswerFailure(path, answer.status);
    switch (verdict.kind) {
      case 'locked-out':
        throw await this.#lockedOut(cause);
      case 'refused':
        await pacer.penalise(after(clock, PENALTY_MS));
        log.warn('mango.refused', { path, status: answer.status, code: verdict.resultCode });
        throw new TelephonyUnavailable(verdict.problem, { resultCode: verdict.resultCode, cause });
      case 'failed': {
        const retryAt = verdict.passing ? after(clock, FAILED_RETRY_MS) : null;
        log.warn('mango.failed', { path, status: answer.status, code: verdict.resultCode });
        throw new TelephonyUnavailable(verdict.problem, { retryAt, resultCode: verdict.resultCode, cause });
      }
      case 'busy':
        log.info('mango.busy', { path, status: answer.status, code: verdict.resultCode });
        return verdict;
      default:
        return verdict;
    }
  }

  /** An answer that is not what the contract says, and that would be the same again. `what` must not quote it. */
  unexpected(what: string): TelephonyUnavailable {
    return new TelephonyUnavailable('unexpected-answer', { cause: new Error(what) });
  }

  /** `behind`: what Mango answered before, told when the clock stands still and the turn can't be waited for; without it nothing was sent. */
  async #inTurn(
    work: TelephonyWork,
    path: string,
    parameters: object,
    behind: Extract<Heard, { kind: 'busy' }> | null,
  ): Promise<Heard> {
    const { pacer, clock } = this.#options;
    let until = clock.now();
    for (let time = 0; time < MOST_TURNS; time += 1) {
      const turn = await pacer.turn(work, clock.now());
      if (turn.kind === 'go') return this.ask(path, parameters);
      until = turn.until;
      if (turn.kind === 'penalty') throw new TelephonyUnavailable('penalty', { retryAt: until });
      if (!(await waitUntil(clock, until))) break;
    }
    throw new TelephonyUnavailable(behind?.problem ?? 'paced', {
      retryAt: until,
      resultCode: behind?.resultCode ?? null,
    });
  }

  /**
   * A penalty and wrong keys look alike (contracts/mango-api.md §7), and another client of our key may have earned the
   * penalty. So the first 401 is a penalty; one that comes after a full penalty's time without any success is not.
   */
  async #lockedOut(cause: AnswerFailure): Promise<TelephonyUnavailable> {
    const { pacer, clock, log } = this.#options;
    const now = clock.now();
    const retryAt = after(clock, PENALTY_MS);
    const since = await pacer.lockedOut(now, retryAt);
    const persists = now.getTime() - since.getTime() >= FULL_PENALTY_MS;
    log.warn('mango.locked-out', { persists });
    return persists
      ? new TelephonyUnavailable('unauthorised', { cause })
      : new TelephonyUnavailable('penalty', { retryAt, cause });
  }

  async #post(path: string, parameters: object): Promise<HttpAnswer> {
    const { baseUrl, apiKey, apiSalt, clock, log, timeoutMs } = this.#options;
    const json = JSON.stringify(parameters);
    // Exactly the text that is signed is sent; the form's encoding is undone before it is checked (§1).
    const form = new URLSearchParams({
      vpbx_api_key: apiKey,
      sign: signatureOf(apiKey, json, apiSalt),
      json,
    });
    const url = new URL(baseUrl);
    url.pathname = `${baseUrl.pathname.replace(/\/+$/, '')}${path}`;
    try {
      return await postForm(url, form, timeoutMs);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      log.warn('mango.no-answer', { path, problem: error.problem });
      if (error.problem === 'too-large') throw this.unexpected(error.message);
      throw new TelephonyUnavailable(error.problem === 'timeout' ? 'timeout' : 'unreachable', {
        retryAt: after(clock, AWAY_RETRY_MS),
        cause: error,
      });
    }
  }
}

/** Where and with what status: no header, no form, no body. */
class AnswerFailure extends Error {
  constructor(path: string, status: number) {
    super(`${path} was answered ${status}`);
    this.name = 'AnswerFailure';
  }
}
