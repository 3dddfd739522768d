import { emptyAvailability, statusOf } from '../domain/availability/availability.ts';
import type { AvailabilityStatus } from '../domain/availability/availability.ts';
import { acceptsAnswers } from '../domain/planning-cycle/planning-cycle.ts';
import { monthOf, previousMonth } from '../domain/time/planning-month.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import { localDateOf } from '../domain/time/zone.ts';
import { hasRole } from '../domain/volunteer/person.ts';
import type { Person, PersonId, RoleRules } from '../domain/volunteer/person.ts';
import type { AnalyticsQueries, VolunteerWork } from '../ports/analytics.ts';
import { summaryOf } from './caller.ts';
import type { PersonSummary } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';

export interface VolunteerRowView {
  readonly volunteer: PersonSummary;
  readonly email: string | null;
  readonly group: string | null;
  readonly telephoneExtension: string | null;
  readonly shiftReminder: boolean;
  readonly freeUser: boolean;
  readonly answer: AvailabilityStatus | null;
  readonly shifts: readonly { readonly month: PlanningMonth; readonly shifts: number }[];
  readonly openRequests: number;
  /** Answered ones that began this month, and those of them without a certain report. */
  readonly consultationsCount: number;
  readonly reportsMissing: number;
  /** Over all time; null below 5 answers (product.md §2). */
  readonly averageClientScoring: number | null;
  readonly scoreAnswers: number | null;
}

/** Below so many answers nobody but supervisors sees an average, nor how near it is. */
const FEWEST_ANSWERS = 5;

/** Active volunteers, and free users who would be volunteers with another licence (product.md §1): answer to the month being asked, loads, requests, consultations. */
export function makeShowVolunteers(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & { readonly analytics: AnalyticsQueries },
) {
  return async function showVolunteers(): Promise<{ volunteers: VolunteerRowView[] }> {
    const work = await workNow(deps);
    return deps.uow.read(async (repositories) => {
      const { roles, charity } = await repositories.settings.load();
      const people = (await repositories.people.all()).filter(
        (person) => hasRole(person, 'volunteer', roles) || isFreeVolunteer(person, roles),
      );
      const groups = new Map(
        (await repositories.directory.load()).groups.map((group) => [group.id, group.name]),
      );
      const preferences = new Map(
        (await repositories.people.preferences(people.map((person) => person.id))).map((one) => [
          one.personId,
          one,
        ]),
      );
      const asked = (await repositories.cycles.all()).findLast((cycle) => acceptsAnswers(cycle.state));
      const answers = new Map(
        asked === undefined
          ? []
          : (await repositories.availability.ofMonth(asked.month)).map((one) => [one.volunteerId, one]),
      );
      const thisMonth = monthOf(localDateOf(deps.clock.now(), charity.zone));
      const months = lastMonths(thisMonth, 4);
      const loads = await repositories.schedules.publishedLoads(months);
      const requests = await repositories.requests.list({ state: 'open' });
      return {
        volunteers: people.map((person) => ({
          volunteer: summaryOf(person),
          email: person.email,
          group: person.groupId === null ? null : (groups.get(person.groupId) ?? null),
          telephoneExtension: preferences.get(person.id)?.telephoneExtension ?? null,
          shiftReminder: preferences.get(person.id)?.shiftReminder ?? true,
          freeUser: person.isFree,
          answer:
            asked === undefined
              ? null
              : statusOf(answers.get(person.id) ?? emptyAvailability(asked.month, person.id)),
          shifts: months.map((month) => ({
            month,
            shifts: loads.find((load) => load.month === month && load.volunteerId === person.id)?.shifts ?? 0,
          })),
          openRequests: requests.filter((request) => request.volunteerId === person.id).length,
          ...workView(work.get(person.id)),
        })),
      };
    });
  };
}

/** From the marts, before the rest is looked at: figures are as fresh as their last refresh (product.md §9). */
async function workNow(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & { readonly analytics: AnalyticsQueries },
): Promise<ReadonlyMap<PersonId, VolunteerWork>> {
  const { charity } = await deps.uow.read(({ settings }) => settings.load());
  const month = monthOf(localDateOf(deps.clock.now(), charity.zone));
  return new Map((await deps.analytics.volunteerWork(month)).map((one) => [one.volunteerId, one]));
}

function workView(
  work: VolunteerWork | undefined,
): Pick<VolunteerRowView, 'consultationsCount' | 'reportsMissing' | 'averageClientScoring' | 'scoreAnswers'> {
  const answers = work?.scoreAnswers ?? 0;
  const enough = answers >= FEWEST_ANSWERS;
  return {
    consultationsCount: work?.consultationsCount ?? 0,
    reportsMissing: work?.reportsMissing ?? 0,
    averageClientScoring: enough ? (work?.averageClientScoring ?? null) : null,
    scoreAnswers: enough ? answers : null,
  };
}

function isFreeVolunteer(person: Person, roles: RoleRules): boolean {
  return person.isFree && hasRole({ ...person, isFree: false }, 'volunteer', roles);
}

/** Newest first. */
function lastMonths(month: PlanningMonth, count: number): PlanningMonth[] {
  return count === 0 ? [] : [month, ...lastMonths(previousMonth(month), count - 1)];
}
