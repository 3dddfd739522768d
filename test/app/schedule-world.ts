import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import type { CycleState } from '../../src/domain/planning-cycle/planning-cycle.ts';
import type { Shift, WorkingSchedule } from '../../src/domain/schedule/schedule.ts';
import type { Slot } from '../../src/domain/time/slot.ts';
import type { Person } from '../../src/domain/volunteer/person.ts';
import type { Repositories } from '../../src/ports/unit-of-work.ts';
import type { Caller } from '../../src/app/caller.ts';
import { makeEditSchedule } from '../../src/app/edit-schedule.ts';
import { makePublishSchedule } from '../../src/app/publish-schedule.ts';
import type { z } from 'zod';
import type { CrmTask } from '../../src/domain/crm-task/crm-task.ts';
import type { ScheduleEdit } from '../../src/domain/schedule/schedule.ts';
import { anAnswered } from '../builders/availability.ts';
import { aCycle } from '../builders/cycle.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { aShift, aWorkingSchedule } from '../builders/schedule.ts';
import { aSlot } from '../builders/slot.ts';
import { createFakeWorld } from '../fakes/world.ts';

export const MONTH = '2026-12';
export const FIRST = '2026-12-01T10:00';
export const SECOND = '2026-12-01T12:00';
export const SINGLE = '2026-12-05T10:00';
export const LAST = '2026-12-20T18:00';

/** Two slots in a row on 1 December, one for a single person on the 5th, one on the 20th. */
export const SLOTS: readonly Slot[] = [
  aSlot('2026-12-01', '10:00'),
  aSlot('2026-12-01', '12:00'),
  aSlot('2026-12-05', '10:00', { need: 1 }),
  aSlot('2026-12-20', '18:00'),
];

/** 28 November 2026, noon in Moscow. */
export const NOW = new Date('2026-11-28T09:00:00Z');

export const ADMINISTRATOR: Caller = { id: 100, name: 'Администратор 100', roles: ['administrator'] };
export const COLLEAGUE: Caller = { id: 101, name: 'Администратор 101', roles: ['administrator'] };

export function volunteer(id: number): Caller {
  return { id, name: `Волонтёр ${id}`, roles: ['volunteer'] };
}

export interface ScheduleWorldOptions {
  readonly now?: Date;
  readonly state?: CycleState;
  readonly shifts?: readonly Shift[];
  readonly working?: Partial<WorkingSchedule>;
  readonly people?: readonly Person[];
}

/** Stores December 2026, in review unless said otherwise: volunteers 1…4, who all offered everything; 1 and 2 in the first slot. */
export async function seedMonth(
  repositories: Repositories,
  options: Omit<ScheduleWorldOptions, 'now' | 'people'> = {},
): Promise<void> {
  const roles = { ...DEFAULT_SETTINGS.roles, volunteer: { groupIds: [10], roleIds: [] } };
  await repositories.settings.save('roles', roles, 0);
  await repositories.cycles.save(aCycle({ state: options.state ?? 'review' }));
  await repositories.slots.replaceMonth(MONTH, SLOTS);
  for (const id of [1, 2, 3, 4]) {
    const everything = SLOTS.map((slot) => slot.id);
    await repositories.availability.save(anAnswered(id, everything));
  }
  const shifts = options.shifts ?? [aShift(FIRST, 1), aShift(FIRST, 2)];
  await repositories.schedules.saveWorking(aWorkingSchedule({ shifts, ...options.working }));
}

/** The month of `seedMonth` in a world of fakes, with administrators 100 and 101. */
export async function scheduleWorld(options: ScheduleWorldOptions = {}) {
  const world = createFakeWorld({
    now: options.now ?? NOW,
    people: options.people ?? [...people(4), anAdministrator({ id: 100 }), anAdministrator({ id: 101 })],
  });
  const { repositories } = world;
  await seedMonth(repositories, options);

  async function offer(id: number, marks = SLOTS.map((slot) => slot.id), wishes = {}): Promise<void> {
    await repositories.availability.save(anAnswered(id, marks, wishes));
  }
  async function version(): Promise<number> {
    return (await repositories.schedules.working(MONTH))?.version ?? 0;
  }
  const editSchedule = makeEditSchedule(world);
  const publishSchedule = makePublishSchedule(world);
  return {
    world,
    repositories,
    offer,
    version,
    edit: async (edit: ScheduleEdit) =>
      editSchedule(ADMINISTRATOR, { month: MONTH, version: await version(), edit }),
    publish: async () => publishSchedule(ADMINISTRATOR, { month: MONTH, version: await version() }),
    tasks: (kind: CrmTask['kind']) => repositories.crmTasks.list({ kind }),
  };
}

/** Throws unless the view, as JSON, has exactly the shape the contract promises. */
export function assertShape(schema: z.ZodType, view: unknown): void {
  schema.parse(JSON.parse(JSON.stringify(view)));
}

/** What is known of each task at a glance. */
export function glance(tasks: readonly CrmTask[]): string[] {
  return tasks.map((task) => {
    const ended = task.delivery === 'dropped' ? 'dropped' : task.completion;
    return `${task.personId} ${task.subject} ${ended}`;
  });
}
