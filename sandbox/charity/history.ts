import { inMoscow, moscow } from '../clock/instants.ts';
import { HOURS } from './marks.ts';
import { leftAt } from './membership.ts';
import { type MonthHistory, monthHistory } from './month-history.ts';
import { extensions, GROUPS } from './people.ts';
import { type PastReport, pastReports } from './reports.ts';
import { MONTHS_OF_HISTORY, SEED } from './seed.ts';
import { type FormerEmployee, formerEmployees } from './telephony.ts';
import { TOPICS } from './topics.ts';

/** What a fresh service knows of the charity before its first day on the sandbox (`GET /__sandbox/charity/history`). */
export type History = {
  /** The instant relative to which everything was made up. */
  readonly startedAt: string;
  readonly seed: string;
  readonly settings: {
    readonly zone: 'Europe/Moscow';
    readonly volunteerGroupIds: readonly number[];
    readonly administratorGroupIds: readonly number[];
    readonly supervisorGroupIds: readonly number[];
    readonly directorGroupIds: readonly number[];
    readonly workingHours: {
      readonly from: string;
      readonly to: string;
      readonly slotHours: number;
      readonly need: number;
    };
    readonly extensions: readonly { readonly userId: number; readonly extension: string }[];
    /** What reports may be about. */
    readonly topics: readonly string[];
  };
  /** Of the telephony, gone from its list by now. */
  readonly formerEmployees: readonly FormerEmployee[];
  readonly months: readonly MonthHistory[];
  /** By their beginning. */
  readonly reports: readonly PastReport[];
};

const settings: History['settings'] = {
  zone: 'Europe/Moscow',
  volunteerGroupIds: [GROUPS.volunteers],
  administratorGroupIds: [GROUPS.administration],
  supervisorGroupIds: [GROUPS.supervision],
  directorGroupIds: [GROUPS.direction],
  workingHours: { from: `${HOURS.from}:00`, to: `${HOURS.to}:00`, slotHours: HOURS.slotHours, need: 2 },
  extensions: extensions(),
  topics: TOPICS,
};

/** Eighteen months closed, this one published, the next one being collected with two thirds answered. */
export function fullHistory(startMs: number): History {
  const { year, month } = inMoscow(startMs);
  return {
    startedAt: new Date(startMs).toISOString(),
    seed: SEED,
    settings,
    formerEmployees: formerEmployees(moscow(year, month - MONTHS_OF_HISTORY, 1), leftAt(startMs)),
    months: Array.from({ length: MONTHS_OF_HISTORY + 2 }, (_, index) =>
      monthHistory(year, month - MONTHS_OF_HISTORY + index, startMs),
    ),
    reports: pastReports(startMs),
  };
}

/** Settings alone: nothing has happened yet. */
export function emptyHistory(startMs: number): History {
  return {
    startedAt: new Date(startMs).toISOString(),
    seed: SEED,
    settings: { ...settings, extensions: [], topics: [] },
    formerEmployees: [],
    months: [],
    reports: [],
  };
}
