import { statusOf } from '../../domain/availability/availability.ts';
import type { AvailabilityStatus } from '../../domain/availability/availability.ts';
import { editToRedo, editToUndo } from '../../domain/schedule/edit-history.ts';
import { gapReason } from '../../domain/schedule/gap-reason.ts';
import type { GapReason } from '../../domain/schedule/gap-reason.ts';
import { compareRisk } from '../../domain/schedule/gap-risk.ts';
import { countSeatChanges } from '../../domain/schedule/publication.ts';
import type { Shift } from '../../domain/schedule/schedule.ts';
import type { Slot, SlotId } from '../../domain/time/slot.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';
import { cycleSummary } from '../cycle-view.ts';
import type { CycleSummary } from '../cycle-view.ts';
import { slotSummary } from '../slot-view.ts';
import type { SlotSummary } from '../slot-view.ts';
import { callExpectation } from './expected-calls.ts';
import type { CallExpectation } from './expected-calls.ts';
import { fairnessView } from './fairness-view.ts';
import type { FairnessView } from './fairness-view.ts';
import { slotsByPerson } from './month-plan.ts';
import type { MonthPlan } from './month-plan.ts';
import { nextStep } from './next-step.ts';
import type { NextStepView } from './next-step.ts';

export interface SeatView {
  readonly volunteerId: PersonId;
  readonly origin: Shift['origin'];
  readonly pinned: boolean;
  readonly against: string | null;
  /** There is a published version, and this is not in it. */
  readonly unpublished: boolean;
}

export interface ScheduleSlotView extends SlotSummary {
  readonly seats: readonly SeatView[];
  readonly removedUnpublished: readonly PersonId[];
  readonly past: boolean;
  readonly gap: ({ readonly missing: number } & GapReason) | null;
  /** Incoming calls that usually come then; null when nothing is known. */
  readonly expectedCalls: number | null;
}

export interface LoadView {
  readonly volunteer: PersonSummary;
  readonly shifts: number;
  readonly offered: number;
  readonly maxShifts: number | null;
  readonly maxPerDay: number | null;
  readonly answer: AvailabilityStatus;
  readonly late: boolean;
}

export interface SchedulePageView {
  readonly cycle: CycleSummary;
  readonly version: number;
  readonly generatedAt: Date | null;
  readonly generating: boolean;
  readonly editedByHand: boolean;
  readonly publishedNumber: number | null;
  readonly publishedAt: Date | null;
  readonly unpublishedChanges: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The edits that undo and redo would take; null when there is none. */
  readonly undoes: NextStepView | null;
  readonly redoes: NextStepView | null;
  readonly readOnly: boolean;
  readonly slots: readonly ScheduleSlotView[];
  /** Gaps that can still be filled, the riskiest first. */
  readonly gapsByRisk: readonly SlotId[];
  /** Whole weeks `expectedCalls` rests on. */
  readonly callWeeks: number;
  readonly loads: readonly LoadView[];
  readonly fairness: FairnessView;
  readonly marks: readonly { readonly volunteerId: PersonId; readonly slots: readonly SlotId[] }[];
}

/** The whole page of a month's working copy. Answers are the ones sent last. */
export async function scheduleView(repositories: Repositories, plan: MonthPlan): Promise<SchedulePageView> {
  const { cycle, working, published, edits } = plan;
  const generation = await repositories.schedules.generation(cycle.month);
  const asked = await repositories.generationRequests.find(cycle.month);
  const expectation = await callExpectation(repositories);
  const slots = slotViews(plan, expectation);
  const readOnly = cycle.state !== 'review' && cycle.state !== 'published';
  const undoes = readOnly ? null : nextStep(editToUndo(edits));
  const redoes = readOnly ? null : nextStep(editToRedo(edits));
  return {
    cycle: cycleSummary(cycle, plan.settings),
    version: working.version,
    generatedAt: generation?.at ?? null,
    generating: cycle.state === 'generating' || asked !== null,
    editedByHand:
      working.removals.length > 0 || working.shifts.some((shift) => shift.origin === 'hand' || shift.pinned),
    publishedNumber: published?.number ?? null,
    publishedAt: published?.publishedAt ?? null,
    unpublishedChanges: published === null ? 0 : countSeatChanges(published.shifts, working.shifts),
    canUndo: undoes !== null,
    canRedo: redoes !== null,
    undoes,
    redoes,
    readOnly,
    slots,
    gapsByRisk: gapsByRisk(slots),
    callWeeks: expectation.weeks,
    loads: loadViews(plan),
    fairness: fairnessView(plan, generation),
    marks: [...plan.answers].flatMap(([volunteerId, { submitted }]) =>
      submitted === null ? [] : [{ volunteerId, slots: submitted.marks }],
    ),
  };
}

function gapsByRisk(slots: readonly ScheduleSlotView[]): SlotId[] {
  return slots
    .filter((slot) => slot.gap !== null && !slot.past)
    .map((slot) => ({ ...slot, empty: slot.seats.length === 0 }))
    .sort(compareRisk)
    .map((slot) => slot.id);
}

function slotViews(plan: MonthPlan, expectation: CallExpectation): ScheduleSlotView[] {
  const held = slotsByPerson(plan.working.shifts, plan.slots);
  return [...plan.slots.values()].map((slot) => {
    const seats = plan.working.shifts.filter((shift) => shift.slotId === slot.id);
    const seated = new Set(seats.map((shift) => shift.volunteerId));
    const isPublic = new Set(
      (plan.published?.shifts ?? [])
        .filter((shift) => shift.slotId === slot.id)
        .map((shift) => shift.volunteerId),
    );
    return {
      ...slotSummary(slot, plan.settings.charity.zone),
      seats: seats.map(({ volunteerId, origin, pinned, against }) => ({
        volunteerId,
        origin,
        pinned,
        against,
        unpublished: plan.published !== null && !isPublic.has(volunteerId),
      })),
      removedUnpublished: [...isPublic].filter((id) => !seated.has(id)),
      past: slot.startsAt <= plan.now,
      gap: gapOf(plan, slot, seated, held),
      expectedCalls: expectation.callsIn(slot),
    };
  });
}

function gapOf(
  plan: MonthPlan,
  slot: Slot,
  seated: ReadonlySet<PersonId>,
  held: ReadonlyMap<PersonId, readonly Slot[]>,
): ScheduleSlotView['gap'] {
  const missing = slot.need - seated.size;
  if (missing <= 0) return null;
  const outsiders = [...plan.volunteers].flatMap((volunteerId) => {
    const answer = plan.answers.get(volunteerId)?.submitted ?? null;
    if (answer === null || seated.has(volunteerId)) return [];
    return [{ volunteerId, answer, held: held.get(volunteerId) ?? [] }];
  });
  return { missing, ...gapReason(slot, seated.size, outsiders) };
}

/** Everybody who is a volunteer now or holds a shift, by name. */
function loadViews(plan: MonthPlan): LoadView[] {
  const held = slotsByPerson(plan.working.shifts, plan.slots);
  return [...plan.people.values()]
    .filter((person) => plan.volunteers.has(person.id) || held.has(person.id))
    .map((person) => {
      const availability = plan.answers.get(person.id);
      const submitted = availability?.submitted ?? null;
      return {
        volunteer: summaryOf(person),
        shifts: held.get(person.id)?.length ?? 0,
        offered: submitted?.marks.length ?? 0,
        maxShifts: submitted?.maxShifts ?? null,
        maxPerDay: submitted?.maxPerDay ?? null,
        answer: availability === undefined ? 'none' : statusOf(availability),
        late: submitted?.late ?? false,
      };
    });
}
