import { DomainError } from '../../domain/domain-error.ts';
import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import { checkSection } from '../../domain/settings/check-settings.ts';
import type { Settings, SettingsSection } from '../../domain/settings/settings.ts';
import { changesNothing } from '../../domain/time/slot-changes.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import { hasRole } from '../../domain/volunteer/person.ts';
import type { Person } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { handOverDuty } from '../people/hand-over-duty.ts';
import { lockAskingMonths, settlePeople } from '../people/settle-people.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { loadSlotChanges } from '../working-hours/load-slot-changes.ts';

export interface SavedSection {
  readonly version: number;
  /** Months already laid out that the new hours would change once confirmed (product.md §3.1). */
  readonly affectedMonths: readonly PlanningMonth[];
}

/**
 * Stores one section if nobody was faster, and does what follows at once: whose roles or duty changed, their tasks (settlePeople,
 * handOverDuty). New hours change nothing in a month laid out before they are confirmed; what was previewed of it counts no more.
 * @throws DomainError `settings.invalid`, `working-hours.invalid`, `settings.stale`
 */
export function makeSaveSettings(deps: ProcessDeps) {
  return async function saveSettings<S extends SettingsSection>(input: {
    section: S;
    value: Settings[S];
    version: number;
  }): Promise<SavedSection> {
    checkSection(input.section, input.value);
    return deps.uow.run(async (repositories) => {
      const asking = input.section === 'roles' ? await lockAskingMonths(repositories) : [];
      const laidOut = isAboutHours(input.section) ? await lockLaidOut(repositories) : [];
      if (!(await repositories.settings.save(input.section, input.value, input.version))) {
        throw new DomainError('settings.stale', {
          section: input.section,
          version: (await repositories.settings.versions())[input.section],
        });
      }
      const settings = await repositories.settings.load();
      if (input.section === 'roles') await settlePeople(deps, repositories, settings, asking);
      if (input.section === 'duty') {
        requireAdministrator(await repositories.people.all(), settings);
        await handOverDuty(deps, repositories, settings, 'everybody');
      }
      for (const cycle of laidOut) await repositories.cycles.save({ ...cycle, version: cycle.version + 1 });
      return {
        version: input.version + 1,
        affectedMonths: await affected(repositories, laidOut, deps.clock.now()),
      };
    });
  };
}

function isAboutHours(section: SettingsSection): boolean {
  return section === 'workingHours' || section === 'exceptions';
}

/** Nobody else can be on duty. */
function requireAdministrator(people: readonly Person[], { duty, roles }: Settings): void {
  const chosen = duty.administratorId;
  if (chosen === null) return;
  const person = people.find((one) => one.id === chosen);
  if (person !== undefined && hasRole(person, 'administrator', roles)) return;
  throw new DomainError('settings.invalid', { field: 'administratorId', expected: 'administrator' });
}

/** Months that have slots and may still change, held until the transaction ends. */
async function lockLaidOut(repositories: Repositories): Promise<PlanningCycle[]> {
  const locked: PlanningCycle[] = [];
  for (const { month } of await repositories.cycles.all()) {
    const cycle = await repositories.cycles.lock(month);
    if (cycle !== null && cycle.state !== 'planned' && cycle.state !== 'closed') locked.push(cycle);
  }
  return locked;
}

async function affected(
  repositories: Repositories,
  cycles: readonly PlanningCycle[],
  now: Date,
): Promise<PlanningMonth[]> {
  const months: PlanningMonth[] = [];
  for (const { month } of cycles)
    if (!changesNothing(await loadSlotChanges(repositories, month, now))) months.push(month);
  return months;
}
