import type { PersonId } from '../../domain/volunteer/person.ts';

/** Something of a volunteer's at that instant. */
export interface Touched {
  readonly volunteerId: PersonId;
  readonly at: Date;
}

/** A stretch of time in which something of these volunteers was touched. Both ends included. */
export interface TouchedSpan {
  readonly volunteerIds: readonly PersonId[];
  readonly from: Date;
  readonly until: Date;
}

/** Farther apart is looked at apart, so that a call of a year ago does not bring the year with it. */
const GAP_MS = 2 * 86_400_000;

/** What was touched, put together where it is near in time, in order. */
export function spansOf(touches: readonly Touched[]): TouchedSpan[] {
  const spans: { people: Set<PersonId>; from: Date; until: Date }[] = [];
  for (const { volunteerId, at } of touches.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const last = spans.at(-1);
    if (last === undefined || at.getTime() - last.until.getTime() > GAP_MS) {
      spans.push({ people: new Set([volunteerId]), from: at, until: at });
    } else {
      last.people.add(volunteerId);
      last.until = at;
    }
  }
  return spans.map(({ people, from, until }) => ({
    volunteerIds: [...people].toSorted((a, b) => a - b),
    from,
    until,
  }));
}
