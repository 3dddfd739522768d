import { z } from 'zod';
import type { Call, CallDirection, ClientKey } from '../../domain/consultation/call.ts';
import type { BadRecord, RecordProblem } from '../../ports/telephony-gateway.ts';
import { readLegs } from './legs.ts';
import { readMark } from './mark.ts';
import type { OwnNumbers } from './own-numbers.ts';
import { employeeId, instant, recordOf, seconds, wholeOf } from './wire.ts';

/** What the reader of rows knows beside the row. */
export interface RowContext {
  /** Null while repeat callers are not recognised. */
  readonly keyOf: ((number: unknown) => ClientKey | null) | null;
  readonly own: OwnNumbers | null;
}

export type ReadRow =
  | { readonly kind: 'call'; readonly call: Call; readonly markUnreadable: boolean }
  | { readonly kind: 'bad'; readonly bad: BadRecord };

const rowShape = z.object({
  caller_id: employeeId,
  duration: seconds,
  talk_duration: seconds,
});
const DIRECTIONS: Readonly<Record<number, CallDirection>> = { 1: 'in', 2: 'out', 3: 'internal' };
const ID = /^[\x21-\x7e]{1,128}$/;

/**
 * One element of `list[]` (contracts/mango-api.md §3.2), unknown keys let alone. Only what is named here is taken over:
 * an allow-list, for numbers hide in many fields (§8). What can't be read whole is set aside, service entries without a
 * beginning too: nothing disappears unseen.
 */
export function readRow(value: unknown, context: RowContext): ReadRow {
  const row = recordOf(value);
  if (row === undefined) return bad(null, null, 'malformed', 'list');
  const entryId = idOf(row['entry_id']);
  const start = instant.safeParse(row['context_start_time']);
  const startedAt = start.data ?? null;
  const failed = (problem: RecordProblem, field: string) => bad(entryId, startedAt, problem, field);
  if (entryId === null) return failed('no-entry-id', 'entry_id');
  if (!start.success) return failed('malformed', 'context_start_time');
  if (startedAt === null) return failed('no-start', 'context_start_time');
  const direction = DIRECTIONS[wholeOf(row['context_type']) ?? 0];
  if (direction === undefined) return failed('unknown-direction', 'context_type');
  if (Number(row['duration']) < 0) return failed('end-before-start', 'duration');
  const parsed = rowShape.safeParse(row);
  if (!parsed.success) return failed('malformed', String(parsed.error.issues[0]?.path[0]));
  const legs = readLegs(row['context_calls'], context.own);
  if (typeof legs === 'string') return failed(legs, 'context_calls');
  const mark = readMark(row);
  const status = wholeOf(row['context_status']);
  const call: Call = {
    entryId,
    direction,
    // Only 1 and 0 are documented; whatever else comes, an answered leg is a conversation.
    succeeded: status === 1 || (status !== 0 && legs.some((leg) => leg.answeredAt !== null)),
    startedAt,
    durationSeconds: parsed.data.duration,
    talkSeconds: parsed.data.talk_duration,
    callerEmployeeId: parsed.data.caller_id,
    clientKey: context.keyOf?.(clientNumber(row, direction)) ?? null,
    mark: mark ?? { kind: 'unavailable' },
    legs,
  };
  return { kind: 'call', call, markUnreadable: mark === null };
}

/** Who is the client: the caller of an incoming call, the called of an outgoing one, nobody of an internal one. */
function clientNumber(row: Readonly<Record<string, unknown>>, direction: CallDirection): unknown {
  if (direction === 'internal') return null;
  return row[direction === 'in' ? 'caller_number' : 'called_number'];
}

/** Opaque, at most 128 signs of ASCII; what has others is none of Mango's. */
function idOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && ID.test(text) ? text : null;
}

function bad(entryId: string | null, startedAt: Date | null, problem: RecordProblem, field: string): ReadRow {
  return { kind: 'bad', bad: { entryId, startedAt, problem, field } };
}
