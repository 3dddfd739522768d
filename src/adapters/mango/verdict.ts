import type { TelephonyProblem } from '../../ports/telephony-gateway.ts';
import type { HttpAnswer } from './form-post.ts';
import { recordOf, wholeOf } from './wire.ts';

/** What an answer means for whoever asked, HTTP status and body read together (contracts/mango-api.md §1, §6, §7). */
export type Verdict =
  /** JSON that refuses nothing. */
  | { readonly kind: 'answer'; readonly body: Readonly<Record<string, unknown>> }
  /** 204 or an empty body: not ready, where something is waited for. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'absent' }
  /** Too many or overloaded: the same again a little later. */
  | {
      readonly kind: 'busy';
      readonly problem: 'rate-limited' | 'server-error';
      readonly resultCode: number | null;
    }
  /** 401: in the penalty box, or a key that opens nothing. */
  | { readonly kind: 'locked-out' }
  /** 3xxx: counts for the penalty box and must not be sent again by itself. */
  | {
      readonly kind: 'refused';
      readonly problem: 'refused' | 'unauthorised';
      readonly resultCode: number | null;
    }
  | Failure;

interface Failure {
  readonly kind: 'failed';
  readonly problem: TelephonyProblem;
  readonly resultCode: number | null;
  /** Whether it may pass by itself. */
  readonly passing: boolean;
}

/** Sign mismatch and bad access key. */
const WRONG_KEYS = new Set([3102, 3105]);
/** Overload and "slow down". */
const BUSY = new Set([5001, 5008]);

export function verdictOf({ status, text }: HttpAnswer): Verdict {
  const body = recordOf(parsed(text));
  const code = resultOf(body);
  if (code !== null && WRONG_KEYS.has(code))
    return { kind: 'refused', problem: 'unauthorised', resultCode: code };
  if (status === 401 || wholeOf(body?.['code']) === 401 || wholeOf(body?.['status']) === 401)
    return { kind: 'locked-out' };
  if (code !== null) {
    const ofCode = verdictOfCode(code);
    if (ofCode !== null) return ofCode;
  }
  if (status === 429 || wholeOf(body?.['status']) === 429)
    return { kind: 'busy', problem: 'rate-limited', resultCode: code };
  if (status === 503) return { kind: 'busy', problem: 'server-error', resultCode: code };
  if (status === 404) return { kind: 'absent' };
  if (status >= 500) return failed('server-error', code, true);
  // The cabinet may hold a list of addresses that are let in (§1).
  if (status === 403) return failed('unauthorised', code, false);
  if (status >= 400) return { kind: 'refused', problem: 'refused', resultCode: code };
  if (status === 204 || (status === 200 && text.trim() === '')) return { kind: 'empty' };
  if (status === 200 && body !== undefined) return { kind: 'answer', body };
  // A page for people, as while the service is being mended.
  return failed('unexpected-answer', code, true);
}

/** An unknown code is taken for its class (§6); null for a success. */
function verdictOfCode(code: number): Verdict | null {
  if (code === 1000 || code === 1001) return null;
  if (code === 4290) return { kind: 'busy', problem: 'rate-limited', resultCode: code };
  if (BUSY.has(code)) return { kind: 'busy', problem: 'server-error', resultCode: code };
  switch (Math.floor(code / 1000)) {
    case 2:
      return failed('unpaid', code, false);
    case 3:
      return { kind: 'refused', problem: 'refused', resultCode: code };
    case 4:
      return failed('refused', code, false);
    case 5:
      return failed('server-error', code, true);
    default:
      return failed('unexpected-answer', code, false);
  }
}

/** `result`, or a `code` that is one of its kind; null when the answer has neither. */
function resultOf(body: Readonly<Record<string, unknown>> | undefined): number | null {
  const result = wholeOf(body?.['result']);
  if (result !== undefined) return result;
  const code = wholeOf(body?.['code']);
  return code !== undefined && code >= 1000 ? code : null;
}

function failed(problem: TelephonyProblem, resultCode: number | null, passing: boolean): Failure {
  return { kind: 'failed', problem, resultCode, passing };
}

/** Undefined for what is no JSON; the parser's own words quote the text, which may hold numbers, and are dropped. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
