import type { ConsultationFilter } from '../../../src/adapters/http/contract/consultations.ts';
import { dayAfter } from '../period/period.ts';

/** What a person chose; where the list continues is not part of it. */
export type Chosen = Omit<ConsultationFilter, 'after' | 'limit'>;

export const PAGE = 50;
const DAYS = 30;

/** The last 30 days, today included, of everything. */
export function everythingLately(today: string): Chosen {
  return {
    from: dayAfter(today, 1 - DAYS),
    to: today,
    topicId: null,
    risk: null,
    scoreAtMost: null,
    volunteerId: null,
    report: 'any',
    outcome: 'any',
  };
}

/** The number of a choice in a list; null for «any». */
export function chosenNumber(value: string): number | null {
  return value === '' ? null : Number(value);
}

/** A whole number somebody typed; null for nothing or anything else. */
export function wholeNumber(typed: string): number | null {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : null;
}
