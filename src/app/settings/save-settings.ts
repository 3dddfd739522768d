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
import { followConsultations } from './follow-consultations.ts';
import { settlePeople } from '../people/settle-people.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { lockOpenMonths } from '../required-cycle.ts';
import { loadSlotChanges } from '../working-hours/load-slot-changes.ts';

export interface SavedSection {
  readonly version: number;
  /** Months already laid out that the new hours would change once confirmed (product.md §3.1). */
  readonly affectedMonths: readonly PlanningMonth[];
}

/**
 * Stores one section if nobody was faster, and does what follows at once: whose roles or duty changed, their tasks (settlePeople,
 * handOverDuty), which records and figures follow from it (followConsultations). New hours change nothing in a month laid out before they are confirmed; what was previewed of it counts no more.
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
      const months = await lockOpenMonths(repositories);
      const before = await repositories.settings.load();
      if (!(await repositories.settings.save(input.section, input.value, input.version))) {
        throw new DomainError('settings.stale', {
          section: input.section,
          version: (await repositories.settings.versions())[input.section],
        });
      }
      const settings = await repositories.settings.load();
      if (input.section === 'roles') await settlePeople(deps, repositories, settings, months);
      if (input.section === 'duty') {
        requireAdministrator(await repositories.people.all(), settings);
        await handOverDuty(deps, repositories, settings, 'everybody');
      }
      await followConsultations(repositories, before, settings);
      if (!isAboutHours(input.section)) return { version: input.version + 1, affectedMonths: [] };
      for (const cycle of months) await repositories.cycles.save({ ...cycle, version: cycle.version + 1 });
      return {
        version: input.version + 1,
        affectedMonths: await affected(repositories, months, deps.clock.now()),
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
