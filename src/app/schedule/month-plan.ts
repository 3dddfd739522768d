import type { Availability } from '../../domain/availability/availability.ts';
import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { EditFacts } from '../../domain/schedule/possible-changes.ts';
import type { EditRecord, PublishedSchedule, WorkingSchedule } from '../../domain/schedule/schedule.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Slot, SlotId } from '../../domain/time/slot.ts';
import { hasRole } from '../../domain/volunteer/person.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { monthInView } from '../months-in-view.ts';
import { lockCycle } from '../required-cycle.ts';

/** A month's schedule and all it is measured by, as it stands in one transaction. */
export interface MonthPlan {
  readonly now: Date;
  readonly settings: Settings;
  readonly cycle: PlanningCycle;
  /** In order of start. */
  readonly slots: ReadonlyMap<SlotId, Slot>;
  /** Everybody ever seen, by name. */
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Who is a volunteer now. */
  readonly volunteers: ReadonlySet<PersonId>;
  /** Everybody's strokes and answers. Measured is by the answer sent last, a late one too: it is what we know of the person. */
  readonly answers: ReadonlyMap<PersonId, Availability>;
  /** Version 0 and empty before the first draft. */
  readonly working: WorkingSchedule;
  readonly published: PublishedSchedule | null;
  readonly edits: readonly EditRecord[];
}

/** For looking; a month that is only planned has no shifts. @throws DomainError `month.not-found` */
export async function viewMonthPlan(
  repositories: Repositories,
  month: PlanningMonth,
  now: Date,
): Promise<MonthPlan> {
  const settings = await repositories.settings.load();
  const { cycle, slots } = await monthInView(repositories, month, settings, now);
  return load(repositories, cycle, settings, slots, now);
}

/** For changing; the month is held until the transaction ends. @throws DomainError `month.not-found` */
export async function lockMonthPlan(
  repositories: Repositories,
  month: PlanningMonth,
  now: Date,
): Promise<MonthPlan> {
  const cycle = await lockCycle(repositories, month);
  const settings = await repositories.settings.load();
  return load(repositories, cycle, settings, await repositories.slots.ofMonth(month), now);
}

async function load(
  repositories: Repositories,
  cycle: PlanningCycle,
  settings: Settings,
  slots: readonly Slot[],
  now: Date,
): Promise<MonthPlan> {
  const { month } = cycle;
  const people = await repositories.people.all();
  const answers = await repositories.availability.ofMonth(month);
  return {
    now,
    settings,
    cycle,
    slots: new Map(slots.map((slot) => [slot.id, slot])),
    people: new Map(people.map((person) => [person.id, person])),
    volunteers: new Set(
      people.filter((person) => hasRole(person, 'volunteer', settings.roles)).map((person) => person.id),
    ),
    answers: new Map(answers.map((answer) => [answer.volunteerId, answer])),
    working: (await repositories.schedules.working(month)) ?? {
      month,
      version: 0,
      shifts: [],
      removals: [],
    },
    published: await repositories.schedules.published(month),
    edits: await repositories.schedules.edits(month),
  };
}

/** What edits of this month are measured by. */
export function editFactsOf(plan: MonthPlan): EditFacts {
  return {
    now: plan.now,
    slots: plan.slots,
    people: new Map(
      [...plan.people.keys()].map((id) => [id, { isVolunteer: plan.volunteers.has(id) }] as const),
    ),
    answers: new Map(
      [...plan.answers].flatMap(([id, { submitted }]) =>
        submitted === null ? [] : [[id, submitted] as const],
      ),
    ),
  };
}

/** The slots each person holds, in order of start; shifts of slots that are gone are passed over. */
export function slotsByPerson(
  shifts: readonly { readonly slotId: SlotId; readonly volunteerId: PersonId }[],
  slots: ReadonlyMap<SlotId, Slot>,
): Map<PersonId, Slot[]> {
  const held = new Map<PersonId, Slot[]>();
  for (const { slotId, volunteerId } of shifts) {
    const slot = slots.get(slotId);
    if (slot !== undefined) held.set(volunteerId, [...(held.get(volunteerId) ?? []), slot]);
  }
  for (const list of held.values()) list.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return held;
}
