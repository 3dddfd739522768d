import type { EditFacts } from '../../../src/domain/schedule/possible-changes.ts';
import type { OfferedTime } from '../../../src/domain/schedule/standing-against.ts';
import { anAnswer } from '../../builders/availability.ts';
import { aSlot } from '../../builders/slot.ts';

/** Three slots of 1 December and one of 2 December 2026; the second day's one is for one person. */
export const SLOTS = [
  aSlot('2026-12-01', '10:00'),
  aSlot('2026-12-01', '12:00'),
  aSlot('2026-12-01', '14:00'),
  aSlot('2026-12-02', '10:00', { need: 1 }),
];
export const [FIRST, SECOND, THIRD, NEXT_DAY] = SLOTS.map((slot) => slot.id) as [
  string,
  string,
  string,
  string,
];
const EVERYTHING = anAnswer(SLOTS.map((slot) => slot.id));

/** Volunteers 1…5, of whom 5 has left; all offered everything unless said otherwise. Long before the first slot. */
export function editFacts(
  answers: Readonly<Record<number, OfferedTime | null>> = {},
  overrides: Partial<EditFacts> = {},
): EditFacts {
  const people = [1, 2, 3, 4, 5].map((id) => [id, { isVolunteer: id !== 5 }] as const);
  const given = people.flatMap(([id]) => {
    const answer = id in answers ? (answers[id] ?? null) : EVERYTHING;
    return answer === null ? [] : [[id, answer] as const];
  });
  return {
    now: new Date('2026-11-26T09:00:00Z'),
    slots: new Map(SLOTS.map((slot) => [slot.id, slot])),
    people: new Map(people),
    answers: new Map(given),
    ...overrides,
  };
}
