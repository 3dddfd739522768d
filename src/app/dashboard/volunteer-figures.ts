import type { VolunteerStatistics } from '../../domain/report/figures.ts';
import { isSmall } from '../../domain/report/suppress.ts';
import type { Person } from '../../domain/volunteer/person.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';

export interface VolunteerFiguresView {
  readonly volunteer: PersonSummary;
  readonly shiftsCount: number;
  readonly consultationsCount: number;
  readonly talkSeconds: number;
  readonly reportsMissing: number;
  readonly changeRequests: number;
  readonly scoreAnswers: number | null;
  readonly averageClientScoring: number | null;
}

/** Statistics with names, in the order people were given; supervisors see scores at any number of answers, administrators from five (product.md §2). */
export function volunteerFigures(
  statistics: readonly VolunteerStatistics[],
  people: readonly Person[],
  { seesFewScores }: { readonly seesFewScores: boolean },
): VolunteerFiguresView[] {
  const known = new Map(statistics.map((one) => [one.volunteerId, one]));
  return people.flatMap((person) => {
    const found = known.get(person.id);
    if (found === undefined) return [];
    const { volunteerId: _, ...figures } = found;
    const hidden = !seesFewScores && isSmall(figures.scoreAnswers);
    return [
      {
        volunteer: summaryOf(person),
        ...figures,
        ...(hidden ? { scoreAnswers: null, averageClientScoring: null } : {}),
      },
    ];
  });
}
