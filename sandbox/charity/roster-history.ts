import { inMoscow, moscow } from '../clock/instants.ts';
import { rosterOf, type RosterShift } from './roster.ts';
import { MONTHS_OF_HISTORY, SEED } from './seed.ts';

const DAY_MS = 24 * 3_600_000;

export type Roster = {
  readonly months: readonly {
    /** `2026-11`. */
    readonly month: string;
    readonly shifts: readonly Pick<RosterShift, 'slot' | 'userIds'>[];
  }[];
};

/** What the sandbox was told of who sits on the line. */
type Told = {
  months(): readonly string[];
  onDay(dayMs: number): readonly RosterShift[] | undefined;
};

/**
 * The schedules by which the charity's calls are answered, oldest first: from eighteen months ago to this month, and every month
 * that was told. A day that began before its month was told stays as it was made up.
 */
export function charityRoster(beginning: number, told: Told = { months: () => [], onDay: () => [] }): Roster {
  const start = inMoscow(beginning);
  const made = Array.from({ length: MONTHS_OF_HISTORY + 1 }, (_, index) => {
    const { year, month } = inMoscow(moscow(start.year, start.month - MONTHS_OF_HISTORY + index, 1));
    return `${year}-${String(month).padStart(2, '0')}`;
  });
  const toldMonths = new Set(told.months());
  const months = [...new Set([...made, ...toldMonths])].toSorted().map((month) => {
    const shifts = toldMonths.has(month) ? standing(month, beginning, told) : madeUp(month, beginning);
    return { month, shifts: shifts.map(({ slot, userIds }) => ({ slot, userIds })) };
  });
  return { months };
}

function madeUp(name: string, beginning: number): readonly RosterShift[] {
  const [year = 0, month = 0] = name.split('-').map(Number);
  return rosterOf(SEED, year, month, beginning);
}

function standing(name: string, beginning: number, told: Told): readonly RosterShift[] {
  const byDay = Map.groupBy(madeUp(name, beginning), ({ slot }) => slot.slice(0, 10));
  const [year = 0, month = 0] = name.split('-').map(Number);
  const shifts: RosterShift[] = [];
  for (let day = moscow(year, month, 1); day < moscow(year, month + 1, 1); day += DAY_MS) {
    const date = `${name}-${String(inMoscow(day).day).padStart(2, '0')}`;
    shifts.push(...(told.onDay(day) ?? byDay.get(date) ?? []));
  }
  return shifts;
}
