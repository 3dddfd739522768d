import { z } from 'zod';
import type { CallLeg, EmployeeId } from '../../domain/consultation/call.ts';
import type { OwnNumbers } from './own-numbers.ts';
import { employeeId, extension, flag, instant, recordOf, seconds } from './wire.ts';

const legShape = z.object({
  call_type: z.string(),
  call_abonent_id: employeeId,
  call_abonent_number: z.unknown().optional(),
  call_abonent_extension: extension,
  call_start_time: instant,
  call_answer_time: instant,
  call_end_time: instant,
  talk_duration: seconds,
  external_call_id: z.unknown().optional(),
  ModeListen: flag,
  ModePrompt: flag,
});

/** Why the legs can't be told: the call is set aside whole, for a part of them would name a wrong volunteer. */
export type LegProblem = 'malformed' | 'end-before-start';

/**
 * The legs of a call, in order of their beginning: employees and the outside end, out of groups and conferences at any
 * depth, each once. Of two with the same person, answer and id the longer talk stays (contracts/mango-api.md §8.2).
 * A leg with neither beginning nor answer is a service entry and left out (§3.2).
 */
export function readLegs(value: unknown, own: OwnNumbers | null): CallLeg[] | LegProblem {
  const parts = flat(value);
  if (parts === null) return 'malformed';
  const legs = new Map<string, CallLeg>();
  for (const part of parts) {
    if (part['call_type'] !== 'user' && part['call_type'] !== 'number') continue;
    const read = readLeg(part, part['call_type'], own);
    if (read === null) continue;
    if (typeof read === 'string') return read;
    const known = legs.get(read.identity);
    if (known === undefined || known.talkSeconds < read.leg.talkSeconds) legs.set(read.identity, read.leg);
  }
  return [...legs.values()].toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}

/** Every element with its members; null when something is there that is no list of objects. */
function flat(value: unknown, depth = 0): Readonly<Record<string, unknown>>[] | null {
  if (value === undefined || value === null || value === '') return [];
  // PHP writes an empty list as an empty object, and one with holes as an object of its elements.
  const list = Array.isArray(value) ? value : Object.values(recordOf(value) ?? { none: null });
  if (depth > 10) return null;
  const found: Readonly<Record<string, unknown>>[] = [];
  for (const item of list) {
    const part = recordOf(item);
    const members = part === undefined ? null : flat(part['members'], depth + 1);
    if (part === undefined || members === null) return null;
    found.push(part, ...members);
  }
  return found;
}

function readLeg(
  part: Readonly<Record<string, unknown>>,
  kind: CallLeg['kind'],
  own: OwnNumbers | null,
): { identity: string; leg: CallLeg } | LegProblem | null {
  const parsed = legShape.safeParse(part);
  if (!parsed.success) return 'malformed';
  const { data } = parsed;
  const answeredAt = data.call_answer_time;
  const startedAt = data.call_start_time ?? answeredAt;
  if (startedAt === null) return null;
  const endedAt = data.call_end_time;
  if (answeredAt !== null && answeredAt < startedAt) return 'end-before-start';
  if (endedAt !== null && endedAt < (answeredAt ?? startedAt)) return 'end-before-start';
  const who = employeeOf(data.call_abonent_id, data.call_abonent_extension, data.call_abonent_number, own);
  const leg: CallLeg = {
    kind,
    employeeId: who,
    extension: data.call_abonent_extension,
    startedAt,
    answeredAt,
    endedAt,
    talkSeconds: answeredAt === null ? 0 : data.talk_duration,
    listening: data.ModeListen || data.ModePrompt,
  };
  const external = typeof data.external_call_id === 'string' ? data.external_call_id : '';
  const when = answeredAt === null ? `rung ${startedAt.getTime()}` : answeredAt.getTime();
  return { identity: JSON.stringify([kind, who ?? leg.extension, when, external]), leg };
}

/** By id; by extension the core finds them; else by the telephone on which they took it (contracts/mango-api.md §8.3). */
function employeeOf(
  id: EmployeeId | null,
  ownExtension: string | null,
  number: unknown,
  own: OwnNumbers | null,
): EmployeeId | null {
  return id ?? (ownExtension === null ? (own?.employeeOf(number) ?? null) : null);
}
