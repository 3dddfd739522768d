import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import type { MonthDeskWords } from '../../i18n/month-desk.ru.ts';
import type { Seat } from './bands.ts';
import { transfer } from './edits.ts';
import type { Edit } from './edits.ts';

/** A number now, and after the edit. */
type Turn = readonly [now: number, then: number];

/** What an edit would do to how full and how even the schedule is. */
export interface Effect {
  readonly filled: Turn;
  /** Slots nobody sits in. */
  readonly empty: Turn;
  readonly loads: readonly { readonly volunteerId: number; readonly shifts: Turn }[];
  readonly least: Turn;
  readonly most: Turn;
  /** Who would sit in a slot they have not marked. */
  readonly against: readonly number[];
}

/** What comes of a seat, or of somebody from the list of loads, let go above a seat; null when nothing does. */
export function dropOf(from: Seat | number, to: Seat): Edit | null {
  if (typeof from !== 'number') return transfer(from, to);
  const { slotId, held } = to;
  if (held === null) return { kind: 'assign', slotId, volunteerId: from };
  return { kind: 'replace', slotId, volunteerId: held.volunteerId, byVolunteerId: from };
}

/** Whether a drop leads anywhere: nobody sits in one slot twice. */
export function possible(page: SchedulePage, from: Seat | number, to: Seat): boolean {
  const sits = (slotId: string, id: number | undefined): boolean =>
    id !== undefined &&
    page.slots.find((slot) => slot.id === slotId)?.seats.some((seat) => seat.volunteerId === id) === true;
  if (typeof from === 'number') return !sits(to.slotId, from);
  return (
    transfer(from, to) !== null &&
    !sits(to.slotId, from.held?.volunteerId) &&
    !sits(from.slotId, to.held?.volunteerId)
  );
}

type Pair = readonly [slotId: string, volunteerId: number];

/** Reckoned from the page alone, before anything is sent. Loads are of everybody the page lists, those without a shift too. */
export function effectOf(page: SchedulePage, edit: Edit): Effect {
  const [out, into] = pairsOf(edit);
  const change = (pairs: readonly Pair[], fits: (pair: Pair) => boolean): number => pairs.filter(fits).length;
  const loads = page.loads.map(({ volunteer: { id }, shifts }) => ({
    volunteerId: id,
    shifts: [
      shifts,
      shifts + change(into, (pair) => pair[1] === id) - change(out, (pair) => pair[1] === id),
    ] as Turn,
  }));
  const needed = page.slots.filter((slot) => slot.need > 0);
  const emptyThen = needed.filter(
    ({ id, seats }) =>
      seats.length + change(into, ([slotId]) => slotId === id) - change(out, ([slotId]) => slotId === id) <=
      0,
  );
  const of = (pick: (...values: number[]) => number, index: 0 | 1): number =>
    loads.length === 0 ? 0 : pick(...loads.map((load) => load.shifts[index]));
  const { seatsFilled } = page.fairness;
  return {
    filled: [seatsFilled, seatsFilled + into.length - out.length],
    empty: [needed.filter(({ seats }) => seats.length === 0).length, emptyThen.length],
    loads: loads.filter(({ shifts }) => shifts[0] !== shifts[1]),
    least: [of(Math.min, 0), of(Math.min, 1)],
    most: [of(Math.max, 0), of(Math.max, 1)],
    against: into
      .filter(
        ([slotId, id]) => page.marks.find((one) => one.volunteerId === id)?.slots.includes(slotId) !== true,
      )
      .map(([, id]) => id),
  };
}

/** Who leaves which slot, and who comes into which. */
function pairsOf(edit: Edit): readonly [out: readonly Pair[], into: readonly Pair[]] {
  const own: Pair = [edit.slotId, edit.volunteerId];
  switch (edit.kind) {
    case 'assign':
      return [[], [own]];
    case 'remove':
      return [[own], []];
    case 'replace':
      return [[own], [[edit.slotId, edit.byVolunteerId]]];
    case 'move':
      return [[own], [[edit.toSlotId, edit.volunteerId]]];
    case 'swap':
      return [
        [own, [edit.otherSlotId, edit.otherVolunteerId]],
        [
          [edit.otherSlotId, edit.volunteerId],
          [edit.slotId, edit.otherVolunteerId],
        ],
      ];
    default:
      return [[], []];
  }
}

type Named = (volunteerId: number) => string;

/** «заполнено 338 → 339 · Пётр П. 3 → 4 · разброс 2–7 → 2–6». */
export function effectLine(effect: Effect, words: MonthDeskWords['effect'], nameOf: Named): string {
  const { filled, empty, against } = effect;
  return [
    filled[0] === filled[1] ? words.filledSame(filled[0]) : words.filled(...filled),
    ...(empty[0] === empty[1] ? [] : [words.empty(...empty)]),
    loadsLine(effect, words, nameOf),
    ...(against.length === 0 ? [] : [words.against(against.map(nameOf).join(', '))]),
  ].join(' · ');
}

/** «Анна О. 5 → 4, Пётр П. 3 → 4 · разброс 2–7 → 2–6». */
export function loadsLine(
  { loads, least, most }: Effect,
  words: MonthDeskWords['effect'],
  nameOf: Named,
): string {
  const told = loads.map(({ volunteerId, shifts }) => words.load(nameOf(volunteerId), ...shifts)).join(', ');
  const spread =
    least[0] === least[1] && most[0] === most[1]
      ? words.spreadSame(least[0], most[0])
      : words.spread(least[0], most[0], least[1], most[1]);
  return `${told === '' ? words.loadsSame : told}\u00a0· ${spread}`;
}
