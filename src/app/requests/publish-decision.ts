import type { ChangeRequest, ChangeRequestErrorCode } from '../../domain/change-request/change-request.ts';
import { settleShift } from '../../domain/change-request/settle-shift.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { standingsAfterBarrier } from '../../domain/schedule/edit-history.ts';
import type { PublishedSchedule, ScheduleErrorCode } from '../../domain/schedule/schedule.ts';
import { needsReason, standsAgainst } from '../../domain/schedule/standing-against.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { Slot } from '../../domain/time/slot.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import { slotsByPerson } from '../schedule/month-plan.ts';
import type { MonthPlan } from '../schedule/month-plan.ts';
import { storeEdit } from '../schedule/store-edit.ts';

/** The month after a decision; `published` is null when it changed no shift. */
export interface Decided {
  readonly plan: MonthPlan;
  readonly published: PublishedSchedule | null;
}

export interface Replacement {
  readonly volunteerId: PersonId;
  /** The administrator's reason when it stands against the person's answer; else null. */
  readonly against: string | null;
}

/**
 * Checks whom the administrator wants in the volunteer's place, by the published schedule.
 * @throws DomainError `request.shift-gone`, `request.replacement-unfit`, `request.replacement-taken`, `schedule.reason-needed`
 */
export function chooseReplacement(
  plan: MonthPlan,
  request: ChangeRequest,
  choice: { readonly volunteerId: PersonId; readonly reason?: string | undefined },
): Replacement {
  const slot = requireSlot(plan, request);
  const { volunteerId } = choice;
  const refusal = { volunteer: volunteerId, field: 'volunteerId' };
  if (!plan.volunteers.has(volunteerId) || volunteerId === request.volunteerId) {
    throw new DomainError<ChangeRequestErrorCode>('request.replacement-unfit', refusal);
  }
  const held = slotsByPerson(plan.published?.shifts ?? [], plan.slots).get(volunteerId) ?? [];
  if (held.includes(slot)) {
    throw new DomainError<ChangeRequestErrorCode>('request.replacement-taken', refusal);
  }
  const against = standsAgainst(slot, plan.answers.get(volunteerId)?.submitted ?? null, held, false);
  const said = choice.reason?.trim() ?? '';
  if (needsReason(against) && said === '') {
    const details = { field: 'reason', volunteer: volunteerId, slot: slot.id, against };
    throw new DomainError<ScheduleErrorCode>('schedule.reason-needed', details);
  }
  return { volunteerId, against: needsReason(against) ? said : null };
}

/**
 * Publishes the one change as the next version and takes it over into the working copy, where nobody can undo it or across it.
 * @throws DomainError `request.shift-gone`
 */
export async function publishDecision(
  repositories: Repositories,
  plan: MonthPlan,
  caller: Caller,
  request: ChangeRequest,
  replacement: Replacement | null,
): Promise<Decided> {
  const slot = requireSlot(plan, request);
  const { volunteerId } = request;
  const settled = settleShift(plan.published?.shifts ?? [], plan.working, { slot, volunteerId, replacement });
  const published: PublishedSchedule = {
    month: request.month,
    number: (plan.published?.number ?? 0) + 1,
    publishedAt: plan.now,
    publishedBy: caller.id,
    shifts: settled.published,
  };
  await repositories.schedules.publish(published);
  const after = await storeEdit(repositories, plan, {
    caller,
    kind: 'request',
    working: settled.working,
    changes: settled.changes,
    standing: 'final',
    standings: standingsAfterBarrier(plan.edits, new Set([slot.id])),
  });
  return { plan: { ...after, published }, published };
}

function requireSlot(plan: MonthPlan, request: ChangeRequest): Slot {
  const slot = plan.slots.get(request.slotId);
  if (slot !== undefined) return slot;
  throw new DomainError<ChangeRequestErrorCode>('request.shift-gone', { slot: request.slotId });
}
