import type { NextStep, SchedulePage } from '../../../src/adapters/http/contract/schedule.ts';
import { drafted, januaryOf, loadOf, NOBODY_SLOT, PEOPLE } from './month-world.ts';
import type { HeldSeat, MonthWorld } from './month-world.ts';

/** The page as the service would show it. */
export function pageOf(world: MonthWorld): SchedulePage {
  const { seats, published } = world;
  const isIn = (list: readonly HeldSeat[], slotId: string, id: number): boolean =>
    list.some((seat) => seat.slotId === slotId && seat.volunteerId === id);
  const loads = PEOPLE.map((volunteer) => ({
    volunteer,
    shifts: loadOf(seats, volunteer.id),
    offered: world.marks.get(volunteer.id)?.length ?? 0,
    maxShifts: world.caps.get(volunteer.id) ?? null,
    maxPerDay: null,
    answer: 'answered' as const,
    late: volunteer.id === 31,
  }));
  const squares = (list: readonly HeldSeat[]): number =>
    PEOPLE.reduce((sum, { id }) => sum + loadOf(list, id) ** 2, 0);
  const best = drafted(world);
  const shifts = loads.map((load) => load.shifts);
  const slots = world.slots.map((slot) => {
    const own = seats.filter((seat) => seat.slotId === slot.id);
    const missing = slot.need - own.length;
    const able = PEOPLE.filter(
      ({ id }) => world.marks.get(id)?.includes(slot.id) === true && !isIn(own, slot.id, id),
    );
    const limited = able.filter(({ id }) => loadOf(seats, id) >= (world.caps.get(id) ?? 99));
    const reason =
      able.length === 0
        ? own.length === 0
          ? ('nobody-available' as const)
          : ('nobody-else-available' as const)
        : limited.length === able.length
          ? ('at-own-limits' as const)
          : ('open-candidates' as const);
    return {
      ...slot,
      seats: own.map(({ volunteerId, origin, pinned, against }) => ({
        volunteerId,
        origin,
        pinned,
        against,
        unpublished: published !== null && !isIn(published, slot.id, volunteerId),
      })),
      removedUnpublished: (published ?? [])
        .filter((seat) => seat.slotId === slot.id && !isIn(seats, slot.id, seat.volunteerId))
        .map((seat) => seat.volunteerId),
      past: false,
      gap:
        missing <= 0
          ? null
          : {
              missing,
              reason,
              limited:
                reason === 'at-own-limits'
                  ? limited.map(({ id }) => ({
                      volunteerId: id,
                      limit: 'month' as const,
                      value: world.caps.get(id) ?? 0,
                    }))
                  : [],
            },
      expectedCalls: Math.max(0, 22 - Math.abs(20 - Number(slot.time.slice(0, 2))) * 3) / 4,
    };
  });
  const changes = slots.reduce(
    (sum, slot) =>
      sum + slot.removedUnpublished.length + slot.seats.filter((seat) => seat.unpublished).length,
    0,
  );
  const state = januaryOf(world).state;
  const readOnly = state !== 'review' && state !== 'published';
  return {
    cycle: januaryOf(world),
    version: world.version,
    generatedAt: world.version === 0 ? null : '2026-12-25T18:00:00.000Z',
    generating: world.generating,
    editedByHand: seats.some((seat) => seat.origin === 'hand' || seat.pinned),
    publishedNumber: world.publishedNumber,
    publishedAt: published === null ? null : '2026-12-28T09:00:00.000Z',
    unpublishedChanges: changes,
    canUndo: !readOnly && world.undo.length > 0,
    canRedo: !readOnly && world.redo.length > 0,
    undoes: readOnly ? null : stepBetween(world.undo.at(-1), seats),
    redoes: readOnly ? null : stepBetween(seats, world.redo.at(-1)),
    readOnly,
    slots,
    gapsByRisk: slots
      .filter((slot) => slot.gap !== null)
      .toSorted(
        (a, b) =>
          Number(b.seats.length === 0) - Number(a.seats.length === 0) || b.expectedCalls - a.expectedCalls,
      )
      .map((slot) => slot.id),
    callWeeks: 12,
    loads,
    fairness: {
      seatsNeeded: world.slots.length * 2,
      seatsFilled: seats.length,
      slotsFull: slots.filter((slot) => slot.gap === null).length,
      slotsPartial: slots.filter((slot) => slot.gap !== null && slot.seats.length > 0).length,
      slotsEmpty: slots.filter((slot) => slot.seats.length === 0).length,
      sumOfSquares: squares(seats),
      average: seats.length / PEOPLE.length,
      least: Math.min(...shifts),
      most: Math.max(...shifts),
      bestSumOfSquares: world.version === 0 ? null : squares(best),
      bestSeats: world.version === 0 ? null : best.length,
      optimal: seats.length === best.length && squares(seats) === squares(best),
      heavyVolunteerId: null,
      curve: [2, 4, 6, 8, 10].map((most) => ({
        maxShifts: most,
        seats: PEOPLE.reduce((sum, { id }) => sum + Math.min(most, loadOf(best, id)), 0),
      })),
      tightCut: { slots: [NOBODY_SLOT, '2027-01-06T20:00'], volunteers: [12, 15] },
    },
    marks: PEOPLE.map(({ id }) => ({ volunteerId: id, slots: world.marks.get(id) ?? [] })),
  };
}

/** The edit between two states, as far as the seats tell it. */
function stepBetween(
  before: readonly HeldSeat[] | undefined,
  after: readonly HeldSeat[] | undefined,
): NextStep | null {
  if (before === undefined || after === undefined) return null;
  const has = (seats: readonly HeldSeat[], { slotId, volunteerId }: HeldSeat): boolean =>
    seats.some((seat) => seat.slotId === slotId && seat.volunteerId === volunteerId);
  const came = after.filter((seat) => !has(before, seat));
  const went = before.filter((seat) => !has(after, seat));
  const changes = [...went, ...came].map(({ slotId, volunteerId }) => ({
    slotId,
    volunteerId,
    before: went.some((seat) => seat.slotId === slotId && seat.volunteerId === volunteerId),
    after: came.some((seat) => seat.slotId === slotId && seat.volunteerId === volunteerId),
  }));
  const kind = went.length === 0 ? 'assign' : came.length === 0 ? 'remove' : 'replace';
  return { kind: changes.length > 2 ? 'clear-day' : kind, changes };
}
