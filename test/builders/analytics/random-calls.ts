import type { Call, CallLeg, CallMark } from '../../../src/domain/consultation/call.ts';
import { instantAt } from '../../../src/domain/time/zone.ts';
import type { Chance } from './random.ts';

interface CallWish {
  readonly day: string;
  readonly zone: string;
  readonly people: readonly number[];
  readonly entryId: string;
}

/** In, out or among colleagues; missed, transferred, listened to; with every kind of mark. */
export function madeCall(chance: Chance, wish: CallWish): Call {
  const startedAt = new Date(
    instantAt(wish.day, `${two(chance.whole(9, 24))}:${two(chance.whole(0, 60))}`, wish.zone).getTime() +
      chance.whole(0, 60) * 1000,
  );
  const direction = chance.is(0.1) ? 'out' : chance.is(0.05) ? 'internal' : 'in';
  const legs = chance.is(0.25) ? missedLegs(chance, wish, startedAt) : answeredLegs(chance, wish, startedAt);
  const talkSeconds = legs.reduce((most, leg) => Math.max(most, leg.talkSeconds), 0);
  return {
    entryId: wish.entryId,
    direction,
    succeeded: talkSeconds > 0 || (direction === 'out' && chance.is(0.3)),
    startedAt,
    durationSeconds: talkSeconds + 30,
    talkSeconds,
    callerEmployeeId: direction === 'in' ? null : 500 + chance.pick(wish.people),
    clientKey: direction === 'internal' || chance.is(0.2) ? null : `1:${key(chance.whole(0, 40))}`,
    mark: mark(chance),
    legs,
  };
}

function missedLegs(chance: Chance, { people }: CallWish, startedAt: Date): CallLeg[] {
  return chance.some(people, chance.whole(0, 3)).map((person) => leg(500 + person, startedAt, null, 0));
}

function answeredLegs(chance: Chance, { people }: CallWish, startedAt: Date): CallLeg[] {
  const answer = seconds(startedAt, chance.whole(1, 120));
  const employees = chance.some(
    [...people.map((person) => 500 + person), 700, 701, 999],
    chance.is(0.15) ? 3 : 1,
  );
  const legs = employees.map((employee, index) =>
    leg(employee, startedAt, seconds(answer, index * 200), chance.whole(5, 3000)),
  );
  const first = legs[0] as CallLeg;
  if (chance.is(0.1))
    legs.push({ ...first, answeredAt: seconds(answer, 30), talkSeconds: chance.whole(1, 400) });
  if (chance.is(0.1))
    legs.push({ ...leg(500 + chance.pick(people), startedAt, answer, 9_000), listening: true });
  if (chance.is(0.1)) return [{ ...first, kind: 'number' }];
  return legs;
}

function leg(employeeId: number, startedAt: Date, answeredAt: Date | null, talkSeconds: number): CallLeg {
  const endedAt = answeredAt === null ? null : seconds(answeredAt, talkSeconds);
  const extension = String(employeeId - 400);
  return {
    kind: 'user',
    employeeId,
    extension,
    startedAt,
    answeredAt,
    endedAt,
    talkSeconds,
    listening: false,
  };
}

function mark(chance: Chance): CallMark {
  const kind = chance.pick(['given', 'given', 'no-answer', 'not-reached', 'unavailable'] as const);
  return kind === 'given' ? { kind, value: chance.whole(0, 8) } : { kind };
}

function key(client: number): string {
  return client.toString(16).padStart(64, '0');
}

function seconds(from: Date, count: number): Date {
  return new Date(from.getTime() + count * 1000);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
