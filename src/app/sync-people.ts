import type { Settings } from '../domain/settings/settings.ts';
import { mergePeople } from '../domain/volunteer/merge-people.ts';
import type { CrmDirectory, CrmGateway } from '../ports/crm-gateway.ts';
import { CrmUnavailable } from '../ports/crm-gateway.ts';
import type { Exclusive } from '../ports/exclusive.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import { activeVolunteers } from './active-volunteers.ts';
import { settlePeople } from './people/settle-people.ts';
import type { ProcessDeps } from './process-deps.ts';
import { lockOpenMonths } from './required-cycle.ts';

/** Active people and volunteers now, and how this reading changed them. */
export interface PeopleSyncView {
  readonly people: number;
  readonly volunteers: number;
  readonly added: number;
  readonly deactivated: number;
}

/**
 * Reads people, groups and roles from amoCRM, and does what follows from them (settlePeople). Those deactivated or gone stay with their name.
 * Idempotent. While another process reads, answers what is known.
 * @throws CrmUnavailable after remembering the problem; nothing else changes
 */
export function makeSyncPeople(deps: ProcessDeps & { crm: CrmGateway; exclusive: Exclusive }) {
  async function readDirectory(): Promise<CrmDirectory> {
    try {
      const directory = await deps.crm.directory();
      // The owner of our token is always there: an empty list is a fault, not a charity that everybody has left.
      if (directory.people.length === 0) throw new CrmUnavailable('unexpected-answer', 'no');
      return directory;
    } catch (error) {
      if (error instanceof CrmUnavailable) await rememberProblem(error.problem);
      throw error;
    }
  }

  async function rememberProblem(problem: string): Promise<void> {
    await deps.uow.run(async ({ directory }) => directory.save({ ...(await directory.load()), problem }));
  }

  async function sync(): Promise<PeopleSyncView> {
    const { people, groups, roles } = await readDirectory();
    return deps.uow.run(async (repositories) => {
      const months = await lockOpenMonths(repositories);
      const change = mergePeople(await repositories.people.all(), people);
      await repositories.people.saveAll(change.changed);
      await repositories.directory.save({ groups, roles, readAt: deps.clock.now(), problem: null });
      const settings = await repositories.settings.load();
      await settlePeople(deps, repositories, settings, months);
      const counts = await count(repositories, settings);
      return { ...counts, added: change.added.length, deactivated: change.deactivated.length };
    });
  }

  async function known(): Promise<PeopleSyncView> {
    return deps.uow.run(async (repositories) => {
      const counts = await count(repositories, await repositories.settings.load());
      return { ...counts, added: 0, deactivated: 0 };
    });
  }

  return async function syncPeople(): Promise<PeopleSyncView> {
    return (await deps.exclusive.tryRun('people-sync', sync)) ?? (await known());
  };
}

async function count(
  repositories: Repositories,
  settings: Settings,
): Promise<Pick<PeopleSyncView, 'people' | 'volunteers'>> {
  const people = await repositories.people.all();
  const volunteers = await activeVolunteers(repositories, settings);
  return { people: people.filter((person) => person.isActive).length, volunteers: volunteers.length };
}
