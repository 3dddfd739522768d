import { monthInView } from '../months-in-view.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Caller, PersonSummary } from '../caller.ts';
import { summaryOf } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';

export interface CalendarView {
  readonly month: PlanningMonth;
  readonly publishedNumber: number | null;
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly need: number;
    readonly filled: number;
    readonly volunteers: readonly PersonSummary[] | null;
  }[];
}

/** The published schedule of a month to look at; names for administrators and supervisors (product.md §9). @throws DomainError `month.not-found` */
export function makeShowCalendar(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function showCalendar(caller: Caller, input: { month: PlanningMonth }): Promise<CalendarView> {
    const seesNames = caller.roles.some((role) => role === 'administrator' || role === 'supervisor');
    return deps.uow.read(async (repositories) => {
      const settings = await repositories.settings.load();
      const { slots } = await monthInView(repositories, input.month, settings, deps.clock.now());
      const published = await repositories.schedules.published(input.month);
      const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
      return {
        month: input.month,
        publishedNumber: published?.number ?? null,
        slots: slots.map((slot) => {
          const seated = (published?.shifts ?? []).filter((shift) => shift.slotId === slot.id);
          const volunteers = seated
            .flatMap(({ volunteerId }) => people.get(volunteerId) ?? [])
            .map(summaryOf);
          return {
            id: slot.id,
            startsAt: slot.startsAt,
            endsAt: slot.endsAt,
            need: slot.need,
            filled: seated.length,
            volunteers: seesNames ? volunteers : null,
          };
        }),
      };
    });
  };
}
