import { EMPTY_OFFER } from '../../src/domain/availability/availability.ts';
import type { Answer, Availability, Offer } from '../../src/domain/availability/availability.ts';

/** An offer of these slots without wishes. */
export function anOffer(marks: readonly string[] = [], overrides: Partial<Offer> = {}): Offer {
  return { ...EMPTY_OFFER, marks: [...marks].sort(), ...overrides };
}

/** An answer in time, by volunteer 1. */
export function anAnswer(marks: readonly string[] = [], overrides: Partial<Answer> = {}): Answer {
  return {
    ...anOffer(marks),
    cannot: false,
    at: new Date('2026-11-21T09:00:00Z'),
    by: 1,
    late: false,
    ...overrides,
  };
}

/** Nothing marked, nothing sent, by volunteer 1 for December 2026. */
export function anAvailability(overrides: Partial<Availability> = {}): Availability {
  return {
    month: '2026-12',
    volunteerId: 1,
    version: 1,
    draft: EMPTY_OFFER,
    submitted: null,
    timely: null,
    ...overrides,
  };
}

/** An answer sent in time, with the draft as sent. */
export function anAnswered(
  volunteerId: number,
  marks: readonly string[],
  overrides: Partial<Answer> = {},
): Availability {
  const answer = anAnswer(marks, { by: volunteerId, ...overrides });
  const { maxShifts, maxPerDay } = answer;
  const draft = anOffer(answer.marks, { maxShifts, maxPerDay });
  return anAvailability({ volunteerId, draft, submitted: answer, timely: answer.late ? null : answer });
}
