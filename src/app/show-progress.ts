import { emptyAvailability, statusOf } from '../domain/availability/availability.ts';
import type { Availability, AvailabilityStatus } from '../domain/availability/availability.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { SlotId } from '../domain/time/slot.ts';
import type { Person } from '../domain/volunteer/person.ts';
import { activeVolunteers } from './active-volunteers.ts';
import { countOffers } from './availability/count-offers.ts';
import { summaryOf } from './caller.ts';
import type { PersonSummary } from './caller.ts';
import { tasksOfMonth } from './crm-tasks/tasks-of-month.ts';
import { cycleSummary } from './cycle-view.ts';
import type { CycleSummary } from './cycle-view.ts';
import { monthInView } from './months-in-view.ts';
import type { ProcessDeps } from './process-deps.ts';
import { slotSummary } from './slot-view.ts';
import type { SlotSummary } from './slot-view.ts';

export interface ProgressRow {
  readonly volunteer: PersonSummary;
  readonly status: AvailabilityStatus;
  /** Marks of the answer sent last. */
  readonly marks: number;
  readonly unsentMarks: number;
  readonly maxShifts: number | null;
  readonly maxPerDay: number | null;
  readonly submittedAt: Date | null;
  readonly late: boolean;
  /** The task was completed or deleted by hand in amoCRM, and no answer came. */
  readonly taskEndedByHand: boolean;
}

export interface ProgressView {
  readonly cycle: CycleSummary;
  readonly answered: number;
  readonly volunteers: number;
  readonly rows: readonly ProgressRow[];
  readonly slots: readonly SlotSummary[];
  /** Active volunteers who offered, per slot, counting only sent answers. */
  readonly offers: Readonly<Record<SlotId, number>>;
}

/** Who of the active volunteers has answered for a month, and what is offered against the need. @throws DomainError `month.not-found` */
export function makeShowProgress(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function showProgress(input: { month: PlanningMonth }): Promise<ProgressView> {
    const { month } = input;
    return deps.uow.read(async (repositories) => {
      const settings = await repositories.settings.load();
      const { cycle, slots } = await monthInView(repositories, month, settings, deps.clock.now());
      const volunteers = await activeVolunteers(repositories, settings);
      const answers = await repositories.availability.ofMonth(month);
      const byHand = await tasksOfMonth(repositories, month, {
        kind: 'mark-availability',
        completion: ['by-hand', 'gone'],
      });
      const endedByHand = new Set(byHand.map((task) => task.personId));
      const answerOf = new Map(answers.map((one) => [one.volunteerId, one]));
      const rows = volunteers.map((person) =>
        progressRow(
          person,
          answerOf.get(person.id) ?? emptyAvailability(month, person.id),
          endedByHand.has(person.id),
        ),
      );
      return {
        cycle: cycleSummary(cycle, settings),
        answered: rows.filter((row) => row.submittedAt !== null).length,
        volunteers: rows.length,
        rows,
        slots: slots.map((slot) => slotSummary(slot, settings.charity.zone)),
        offers: countOffers(slots, answers, volunteers),
      };
    });
  };
}

function progressRow(person: Person, availability: Availability, taskEndedByHand: boolean): ProgressRow {
  const { draft, submitted } = availability;
  const status = statusOf(availability);
  const { maxShifts, maxPerDay } = submitted ?? draft;
  return {
    volunteer: summaryOf(person),
    status,
    marks: submitted?.marks.length ?? 0,
    unsentMarks: status === 'unsent' || status === 'changed-unsent' ? draft.marks.length : 0,
    maxShifts,
    maxPerDay,
    submittedAt: submitted?.at ?? null,
    late: submitted?.late ?? false,
    taskEndedByHand: taskEndedByHand && submitted === null,
  };
}
