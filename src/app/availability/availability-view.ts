import { statusOf } from '../../domain/availability/availability.ts';
import type {
  Answer,
  Availability,
  AvailabilityStatus,
  Offer,
} from '../../domain/availability/availability.ts';
import { comesLate } from '../../domain/planning-cycle/lateness.ts';
import { acceptsAnswers } from '../../domain/planning-cycle/planning-cycle.ts';
import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { EditRecord } from '../../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Person } from '../../domain/volunteer/person.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';

/** A volunteer's availability of a month as views show it. */
export interface AvailabilityView {
  readonly month: PlanningMonth;
  readonly volunteer: PersonSummary;
  readonly version: number;
  readonly status: AvailabilityStatus;
  readonly draft: Offer;
  readonly submitted: Answer | null;
  /** False when the month takes no answers now, or the person is no volunteer any more. */
  readonly open: boolean;
  /** What is sent now will be late. */
  readonly wouldBeLate: boolean;
}

export function availabilityView(
  availability: Availability,
  facts: {
    person: Person;
    isVolunteer: boolean;
    cycle: PlanningCycle;
    edits: readonly Pick<EditRecord, 'kind'>[];
    now: Date;
  },
): AvailabilityView {
  const { month, version, draft, submitted } = availability;
  const open = facts.isVolunteer && acceptsAnswers(facts.cycle.state);
  return {
    month,
    volunteer: summaryOf(facts.person),
    version,
    status: statusOf(availability),
    draft: offerOf(draft),
    submitted: submitted === null ? null : answerOf(submitted),
    open,
    wouldBeLate: open && comesLate(facts.cycle, facts.now, facts.edits),
  };
}

function offerOf({ marks, maxShifts, maxPerDay }: Offer): Offer {
  return { marks, maxShifts, maxPerDay };
}

function answerOf(answer: Answer): Answer {
  const { cannot, at, late, by } = answer;
  return { ...offerOf(answer), cannot, at, late, by };
}
