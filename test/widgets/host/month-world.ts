import type { AvailabilityView, Progress } from '../../../src/adapters/http/contract/availability.ts';
import type { CycleView, PersonView, SlotView } from '../../../src/adapters/http/contract/primitives.ts';
import type { BulkPreview, EditBody, History } from '../../../src/adapters/http/contract/schedule.ts';
import { MARIA } from './administrator-world.ts';
import { Refusal } from './fake-backend.ts';
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

export const loadOf = (seats: readonly HeldSeat[], id: number): number =>
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

/** Writes the history. */
export function tell(world: MonthWorld, kind: History['entries'][number]['kind'], changed: HeldSeat[]): void {
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

/** Does an edit as the service would, whoever asks; refuses what stands against an answer without a reason. */
export function apply(world: MonthWorld, edit: EditBody['edit']): void {
  const before = world.seats;
  if (edit.kind === 'clear-day' || edit.kind === 'copy-pins') return applyBulk(world, edit);
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

type Bulk = Extract<EditBody['edit'], { kind: 'clear-day' | 'copy-pins' }>;

/** What a bulk edit would do here, where nothing is past and everybody may be seated who marked. */
export function bulkPreview(world: MonthWorld, edit: Bulk): BulkPreview {
  const preview: BulkPreview = { version: world.version, changes: [], skipped: [] };
  for (const { slotId, volunteerId, pinned } of world.seats) {
    if (edit.kind === 'clear-day') {
      if (!slotId.startsWith(edit.day)) continue;
      if (pinned && !edit.pinned) preview.skipped.push({ slotId, volunteerId, reason: 'pinned' });
      else preview.changes.push({ slotId, volunteerId, change: 'removed' });
    } else if (pinned && weekBegins(slotId) === edit.fromWeek) {
      const days = (Date.parse(edit.toWeek) - Date.parse(edit.fromWeek)) / DAY_MS;
      const target = `${later(slotId.slice(0, 10), days)}${slotId.slice(10)}`;
      const there = world.seats.filter((seat) => seat.slotId === target);
      const slot = world.slots.find((one) => one.id === target);
      if (slot === undefined) preview.skipped.push({ slotId: target, volunteerId, reason: 'no-slot' });
      else if (there.length >= slot.need)
        preview.skipped.push({ slotId: target, volunteerId, reason: 'full' });
      else preview.changes.push({ slotId: target, volunteerId, change: 'seated' });
    }
  }
  return preview;
}

function applyBulk(world: MonthWorld, edit: Bulk): void {
  const before = world.seats;
  const changed = bulkPreview(world, edit).changes.map(({ slotId, volunteerId }): HeldSeat => ({
    slotId,
    volunteerId,
    origin: 'hand',
    pinned: true,
    against: null,
  }));
  world.seats =
    edit.kind === 'copy-pins'
      ? [...before, ...changed]
      : before.filter(
          (seat) =>
            !changed.some((one) => one.slotId === seat.slotId && one.volunteerId === seat.volunteerId),
        );
  world.undo.push(before);
  world.redo = [];
  world.version++;
  tell(world, edit.kind, changed);
}

const DAY_MS = 86_400_000;
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

function weekBegins(slotId: string): string {
  const day = slotId.slice(0, 10);
  return later(day, -((new Date(day).getUTCDay() + 6) % 7));
}

export function januaryOf(world: MonthWorld): CycleView {
  const found = world.cycles.find((one) => one.month === MONTH);
  if (found === undefined) throw new Error('expected January among the cycles');
  return found;
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
