import type { Availability, Offer } from '../../domain/availability/availability.ts';
import { DomainError } from '../../domain/domain-error.ts';
import {
  changeWithinState,
  requireCycleVersion,
  requireState,
} from '../../domain/planning-cycle/planning-cycle.ts';
import { standingsAfterBarrier } from '../../domain/schedule/edit-history.ts';
import type { PublishedSchedule } from '../../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Slot, SlotId } from '../../domain/time/slot.ts';
import { hasRole } from '../../domain/volunteer/person.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import { recomposeMonth } from '../consultations/recompose.ts';
import { addTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { closeGoneRequests } from '../requests/close-gone-requests.ts';
import { renewShiftReminders } from '../schedule/renew-shift-reminders.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';
import { hoursChangeView } from './hours-change-view.ts';
import type { HoursChangeView } from './hours-change-view.ts';
import { loadSlotChanges } from './load-slot-changes.ts';

/**
 * Applies the working hours stored now to a month already laid out, after the administrator has seen what falls away: marks of slots that go
 * are taken off every answer, shifts leave the working copy, published ones leave by a new published version, those concerned are told, and
 * history keeps who did it.
 * `version` is the cycle's that the preview showed. @throws DomainError `cycle.stale`, `cycle.wrong-state`, `month.not-found`
 */
export function makeApplyHours(deps: ProcessDeps) {
  return async function applyHours(
    caller: Caller,
    input: { month: PlanningMonth; version: number },
  ): Promise<HoursChangeView> {
    return deps.uow.run(async (repositories) => {
      const cycle = await repositories.cycles.lock(input.month);
      if (cycle === null) throw new DomainError('month.not-found', { month: input.month });
      requireState(cycle, 'collecting', 'generating', 'review', 'published');
      requireCycleVersion(cycle, input.version);
      const at = deps.clock.now();
      const changes = await loadSlotChanges(repositories, input.month, at);
      const view = await hoursChangeView(repositories, { ...cycle, version: cycle.version + 1 }, changes);
      const gone = new Map(changes.removed.map((slot) => [slot.id, slot]));
      await takeOffAnswers(repositories, input.month, gone);
      await takeOffWorkingCopy(repositories, input.month, gone);
      await takeOffPublished(deps, repositories, caller, input.month, gone);
      await repositories.slots.replaceMonth(input.month, changes.result);
      await recomposeMonth(deps, repositories, await repositories.settings.load(), input.month);
      await repositories.cycles.save({ ...cycle, version: cycle.version + 1 });
      await repositories.cycles.record(changeWithinState(cycle, { at, by: caller.id, why: 'hours-changed' }));
      return view;
    });
  };
}

async function takeOffAnswers(
  repositories: Repositories,
  month: PlanningMonth,
  gone: ReadonlyMap<SlotId, Slot>,
): Promise<void> {
  const without = <O extends Offer>(offer: O): O => ({
    ...offer,
    marks: offer.marks.filter((mark) => !gone.has(mark)),
  });
  for (const listed of await repositories.availability.ofMonth(month)) {
    const answer: Availability = (await repositories.availability.lock(month, listed.volunteerId)) ?? listed;
    const touched = [answer.draft, answer.submitted, answer.timely].some(
      (offer) => offer?.marks.some((mark) => gone.has(mark)) === true,
    );
    if (!touched) continue;
    await repositories.availability.save({
      ...answer,
      draft: without(answer.draft),
      submitted: answer.submitted === null ? null : without(answer.submitted),
      timely: answer.timely === null ? null : without(answer.timely),
      version: answer.version + 1,
    });
  }
}

async function takeOffWorkingCopy(
  repositories: Repositories,
  month: PlanningMonth,
  gone: ReadonlyMap<SlotId, Slot>,
): Promise<void> {
  // Edits speak of slots that are gone: nobody may undo or redo across that.
  const edits = await repositories.schedules.edits(month);
  await repositories.schedules.saveStandings(month, standingsAfterBarrier(edits, new Set(gone.keys())));
  const working = await repositories.schedules.working(month);
  if (working === null) return;
  const shifts = working.shifts.filter((shift) => !gone.has(shift.slotId));
  const removals = working.removals.filter((removal) => !gone.has(removal.slotId));
  if (shifts.length === working.shifts.length && removals.length === working.removals.length) return;
  await repositories.schedules.saveWorking({ ...working, shifts, removals, version: working.version + 1 });
}

async function takeOffPublished(
  deps: ProcessDeps,
  repositories: Repositories,
  caller: Caller,
  month: PlanningMonth,
  gone: ReadonlyMap<SlotId, Slot>,
): Promise<void> {
  const published = await repositories.schedules.published(month);
  const lost = published?.shifts.filter((shift) => gone.has(shift.slotId)) ?? [];
  if (published === null || lost.length === 0) return;
  const next: PublishedSchedule = {
    month,
    number: published.number + 1,
    publishedAt: deps.clock.now(),
    publishedBy: caller.id,
    shifts: published.shifts.filter((shift) => !gone.has(shift.slotId)),
  };
  await repositories.schedules.publish(next);
  const { charity, roles } = await repositories.settings.load();
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  const bySlots = new Map<PersonId, Slot[]>();
  for (const shift of lost) {
    const slot = gone.get(shift.slotId);
    if (slot !== undefined) bySlots.set(shift.volunteerId, [...(bySlots.get(shift.volunteerId) ?? []), slot]);
  }
  await addTasks(
    deps,
    repositories,
    [...bySlots].flatMap(([personId, removed]) => {
      const person = people.get(personId);
      const first = removed.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0];
      if (person === undefined || !hasRole(person, 'volunteer', roles) || first === undefined) return [];
      const texts = textsFor(person);
      const link = taskLink(deps.accountOrigin, charity.linkPath, 'shifts', month);
      return [
        {
          kind: 'shift-changed' as const,
          personId,
          subject: `${month}#${next.number}`,
          text: texts.shiftChanged({ added: [], removed }, charity.zone, link),
          due: first.startsAt,
          endsAt: first.startsAt,
          endResult: texts.results.shiftBegan(),
        },
      ];
    }),
  );
  await closeGoneRequests(deps, repositories, caller, month, next.shifts, people);
  const slots = new Map((await repositories.slots.ofMonth(month)).map((slot) => [slot.id, slot]));
  const settings = { charity };
  await renewShiftReminders(deps, repositories, { before: published, after: next, slots, people, settings });
}
