import type { PersonId } from '../volunteer/person.ts';
import type { Availability } from './availability.ts';

/** True when each of these volunteers, of whom there must be one at least, has sent an answer in time. */
export function everybodyAnswered(
  volunteers: readonly PersonId[],
  answers: readonly Availability[],
): boolean {
  const answered = new Set(answers.filter((one) => one.timely !== null).map((one) => one.volunteerId));
  return volunteers.length > 0 && volunteers.every((id) => answered.has(id));
}
