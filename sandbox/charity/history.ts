import { inMoscow, moscow } from '../clock/instants.ts';
import { type Answer, HOURS, marksOf, wishesOf } from './marks.ts';
import { extensions, GROUPS, volunteerHabits } from './people.ts';
import { stream } from './random.ts';

export type MonthHistory = {
  /** `2026-11`. */
  readonly month: string;
  readonly state: 'planned' | 'collecting' | 'published' | 'closed';
  /** RFC 3339; `null` for what has not happened by the charity's beginning. */
  readonly openedAt: string | null;
  readonly deadlineAt: string;
  readonly publishedAt: string | null;
  readonly closedAt: string | null;
  /** One a volunteer at most; who is missing has not answered. */
  readonly answers: readonly Answer[];
};

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
  };
  readonly months: readonly MonthHistory[];
};

export const SEED = 'dialog';

const settings: History['settings'] = {
  zone: 'Europe/Moscow',
  volunteerGroupIds: [GROUPS.volunteers],
  administratorGroupIds: [GROUPS.administration],
  supervisorGroupIds: [GROUPS.supervision],
  directorGroupIds: [GROUPS.direction],
  workingHours: { from: `${HOURS.from}:00`, to: `${HOURS.to}:00`, slotHours: HOURS.slotHours, need: 2 },
  extensions: extensions(),
};

/** Last month closed, this one published, the next one being collected with two thirds answered. */
export function fullHistory(startMs: number): History {
  const { year, month } = inMoscow(startMs);
  return {
    startedAt: new Date(startMs).toISOString(),
    seed: SEED,
    settings,
    months: [
      monthOf(year, month - 1, startMs),
      monthOf(year, month, startMs),
      monthOf(year, month + 1, startMs),
    ],
  };
}

/** Settings alone: nothing has happened yet. */
export function emptyHistory(startMs: number): History {
  return {
    startedAt: new Date(startMs).toISOString(),
    seed: SEED,
    settings: { ...settings, extensions: [] },
    months: [],
  };
}

/** Opened on the 20th at 09:00 before, answered until the 25th 21:00, published on the 28th (product.md §3). */
function monthOf(someYear: number, someMonth: number, startMs: number): MonthHistory {
  const { year, month } = inMoscow(moscow(someYear, someMonth, 1));
  const opened = moscow(year, month - 1, 20, 9);
  const deadline = moscow(year, month - 1, 25, 21);
  const published = moscow(year, month - 1, 28, 15, 40);
  const closed = moscow(year, month + 1, 1);
  const running = moscow(year, month, 1) <= startMs;
  const state =
    closed <= startMs ? 'closed' : running ? 'published' : opened <= startMs ? 'collecting' : 'planned';
  const past = (at: number) => (at <= startMs ? new Date(at).toISOString() : null);
  return {
    month: `${year}-${String(month).padStart(2, '0')}`,
    state,
    openedAt: past(opened),
    deadlineAt: new Date(deadline).toISOString(),
    publishedAt: running ? past(published) : null,
    closedAt: past(closed),
    answers: state === 'planned' ? [] : answers(year, month, opened, Math.min(deadline, startMs), !running),
  };
}

function answers(year: number, month: number, opened: number, until: number, unfinished: boolean): Answer[] {
  const asked = unfinished ? firstTwoThirds(`${SEED}:${year}-${month}`) : volunteerHabits;
  return asked.flatMap(({ userId, habit }): Answer[] => {
    if (habit === 'silent') return [];
    const moment = stream(`${SEED}:when:${userId}:${year}-${month}`)();
    const submittedAt = new Date(opened + Math.floor(moment * (until - opened))).toISOString();
    if (habit === 'cannot') return [{ userId, marks: [], cannot: true, submittedAt }];
    return [
      { userId, marks: marksOf(SEED, userId, habit, year, month), ...wishesOf(SEED, userId), submittedAt },
    ];
  });
}

/** Two thirds of the volunteers, those who never answer left out: 27 of 40. */
function firstTwoThirds(seed: string): (typeof volunteerHabits)[number][] {
  const order = new Map(volunteerHabits.map(({ userId }) => [userId, stream(`${seed}:order:${userId}`)()]));
  const count = Math.round((volunteerHabits.length * 2) / 3);
  return volunteerHabits
    .filter(({ habit }) => habit !== 'silent')
    .toSorted((a, b) => (order.get(a.userId) ?? 0) - (order.get(b.userId) ?? 0))
    .slice(0, count)
    .toSorted((a, b) => a.userId - b.userId);
}
