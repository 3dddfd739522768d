import type { AvailabilityView, Progress } from '../../../src/adapters/http/contract/availability.ts';
import type { CycleView, PersonView, SlotView } from '../../../src/adapters/http/contract/primitives.ts';
import type { EditBody, History, SchedulePage } from '../../../src/adapters/http/contract/schedule.ts';
import type { Candidate } from '../../../src/adapters/http/contract/shifts.ts';
import { ADMINISTRATOR_ME, MARIA } from './administrator-world.ts';
import { Refusal } from './fake-backend.ts';
import type { Handlers } from './fake-backend.ts';
import { cycle, slotsOf } from './volunteer-answers.ts';

export const MONTH = '2027-01';
const FIRST = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина', 'Егор', 'Жанна', 'Захар', 'Инна', 'Кирилл'];
const LAST = ['Орлов', 'Лебедев', 'Соколов', 'Волков'];
/** Forty volunteers, ids from 11. */
export const PEOPLE: readonly PersonView[] = Array.from({ length: 40 }, (_, index) => {
  const first = FIRST[index % 10] ?? '';
  const last = LAST[Math.floor(index / 10)] ?? '';
  return { id: 11 + index, name: `${first} ${last}${/[ая]$/.test(first) ? 'а' : ''}`, active: true };
});
/** Nobody marked it. */
export const NOBODY_SLOT = '2027-01-05T20:00';
/** The day the world's January is looked at in collecting, and in review. */
export const COLLECTING_NOW = new Date('2026-12-22T07:00:00Z');
export const REVIEW_NOW = new Date('2026-12-26T07:00:00Z');

export interface HeldSeat {
  readonly slotId: string;
  readonly volunteerId: number;
  readonly origin: 'generated' | 'hand';
  readonly pinned: boolean;
  readonly against: string | null;
}

/** January in memory: forty volunteers, their marks, a draft; the test may look at and change it. */
export interface MonthWorld {
  cycles: CycleView[];
  slots: SlotView[];
  marks: Map<number, string[]>;
  caps: Map<number, number>;
  seats: HeldSeat[];
  published: HeldSeat[] | null;
  publishedNumber: number | null;
  version: number;
  undo: HeldSeat[][];
  redo: HeldSeat[][];
  generating: boolean;
  history: History['entries'];
  progress: Progress['rows'];
  drafts: Map<number, AvailabilityView>;
  /** How often it was asked to remind. */
  reminded: number;
}

export function monthWorld(state: CycleView['state']): MonthWorld {
  const slots = slotsOf(MONTH);
  const marks = new Map(
    PEOPLE.map(({ id }) => [
      id,
      slots
        .filter(
          (slot, index) => slot.id !== NOBODY_SLOT && (index * 7 + id * 13 + (index % 5) * id) % 6 === 0,
        )
        .map((slot) => slot.id),
    ]),
  );
  const world: MonthWorld = {
    cycles: [cycle('2026-12', 'published'), cycle(MONTH, state), cycle('2027-02', 'planned')],
    slots,
    marks,
    caps: new Map([
      [12, 6],
      [15, 8],
    ]),
    seats: [],
    published: null,
    publishedNumber: null,
    version: 0,
    undo: [],
    redo: [],
    generating: false,
    history: [],
    progress: progressRows(marks),
    drafts: new Map(),
    reminded: 0,
  };
  if (state !== 'collecting' && state !== 'planned') {
    world.seats = drafted(world);
    world.version = 1;
    tell(world, 'generate', []);
  }
  if (state === 'published') {
    world.published = world.seats;
    world.publishedNumber = 1;
  }
  return world;
}

function progressRows(marks: ReadonlyMap<number, readonly string[]>): Progress['rows'] {
  return PEOPLE.map((volunteer, index) => {
    const status = index === 3 ? 'unsent' : index === 4 ? 'cannot' : index < 14 ? 'none' : 'answered';
    const answered = status === 'answered' || status === 'cannot';
    return {
      volunteer,
      status,
      marks: status === 'answered' ? (marks.get(volunteer.id)?.length ?? 0) : 0,
      unsentMarks: status === 'unsent' ? 14 : 0,
      maxShifts: index % 8 === 0 ? 6 : null,
      maxPerDay: null,
      submittedAt: answered ? '2026-12-21T08:30:00.000Z' : null,
      late: index === 20,
      taskEndedByHand: index === 6,
    };
  });
}

const loadOf = (seats: readonly HeldSeat[], id: number): number =>
  seats.filter((seat) => seat.volunteerId === id).length;

/** A schedule somebody could have made: the least loaded of those who marked, slot by slot. */
export function drafted(world: MonthWorld): HeldSeat[] {
  const seats: HeldSeat[] = [];
  for (const slot of world.slots) {
    const able = PEOPLE.filter(
      ({ id }) =>
        world.marks.get(id)?.includes(slot.id) === true &&
        loadOf(seats, id) < (world.caps.get(id) ?? Number.POSITIVE_INFINITY),
    ).sort((a, b) => loadOf(seats, a.id) - loadOf(seats, b.id) || a.id - b.id);
    for (const { id } of able.slice(0, slot.need))
      seats.push({ slotId: slot.id, volunteerId: id, origin: 'generated', pinned: false, against: null });
  }
  return seats;
}

function tell(world: MonthWorld, kind: History['entries'][number]['kind'], changed: HeldSeat[]): void {
  const { seats } = world;
  const entry: History['entries'][number] = {
    at: '2026-12-26T06:00:00.000Z',
    by: kind === 'generate' ? null : MARIA,
    kind,
    standing: 'done',
    changes: changed.map(({ slotId, volunteerId }) => {
      const after = seats.some((seat) => seat.slotId === slotId && seat.volunteerId === volunteerId);
      return {
        slotId,
        volunteer: PEOPLE.find((one) => one.id === volunteerId) ?? MARIA,
        before: !after,
        after,
      };
    }),
    state: null,
  };
  world.history = [entry, ...world.history];
}

/** Somebody else does this meanwhile. */
export function meanwhile(world: MonthWorld, edit: EditBody['edit']): void {
  apply(world, edit);
}

function apply(world: MonthWorld, edit: EditBody['edit']): void {
  const before = world.seats;
  const here = { slotId: edit.slotId, volunteerId: edit.volunteerId };
  const same = (seat: HeldSeat, other: { slotId: string; volunteerId: number }): boolean =>
    seat.slotId === other.slotId && seat.volunteerId === other.volunteerId;
  const changed: HeldSeat[] = [];
  const take = (seat: { slotId: string; volunteerId: number }): void => {
    const found = world.seats.find((one) => same(one, seat));
    if (found === undefined)
      throw new Refusal(409, 'schedule.no-such-shift', 'Этой смены уже нет. Обновите страницу.');
    changed.push(found);
    world.seats = world.seats.filter((one) => one !== found);
  };
  const reason = 'reason' in edit ? (edit.reason ?? null) : null;
  const put = (seat: { slotId: string; volunteerId: number }): void => {
    const marked = world.marks.get(seat.volunteerId)?.includes(seat.slotId) === true;
    if (!marked && reason === null) {
      world.seats = before;
      throw new Refusal(409, 'schedule.reason-needed', 'Назначение против ответа: укажите причину.', {
        against: ['not-marked'],
      });
    }
    const made: HeldSeat = { ...seat, origin: 'hand', pinned: true, against: marked ? null : reason };
    changed.push(made);
    world.seats = [...world.seats, made];
  };
  switch (edit.kind) {
    case 'assign':
      put(here);
      break;
    case 'remove':
      take(here);
      break;
    case 'replace':
      take(here);
      put({ slotId: edit.slotId, volunteerId: edit.byVolunteerId });
      break;
    case 'move':
      take(here);
      put({ slotId: edit.toSlotId, volunteerId: edit.volunteerId });
      break;
    case 'swap':
      take(here);
      take({ slotId: edit.otherSlotId, volunteerId: edit.otherVolunteerId });
      put({ slotId: edit.otherSlotId, volunteerId: edit.volunteerId });
      put({ slotId: edit.slotId, volunteerId: edit.otherVolunteerId });
      break;
    default:
      world.seats = world.seats.map((seat) =>
        same(seat, here) ? { ...seat, pinned: edit.kind === 'pin' } : seat,
      );
  }
  world.undo.push(before);
  world.redo = [];
  world.version++;
  tell(world, edit.kind, changed);
}

export function januaryOf(world: MonthWorld): CycleView {
  const found = world.cycles.find((one) => one.month === MONTH);
  if (found === undefined) throw new Error('expected January among the cycles');
  return found;
}

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
    readOnly,
    slots,
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

function candidatesOf(world: MonthWorld, slotId: string): Candidate[] {
  return PEOPLE.filter(
    ({ id }) => !world.seats.some((seat) => seat.slotId === slotId && seat.volunteerId === id),
  )
    .map((volunteer): Candidate => {
      const held = loadOf(world.seats, volunteer.id);
      const cap = world.caps.get(volunteer.id) ?? null;
      const available = world.marks.get(volunteer.id)?.includes(slotId) === true;
      const against: Candidate['against'] = available ? [] : ['not-marked'];
      if (cap !== null && held >= cap) against.push('month-limit');
      return {
        volunteer,
        available,
        markedAt: available ? '2026-12-21T08:30:00.000Z' : null,
        shifts: held,
        shiftsThatDay: world.seats.filter(
          (seat) => seat.volunteerId === volunteer.id && seat.slotId.startsWith(slotId.slice(0, 10)),
        ).length,
        maxShifts: cap,
        maxPerDay: null,
        against,
        fairnessChange: 2 * held + 1,
        contact: null,
      };
    })
    .sort((a, b) => Number(a.against.length > 0) - Number(b.against.length > 0) || a.shifts - b.shifts);
}

/** Answers of the service for «Месяц». */
export function monthHandlers(world: MonthWorld): Handlers {
  const session = () => ({
    token: 'bearer-1',
    expiresAt: '2027-12-22T07:15:00.000Z',
    renewableUntil: '2027-12-22T19:00:00.000Z',
    me: ADMINISTRATOR_ME,
  });
  const check = (seen: number): void => {
    if (seen !== world.version)
      throw new Refusal(409, 'schedule.stale', 'Расписание только что изменил кто-то другой.', {
        version: world.version,
        changes: [{ kind: 'remove', by: 1, at: '2026-12-26T06:00:00.000Z' }],
      });
  };
  const setCycle = (month: string, change: Partial<CycleView>): CycleView => {
    world.cycles = world.cycles.map((one) =>
      one.month === month ? { ...one, ...change, version: one.version + 1 } : one,
    );
    return world.cycles.find((one) => one.month === month) ?? januaryOf(world);
  };
  const step = (from: HeldSeat[][], to: HeldSeat[][], seen: number): SchedulePage => {
    check(seen);
    const before = from.pop();
    if (before === undefined) throw new Refusal(409, 'schedule.nothing-to-undo', 'Отменять нечего.');
    to.push(world.seats);
    world.seats = before;
    world.version++;
    return pageOf(world);
  };
  const availabilityOf = (volunteerId: number): AvailabilityView => {
    const row = world.progress.find((one) => one.volunteer.id === volunteerId);
    if (row === undefined) throw new Refusal(404, 'volunteer.not-found', 'Такого волонтёра нет.');
    return (
      world.drafts.get(volunteerId) ?? {
        month: MONTH,
        volunteer: row.volunteer,
        version: 2,
        status: row.status,
        draft: {
          marks: row.status === 'unsent' ? (world.marks.get(volunteerId) ?? []).slice(0, 14) : [],
          maxShifts: null,
          maxPerDay: null,
        },
        submitted: null,
        open: true,
        wouldBeLate: false,
      }
    );
  };
  const keep = (volunteerId: number, change: Partial<AvailabilityView>): AvailabilityView => {
    const before = availabilityOf(volunteerId);
    const after = { ...before, ...change, version: before.version + 1 };
    world.drafts.set(volunteerId, after);
    world.progress = world.progress.map((row) =>
      row.volunteer.id === volunteerId
        ? {
            ...row,
            status: after.status,
            marks: after.submitted?.marks.length ?? 0,
            unsentMarks: after.status === 'unsent' ? after.draft.marks.length : 0,
          }
        : row,
    );
    return after;
  };
  return {
    openSession: session,
    renewSession: session,
    me: () => ADMINISTRATOR_ME,
    months: () => ({ now: COLLECTING_NOW.toISOString(), cycles: world.cycles }),
    openCollecting: ({ params }) => setCycle(params.month, { state: 'collecting' }),
    moveDeadline: ({ params, body }) => {
      if (Date.parse(body.deadline) < COLLECTING_NOW.getTime())
        throw new Refusal(422, 'cycle.deadline-past', 'Этот срок уже прошёл.');
      return setCycle(params.month, { deadline: new Date(body.deadline).toISOString() });
    },
    progress: ({ params }) => ({
      cycle: world.cycles.find((one) => one.month === params.month) ?? januaryOf(world),
      answered: world.progress.filter((row) => row.submittedAt !== null || row.status === 'answered').length,
      volunteers: world.progress.length,
      rows: world.progress,
      slots: world.slots,
      offers: Object.fromEntries(
        world.slots.map((slot, index) => [slot.id, slot.id === NOBODY_SLOT ? 0 : (index * 5) % 7]),
      ),
    }),
    remindUnanswered: () => {
      world.reminded++;
      return { reminded: 13 };
    },
    availabilityOf: ({ params }) => ({
      cycle: januaryOf(world),
      slots: world.slots,
      namedDays: [],
      offers: null,
      likeLastMonth: [],
      availability: availabilityOf(Number(params.volunteerId)),
    }),
    saveAvailabilityOf: ({ params, body: { version: _, ...draft } }) =>
      keep(Number(params.volunteerId), { draft, status: 'unsent' }),
    submitAvailabilityOf: ({ params, body: { version: _, ...draft } }) =>
      keep(Number(params.volunteerId), {
        draft,
        status: 'answered',
        submitted: { ...draft, cannot: false, at: COLLECTING_NOW.toISOString(), late: false, by: MARIA.id },
      }),
    cannotOf: ({ params }) => keep(Number(params.volunteerId), { status: 'cannot' }),
    schedule: () => pageOf(world),
    editSchedule: ({ body }) => {
      check(body.version);
      apply(world, body.edit);
      return pageOf(world);
    },
    undoEdit: ({ body }) => step(world.undo, world.redo, body.version),
    redoEdit: ({ body }) => step(world.redo, world.undo, body.version),
    candidates: ({ params }) => ({ candidates: candidatesOf(world, params.slotId) }),
    previewGenerate: () => ({
      keptByHand: world.seats.filter((seat) => seat.pinned).length,
      keptOut: 1,
      lateAnswersUsed: 2,
      seatsNow: world.seats.length,
      seatsThen: drafted(world).length,
      shiftsChanged: 3,
    }),
    generate: ({ body }) => {
      check(body.version);
      world.generating = true;
      setCycle(MONTH, { state: 'generating' });
      return { generating: true };
    },
    previewPublication: () => {
      const { published } = world;
      const told = PEOPLE.map((volunteer) => {
        const at = (list: readonly HeldSeat[]) =>
          list.filter((seat) => seat.volunteerId === volunteer.id).map((seat) => seat.slotId);
        const [now, before] = [at(world.seats), at(published ?? [])];
        const slots = (ids: string[]) => world.slots.filter((slot) => ids.includes(slot.id));
        return {
          volunteer,
          shifts: now.length,
          added: slots(now.filter((id) => !before.includes(id))),
          removed: slots(before.filter((id) => !now.includes(id))),
        };
      });
      return {
        firstTime: published === null,
        version: world.version,
        gaps: world.slots.length * 2 - world.seats.length,
        told: told.filter((one) => published === null || one.added.length + one.removed.length > 0),
      };
    },
    publish: ({ body }) => {
      check(body.version);
      world.published = world.seats;
      world.publishedNumber = (world.publishedNumber ?? 0) + 1;
      setCycle(MONTH, { state: 'published' });
      tell(world, 'publish', []);
      return pageOf(world);
    },
    scheduleHistory: () => ({ month: MONTH, entries: world.history }),
  };
}

/** The generation comes to its end. */
export function finishGenerating(world: MonthWorld): void {
  world.seats = drafted(world);
  world.version++;
  world.generating = false;
  world.cycles = world.cycles.map((one) =>
    one.month === MONTH ? { ...one, state: 'review', version: one.version + 1 } : one,
  );
}
