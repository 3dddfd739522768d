import { inMoscow, moscow } from '../clock/instants.ts';
import { rosterOf, type RosterShift } from './roster.ts';
import { MONTHS_OF_HISTORY, SEED } from './seed.ts';

export type Roster = {
  readonly months: readonly {
    /** `2026-11`. */
    readonly month: string;
    readonly shifts: readonly Pick<RosterShift, 'slot' | 'userIds'>[];
  }[];
};

/** The made-up schedules by which the charity's calls are answered, from eighteen months ago to this month. */
export function charityRoster(beginning: number): Roster {
  const start = inMoscow(beginning);
  const months = Array.from({ length: MONTHS_OF_HISTORY + 1 }, (_, index) => {
    const { year, month } = inMoscow(moscow(start.year, start.month - MONTHS_OF_HISTORY + index, 1));
    return {
      month: `${year}-${String(month).padStart(2, '0')}`,
      shifts: rosterOf(SEED, year, month, beginning).map(({ slot, userIds }) => ({ slot, userIds })),
    };
  });
  return { months };
}
