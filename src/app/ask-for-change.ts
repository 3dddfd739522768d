import { askForChange } from '../domain/change-request/change-request.ts';
import type { ChangeRequest, ChangeRequestErrorCode } from '../domain/change-request/change-request.ts';
import { replacementDue } from '../domain/change-request/replacement-due.ts';
import { DomainError } from '../domain/domain-error.ts';
import { monthOfSlot } from '../domain/time/slot.ts';
import type { Slot, SlotId } from '../domain/time/slot.ts';
import { administratorOnDuty } from '../domain/volunteer/person.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { Caller } from './caller.ts';
import { addTasks } from './crm-tasks/write-tasks.ts';
import type { ProcessDeps } from './process-deps.ts';
import { requestFactsOf } from './requests/locked-request.ts';
import { myRequestView } from './requests/request-views.ts';
import type { MyRequestView } from './requests/request-views.ts';
import { lockMonthPlan } from './schedule/month-plan.ts';
import type { MonthPlan } from './schedule/month-plan.ts';
import { taskLink, textsFor } from './texts/texts-for.ts';

/**
 * "I cannot come" on an own published shift still to come: the administrator on duty gets a task, the shift stays until they decide
 * (product.md §7). After an answer, or after withdrawing, one may ask again.
 * @throws DomainError ChangeRequestErrorCode, `month.not-found`
 */
export function makeAskForChange(deps: ProcessDeps) {
  return async function askForChangeOfShift(
    caller: Caller,
    input: { slotId: SlotId; reason: string; colleagueId: PersonId | null },
  ): Promise<MyRequestView> {
    return deps.uow.run(async (repositories) => {
      const { slotId, reason, colleagueId } = input;
      const plan = await lockMonthPlan(repositories, monthOfSlot(slotId), deps.clock.now());
      const slot = plan.slots.get(slotId);
      if (slot === undefined) {
        throw new DomainError<ChangeRequestErrorCode>('request.not-your-shift', {
          slot: slotId,
          field: 'slotId',
        });
      }
      const inSlot = (plan.published?.shifts ?? [])
        .filter((shift) => shift.slotId === slotId)
        .map((shift) => shift.volunteerId);
      const request = askForChange(
        { id: deps.ids.uuid(), slot, volunteerId: caller.id, reason, colleagueId },
        {
          now: plan.now,
          holdsShift: inSlot.includes(caller.id),
          openRequest: await repositories.requests.openFor(slotId, caller.id),
          colleagueInSlot: colleagueId !== null && inSlot.includes(colleagueId),
          colleagueIsVolunteer: colleagueId !== null && plan.volunteers.has(colleagueId),
        },
      );
      await repositories.requests.save(request);
      await askAdministrator(deps, repositories, plan, slot, request, caller);
      return myRequestView(request, requestFactsOf(plan));
    });
  };
}

/** Without any administrator there is no task; whoever becomes one sees the request on top of their page. */
async function askAdministrator(
  deps: ProcessDeps,
  repositories: Repositories,
  plan: MonthPlan,
  slot: Slot,
  request: ChangeRequest,
  caller: Caller,
): Promise<void> {
  const { charity, roles, duty, timetable } = plan.settings;
  const onDuty = administratorOnDuty([...plan.people.values()], roles, duty.administratorId);
  if (onDuty === null) return;
  const link = taskLink(deps.accountOrigin, charity.linkPath, 'requests', request.id);
  await addTasks(deps, repositories, [
    {
      kind: 'find-replacement',
      personId: onDuty,
      subject: request.id,
      text: textsFor(plan.people.get(onDuty) ?? null).findReplacement(slot, caller.name, charity.zone, link),
      due: replacementDue(plan.now, slot, timetable),
    },
  ]);
}
