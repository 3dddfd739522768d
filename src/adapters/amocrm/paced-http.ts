import type { Clock } from '../../ports/clock.ts';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { CrmProblem } from '../../ports/crm-gateway.ts';
import type { RequestPacer } from '../../ports/request-pacer.ts';
import { exchange, TransportFailure } from './http-exchange.ts';
import type { HttpAnswer, HttpRequest, TransportProblem } from './http-exchange.ts';
import { ServerClock } from './server-clock.ts';

export interface PacedHttpOptions {
  readonly pacer: RequestPacer;
  readonly clock: Clock;
  /** Real time for one request with its answer. */
  readonly timeoutMs: number;
}

/** What a request may do: a write that got no answer may have been carried out, a read can't matter. */
export type Effect = 'read' | 'write';

const PAUSE_AFTER_429_MS = 2_000;
const MOST_RETRY_AFTER_MS = 60_000;
/** A ban is lifted by support after hours (contracts/amocrm-api.md §7); knocking in between only prolongs it. */
const BLOCKED_FOR_MS = 10 * 60_000;

const PROBLEM_OF: Readonly<Record<TransportProblem, CrmProblem>> = {
  refused: 'unreachable',
  dropped: 'unreachable',
  timeout: 'timeout',
  'too-large': 'unexpected-answer',
};

/** Requests to amoCRM at the pace all processes share, with the answers that concern everybody already dealt with. */
export class PacedHttp {
  readonly #options: PacedHttpOptions;
  readonly serverClock = new ServerClock();

  constructor(options: PacedHttpOptions) {
    this.#options = options;
  }

  /**
   * The answer when its status is 2xx, 3xx or a 4xx that is the caller's own matter (400, 401, 404, 405, 422, a 403 in JSON).
   * @throws CrmUnavailable for the rest, for a lost or missing answer, and at once while amoCRM has locked us out
   */
  async send(request: HttpRequest, effect: Effect): Promise<HttpAnswer> {
    const { pacer, clock, timeoutMs } = this.#options;
    if ((await pacer.turn(clock.now())) === 'blocked') throw new CrmUnavailable('blocked', 'no');
    const sentAt = clock.now();
    let answer: HttpAnswer;
    try {
      answer = await exchange(request, timeoutMs);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      const reached = effect === 'write' && error.problem !== 'refused' ? 'maybe' : 'no';
      throw new CrmUnavailable(PROBLEM_OF[error.problem], reached, { cause: error });
    }
    this.serverClock.observe(answer.headers.get('date'), sentAt, clock.now());
    await this.#heed(request, answer, effect);
    return answer;
  }

  async #heed(request: HttpRequest, answer: HttpAnswer, effect: Effect): Promise<void> {
    const { pacer, clock } = this.#options;
    const failed = (problem: CrmProblem, reached: 'no' | 'maybe' = 'no') =>
      new CrmUnavailable(problem, reached, { cause: new AnswerFailure(request, answer) });
    if (answer.status === 429) {
      await pacer.postpone(retryAfterMs(answer));
      throw failed('rate-limited');
    }
    if (answer.status === 403 && !isJson(answer)) {
      await pacer.block(new Date(clock.now().getTime() + BLOCKED_FOR_MS));
      throw failed('blocked');
    }
    if (answer.status === 402) throw failed('unpaid');
    if (answer.status >= 500) throw failed('server-error', effect === 'write' ? 'maybe' : 'no');
  }
}

/** What amoCRM's support asks for, and nothing that is private: no query, no header of ours, no body. */
export class AnswerFailure extends Error {
  constructor(request: HttpRequest, answer: HttpAnswer) {
    const id = (answer.headers.get('x-request-id') ?? '').replace(/[^\w-]/g, '').slice(0, 64);
    super(
      `${request.method} ${request.url.pathname} was answered ${answer.status}, X-Request-Id ${id || 'absent'}`,
    );
    this.name = 'AnswerFailure';
  }
}

export function isJson(answer: HttpAnswer): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(answer.headers.get('content-type') ?? '');
}

/** amoCRM documents no Retry-After; a proxy may send one, in seconds. */
function retryAfterMs(answer: HttpAnswer): number {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  if (!Number.isFinite(seconds) || seconds <= 0) return PAUSE_AFTER_429_MS;
  return Math.min(seconds * 1000, MOST_RETRY_AFTER_MS);
}
