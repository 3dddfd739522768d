import type { PublishedShift } from '../../../src/domain/schedule/schedule.ts';
import type { Slot } from '../../../src/domain/time/slot.ts';
import { addDays, instantAt } from '../../../src/domain/time/zone.ts';
import { daysOfMonth } from './months.ts';
import type { Chance } from './random.ts';

export interface MadeMonth {
  readonly month: string;
  readonly slots: readonly Slot[];
  /** Published versions, oldest first; none in a month that is not published. */
  readonly versions: readonly { readonly at: Date; readonly shifts: readonly PublishedShift[] }[];
  readonly draftedAt: Date;
  readonly answers: readonly { volunteerId: number; seq: number; cannot: boolean; late: boolean }[];
  readonly edits: readonly { kind: string; by: number | null; at: Date }[];
  readonly requests: readonly { slotId: string; volunteerId: number; state: string; createdAt: Date }[];
  readonly tasks: readonly MadeTask[];
}

export interface MadeTask {
  readonly kind: string;
  readonly personId: number;
  readonly subject: string;
  readonly due: Date;
  readonly delivery: 'waiting' | 'dropped';
  readonly completion: 'open' | 'completed' | 'by-hand';
  readonly endedAt: Date | null;
  readonly byItself: boolean;
}

const HOUR_MS = 3_600_000;
/** The last runs into the next day. */
const TIMES = ['10:00', '12:30', '15:00', '17:30', '20:00', '22:30'];

export function madeMonth(chance: Chance, month: string, people: readonly number[], zone: string): MadeMonth {
  const slots = daysOfMonth(month).flatMap((day) =>
    TIMES.map((time) => slotAt(day, time, month, chance.pick([0, 1, 2, 2, 2]), zone)),
  );
  const draftedAt = instantAt(addDays(`${month}-01`, -6), '21:00', zone);
  const versions = chance.is(0.1) ? [] : versionsOf(chance, slots, people, draftedAt);
  const last = versions.at(-1)?.shifts ?? [];
  return {
    month,
    slots,
    versions,
    draftedAt,
    answers: answersOf(chance, people),
    edits: ['generate', 'assign', 'undo', 'remove', 'pin', 'request'].map((kind, index) => ({
      kind,
      by: kind === 'generate' ? null : 1,
      at: hours(draftedAt, index * 20),
    })),
    requests: chance.some(last, 4).map(({ slotId, volunteerId }, index) => ({
      slotId,
      volunteerId,
      state: chance.pick(['open', 'replaced', 'left-gap', 'declined', 'withdrawn']),
      createdAt: hours(draftedAt, 30 + index * 7),
    })),
    tasks: tasksOf(chance, month, people, draftedAt),
  };
}

function slotAt(day: string, time: string, month: string, need: number, zone: string): Slot {
  const startsAt = instantAt(day, time, zone);
  return { id: `${day}T${time}`, month, day, time, startsAt, endsAt: hours(startsAt, 2), need };
}

/** Each version seats a few people otherwise than the one before; now and then one more than needed, or in a slot that is gone. */
function versionsOf(chance: Chance, slots: readonly Slot[], people: readonly number[], draftedAt: Date) {
  let shifts: PublishedShift[] = slots.flatMap((slot) =>
    chance
      .some(people, Math.max(0, slot.need + chance.pick([0, 0, 0, -1, -2, 1])))
      .map((volunteerId) => ({ slotId: slot.id, volunteerId })),
  );
  if (chance.is(0.3)) shifts.push({ slotId: `${slots[0]?.day}T08:00`, volunteerId: chance.pick(people) });
  const versions = [{ at: hours(draftedAt, 72), shifts }];
  for (let number = 2; number <= chance.whole(1, 5); number += 1) {
    const left = chance.some(shifts, 3);
    shifts = shifts.filter((shift) => !left.includes(shift));
    for (const { slotId } of left.slice(1)) {
      const volunteerId = chance.pick(people);
      if (!shifts.some((shift) => shift.slotId === slotId && shift.volunteerId === volunteerId))
        shifts = [...shifts, { slotId, volunteerId }];
    }
    versions.push({ at: hours(draftedAt, 72 + number * 10), shifts });
  }
  return versions;
}

function answersOf(chance: Chance, people: readonly number[]) {
  return people
    .filter(() => chance.is(0.8))
    .flatMap((volunteerId) =>
      Array.from({ length: chance.whole(1, 3) }, (_, index) => ({
        volunteerId,
        seq: index + 1,
        cannot: chance.is(0.15),
        late: index > 0 || chance.is(0.2),
      })),
    );
}

function tasksOf(chance: Chance, month: string, people: readonly number[], draftedAt: Date): MadeTask[] {
  if (chance.is(0.3)) return [];
  return people.flatMap((personId) =>
    ['mark-availability', 'read-schedule'].map((kind) => {
      const completion = chance.pick(['open', 'completed', 'by-hand'] as const);
      const due = hours(draftedAt, chance.whole(-100, 400));
      return {
        kind,
        personId,
        subject: chance.is(0.2) ? `${month}#again-1` : month,
        due,
        delivery: chance.is(0.1) ? 'dropped' : 'waiting',
        completion,
        endedAt: completion === 'completed' ? hours(due, chance.whole(-9, 9)) : null,
        byItself: chance.is(0.2),
      };
    }),
  );
}

function hours(from: Date, count: number): Date {
  return new Date(from.getTime() + count * HOUR_MS);
}
