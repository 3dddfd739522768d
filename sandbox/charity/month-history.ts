import { inMoscow, moscow } from '../clock/instants.ts';
import { pastAnswers, unfinishedAnswers } from './answers.ts';
import type { Answer } from './marks.ts';
import { pastPlan, type PlanHistory } from './plan-history.ts';
import { rosterOf } from './roster.ts';
import { SEED } from './seed.ts';

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
} & PlanHistory;

/** Opened on the 20th at 09:00 before, answered until the 25th 21:00, published by the 28th (product.md §3). */
export function monthHistory(someYear: number, someMonth: number, startMs: number): MonthHistory {
  const { year, month } = inMoscow(moscow(someYear, someMonth, 1));
  const opened = moscow(year, month - 1, 20, 9);
  const deadline = moscow(year, month - 1, 25, 21);
  const closed = moscow(year, month + 1, 1);
  const running = moscow(year, month, 1) <= startMs;
  const state =
    closed <= startMs ? 'closed' : running ? 'published' : opened <= startMs ? 'collecting' : 'planned';
  const past = (at: number) => (at <= startMs ? new Date(at).toISOString() : null);
  const base = {
    month: `${year}-${String(month).padStart(2, '0')}`,
    state,
    openedAt: past(opened),
    deadlineAt: new Date(deadline).toISOString(),
    closedAt: past(closed),
  } as const;
  if (!running) {
    const until = Math.min(deadline, startMs);
    const answers = state === 'planned' ? [] : unfinishedAnswers(year, month, opened, until);
    return { ...base, publishedAt: null, answers, draft: [], edits: [], requests: [], shifts: [] };
  }
  const published = publishedAt(year, month, state === 'closed');
  const shifts = rosterOf(SEED, year, month, startMs);
  const answers = pastAnswers({
    year,
    month,
    opened,
    deadline,
    published,
    shifts,
    beginning: startMs,
    someLate: state === 'closed',
  });
  const plan = pastPlan({
    month: base.month,
    shifts,
    answers,
    deadline,
    published,
    eventful: state === 'closed',
  });
  return { ...base, publishedAt: new Date(published).toISOString(), answers, ...plan };
}

/** On the 28th in the afternoon; of months that are over now and then a day sooner, or in the evening. */
function publishedAt(year: number, month: number, varies: boolean): number {
  const usual = moscow(year, month - 1, 28, 15, 40);
  if (!varies) return usual;
  const kind = (year * 12 + month) % 5;
  if (kind === 1) return moscow(year, month - 1, 27, 18, 5);
  return kind === 3 ? moscow(year, month - 1, 28, 20, 25) : usual;
}
