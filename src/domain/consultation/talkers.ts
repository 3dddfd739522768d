import type { PersonId } from '../volunteer/person.ts';
import type { Call, CallLeg, EmployeeId } from './call.ts';
import type { Duty } from './duty.ts';
import type { EmployeesByTime } from './employees-by-time.ts';

/** One who answered a conversation, over all their legs. */
export interface Talker {
  /** Null when the employee is nobody we know, or several and their shifts do not tell which. */
  readonly volunteerId: PersonId | null;
  readonly employeeId: EmployeeId | null;
  readonly firstAnswer: Date;
  readonly lastAnswer: Date;
  /** Time in the conversation, each second once however many legs cover it (contracts/mango-api.md §8.6). */
  readonly talkSeconds: number;
}

/** An answered leg, or what stands for it where the telephony tells none. */
interface Part {
  readonly employeeId: EmployeeId | null;
  readonly extension: string | null;
  readonly answeredAt: Date;
  readonly talkSeconds: number;
}

/**
 * Who of the charity took part, longest talk first (then the earlier answer, then the lower employee id). Those who only listened or prompted
 * took none. Calls going out may have no leg of an employee: then the outside end's leg names them, or the call itself
 * (contracts/mango-api.md §8.2, 8.3).
 */
export function talkersOf(call: Call, employees: EmployeesByTime, duty: Duty): Talker[] {
  const talkers = new Map<string, Part[]>();
  for (const part of partsOf(call)) {
    const volunteerId = whoTook(part, employees, duty);
    const key =
      volunteerId === null
        ? `employee ${part.employeeId ?? `at ${part.extension}`}`
        : `person ${volunteerId}`;
    talkers.set(key, [...(talkers.get(key) ?? []), part]);
  }
  return [...talkers.values()].map((parts) => talkerOf(parts, employees, duty)).toSorted(byTalk);
}

function partsOf(call: Call): Part[] {
  const answered = call.legs.flatMap((leg) => answeredPart(leg));
  const users = answered.filter(({ kind }) => kind === 'user');
  if (call.direction !== 'out') return users;
  if (!call.succeeded && !answered.some(({ kind }) => kind === 'number')) return [];
  if (users.length > 0) return users;
  const numbers = answered.filter(({ kind }) => kind === 'number');
  if (numbers.length > 0)
    return numbers.map((part) => ({ ...part, employeeId: part.employeeId ?? call.callerEmployeeId }));
  return [
    {
      employeeId: call.callerEmployeeId,
      extension: null,
      answeredAt: call.startedAt,
      talkSeconds: call.talkSeconds,
    },
  ];
}

function answeredPart(leg: CallLeg): (Part & Pick<CallLeg, 'kind'>)[] {
  if (leg.answeredAt === null || leg.listening) return [];
  const { kind, employeeId, extension, answeredAt, talkSeconds } = leg;
  return [{ kind, employeeId, extension, answeredAt, talkSeconds }];
}

/** Of several who share an employee the one whose shift it was; null when that is none or more than one. */
function whoTook(part: Part, employees: EmployeesByTime, duty: Duty): PersonId | null {
  const candidates = employees.whoWas(part.employeeId, part.extension, part.answeredAt);
  if (candidates.length < 2) return candidates[0] ?? null;
  const placed = candidates.map((id) => ({ id, ...duty.placeOf(id, part.answeredAt) }));
  for (const wanted of ['own', 'near']) {
    const fitting = placed.filter(({ placement }) => placement === wanted);
    if (fitting.length > 0) return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
  }
  return null;
}

function talkerOf(parts: readonly Part[], employees: EmployeesByTime, duty: Duty): Talker {
  const inOrder = parts.toSorted(
    (a, b) => a.answeredAt.getTime() - b.answeredAt.getTime() || idOf(a) - idOf(b),
  );
  const [first, last] = [inOrder[0] as Part, inOrder.at(-1) as Part];
  return {
    volunteerId: whoTook(first, employees, duty),
    employeeId: first.employeeId,
    firstAnswer: first.answeredAt,
    lastAnswer: last.answeredAt,
    talkSeconds: secondsCovered(inOrder),
  };
}

/** Length of the union of the stretches in which they talked; in order of their answers. */
function secondsCovered(parts: readonly Part[]): number {
  let [covered, end] = [0, -Infinity];
  for (const { answeredAt, talkSeconds } of parts) {
    const from = Math.max(answeredAt.getTime(), end);
    const until = answeredAt.getTime() + talkSeconds * 1000;
    if (until > from) [covered, end] = [covered + until - from, until];
  }
  return Math.floor(covered / 1000);
}

function byTalk(one: Talker, other: Talker): number {
  return (
    other.talkSeconds - one.talkSeconds ||
    one.firstAnswer.getTime() - other.firstAnswer.getTime() ||
    idOf(one) - idOf(other) ||
    (one.volunteerId ?? Infinity) - (other.volunteerId ?? Infinity)
  );
}

/** Those without an id come last. */
function idOf({ employeeId }: { readonly employeeId: EmployeeId | null }): number {
  return employeeId ?? Number.MAX_SAFE_INTEGER;
}
