import type { CycleState } from '../domain/planning-cycle/planning-cycle.ts';
import { ownLoad } from '../domain/schedule/own-load-reasons.ts';
import type { OwnLoad } from '../domain/schedule/own-load-reasons.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { Caller, PersonSummary } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';
import { requestFactsOf } from './requests/locked-request.ts';
import { myRequestView } from './requests/request-views.ts';
import type { MyRequestView } from './requests/request-views.ts';
import { answersUsed } from './schedule/answers-used.ts';
import { knownPerson } from './schedule/contact-view.ts';
import { slotsByPerson, viewMonthPlan } from './schedule/month-plan.ts';
import type { MonthPlan } from './schedule/month-plan.ts';
import { slotSummary } from './slot-view.ts';
import type { SlotSummary } from './slot-view.ts';

export interface MyShiftView {
  readonly slot: SlotSummary;
  readonly partners: readonly PersonSummary[];
  /** It has begun. */
  readonly past: boolean;
  readonly request: MyRequestView | null;
}

export interface MyMonthView {
  readonly month: PlanningMonth;
  readonly state: CycleState;
  readonly publishedNumber: number | null;
  readonly publishedAt: Date | null;
  readonly slots: readonly SlotSummary[];
  readonly shifts: readonly MyShiftView[];
  /** Null before the month is published. */
  readonly fairness: OwnLoad | null;
}

/** The caller's published shifts of a month, with whom, and why so many. Drafts are nobody's business. @throws DomainError `month.not-found` */
export function makeShowMyMonth(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function showMyMonth(caller: Caller, input: { month: PlanningMonth }): Promise<MyMonthView> {
    return deps.uow.read(async (repositories) => {
      const plan = await viewMonthPlan(repositories, input.month, deps.clock.now());
      const { published, settings, slots } = plan;
      return {
        month: input.month,
        state: plan.cycle.state,
        publishedNumber: published?.number ?? null,
        publishedAt: published?.publishedAt ?? null,
        slots: [...slots.values()].map((slot) => slotSummary(slot, settings.charity.zone)),
        shifts: await ownShifts(repositories, plan, caller),
        fairness:
          published === null
            ? null
            : ownLoad(caller.id, {
                slots,
                shifts: published.shifts,
                offers: await answersUsed(repositories, plan),
              }),
      };
    });
  };
}

/** In order of start. */
async function ownShifts(
  repositories: Repositories,
  plan: MonthPlan,
  caller: Caller,
): Promise<MyShiftView[]> {
  const facts = requestFactsOf(plan);
  const own = slotsByPerson(facts.shifts, plan.slots).get(caller.id) ?? [];
  const requests = await repositories.requests.list({ month: plan.cycle.month, volunteerId: caller.id });
  return own.map((slot) => {
    const request = requests.find((one) => one.slotId === slot.id);
    return {
      slot: slotSummary(slot, facts.zone),
      partners: facts.shifts
        .filter((shift) => shift.slotId === slot.id && shift.volunteerId !== caller.id)
        .map((shift) => knownPerson(plan.people, shift.volunteerId)),
      past: slot.startsAt <= plan.now,
      request: request === undefined ? null : myRequestView(request, facts),
    };
  });
}
