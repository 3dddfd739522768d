import type { Caller } from '../../src/app/caller.ts';
import { makeOpenCollecting } from '../../src/app/open-collecting.ts';
import { makeSubmitAvailability } from '../../src/app/submit-availability.ts';
import { generate } from '../../src/domain/generation/generate.ts';
import type { GenerationInput } from '../../src/domain/generation/generation-input.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import type { Person } from '../../src/domain/volunteer/person.ts';
import type { GenerationRunner } from '../../src/ports/generation-runner.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import type { RouteName } from '../../src/adapters/http/contract/routes.ts';
import { EMPTY_OFFER } from '../../src/domain/availability/availability.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { createFakeWorld } from '../fakes/world.ts';
import type { FakeWorld } from '../fakes/world.ts';

export const MONTH = '2026-12';
export const moscow = (local: string) => new Date(`${local}:00+03:00`);
export const ADMIN: Caller = { id: 100, name: 'Администратор 100', roles: ['administrator'] };
export const volunteer = (id: number): Caller => ({ id, name: `Волонтёр ${id}`, roles: ['volunteer'] });

/** A charity of volunteers 1…n (group 10) and administrator 100, with two slots a day, on the morning collecting opens. */
export async function aCharity(
  given: { volunteers?: number; people?: readonly Person[]; now?: Date } = {},
): Promise<FakeWorld> {
  const world = createFakeWorld({
    now: given.now ?? moscow('2026-11-20T09:00'),
    people: given.people ?? [...people(given.volunteers ?? 3), anAdministrator()],
  });
  const day = ['10:00', '18:00'].map((start) => ({ start, need: 2 }));
  const { settings } = world.repositories;
  await settings.save('workingHours', { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }, 0);
  await settings.save('roles', { ...DEFAULT_SETTINGS.roles, volunteer: { groupIds: [10], roleIds: [] } }, 0);
  return world;
}

/** The same with December 2026 open. */
export async function collecting(given: Parameters<typeof aCharity>[0] = {}): Promise<FakeWorld> {
  const world = await aCharity(given);
  await makeOpenCollecting(world)(MONTH);
  world.jobs.take();
  return world;
}

/** Sends these marks as the volunteer's answer to December, over whatever stands. */
export async function answer(world: FakeWorld, id: number, marks: readonly string[]): Promise<void> {
  const version = (await world.repositories.availability.find(MONTH, id))?.version ?? 0;
  await makeSubmitAvailability(world)(volunteer(id), {
    ...EMPTY_OFFER,
    month: MONTH,
    volunteerId: id,
    marks,
    version,
  });
}

export async function stateOf(world: FakeWorld, month = MONTH): Promise<string | undefined> {
  return (await world.repositories.cycles.find(month))?.state;
}

/** Kind, person, delivery and completion of every task, in order of creation. */
export async function tasks(world: FakeWorld, kind?: string): Promise<string[]> {
  const all = await world.repositories.crmTasks.list({});
  return all
    .filter((task) => kind === undefined || task.kind === kind)
    .map((task) => `${task.kind} ${task.personId} ${task.subject} ${task.delivery} ${task.completion}`);
}

/** Plays the outbox: every waiting task reaches amoCRM. */
export async function deliverAll(world: FakeWorld): Promise<void> {
  const waiting = await world.repositories.crmTasks.list({ delivery: 'waiting' });
  await world.repositories.crmTasks.modify(
    waiting.map((task) => task.id),
    (task) => ({ ...task, delivery: 'created', crmId: 5000 + Number(task.id.slice(-6)) }),
  );
}

/** Real generation at once; `meanwhile` happens while it "runs", the first time only. */
export class TestRunner implements GenerationRunner {
  readonly inputs: GenerationInput[] = [];
  meanwhile: (() => Promise<void>) | null = null;

  async run(input: GenerationInput): ReturnType<GenerationRunner['run']> {
    this.inputs.push(input);
    const result = generate(input);
    const happens = this.meanwhile;
    this.meanwhile = null;
    await happens?.();
    return result;
  }
}

/** Answers the view as it crosses the wire, refused unless it has exactly the shape the contract gives the route. */
export function asTheContractHasIt(route: RouteName, view: unknown): unknown {
  return ROUTES[route].response.parse(JSON.parse(JSON.stringify(view)));
}
