import type { Call } from './call.ts';
import type { Consultation, Participant } from './consultation.ts';
import type { Duty } from './duty.ts';
import type { EmployeesByTime } from './employees-by-time.ts';
import { talkersOf } from './talkers.ts';
import type { Talker } from './talkers.ts';

/** What a call is measured by: who stood behind employees then, and who was on duty. */
export interface CallFacts {
  readonly employees: EmployeesByTime;
  readonly duty: Duty;
}

/**
 * The one record of a conversation (product.md §8); null for an internal call. Pure: the same call and facts give the same record, and the
 * order of legs plays no part. It belongs to the day of the call's start.
 */
export function composeConsultation(call: Call, facts: CallFacts): Consultation | null {
  if (call.direction === 'internal') return null;
  const { entryId, direction, startedAt, durationSeconds, clientKey, mark } = call;
  const talkers = talkersOf(call, facts.employees, facts.duty);
  const [main] = talkers;
  const base = { entryId, direction, startedAt, durationSeconds, clientKey, mark };
  if (main === undefined) return { ...base, ...missed(startedAt, facts.duty) };
  const shift = main.volunteerId === null ? null : facts.duty.placeOf(main.volunteerId, main.firstAnswer);
  return {
    ...base,
    outcome: 'answered',
    beganAt: main.firstAnswer,
    volunteerId: main.volunteerId,
    employeeId: main.employeeId,
    talkSeconds: main.talkSeconds,
    waitSeconds: direction === 'in' ? waited(startedAt, talkers) : null,
    others: othersOf(main, talkers),
    transferred: talkers.length > 1,
    slotId: facts.duty.slotAt(main.firstAnswer),
    shiftSlotId: shift?.slotId ?? null,
    placement: shift?.placement ?? null,
    scoreVolunteerId: lastOf(talkers).volunteerId,
    scoreUncertain: talkers.length > 1,
  };
}

function missed(startedAt: Date, duty: Duty) {
  return {
    outcome: 'missed',
    beganAt: startedAt,
    volunteerId: null,
    employeeId: null,
    talkSeconds: 0,
    waitSeconds: null,
    others: [],
    transferred: false,
    slotId: duty.slotAt(startedAt),
    shiftSlotId: null,
    placement: null,
    scoreVolunteerId: null,
    scoreUncertain: false,
  } as const;
}

/** Transfers overlap, so an answer may be told from before the call; nobody waits less than not at all. */
function waited(startedAt: Date, talkers: readonly Talker[]): number {
  const answers = talkers.map((talker) => talker.firstAnswer.getTime());
  return Math.max(0, Math.floor((Math.min(...answers) - startedAt.getTime()) / 1000));
}

/** Colleagues we know, longest talk first, then by person. */
function othersOf(main: Talker, talkers: readonly Talker[]): Participant[] {
  return talkers
    .filter((talker) => talker !== main)
    .flatMap(({ volunteerId, talkSeconds }) => (volunteerId === null ? [] : [{ volunteerId, talkSeconds }]))
    .toSorted((a, b) => b.talkSeconds - a.talkSeconds || a.volunteerId - b.volunteerId);
}

/** Who answered last; of two at once the one who talked longer. */
function lastOf(talkers: readonly Talker[]): Talker {
  return talkers.reduce((last, one) => (one.lastAnswer > last.lastAnswer ? one : last));
}

/** Whether two records of one conversation say the same. */
export function sameConsultation(one: Consultation, other: Consultation): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint(record: Consultation): string {
  const { mark, others, ...rest } = record;
  return JSON.stringify([
    Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [mark.kind, mark.kind === 'given' ? mark.value : null],
    others.map(({ volunteerId, talkSeconds }) => [volunteerId, talkSeconds]),
  ]);
}
