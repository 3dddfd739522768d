import { DomainError } from '../../domain/domain-error.ts';
import { checkSection } from '../../domain/settings/check-settings.ts';
import type { Settings, SettingsSection } from '../../domain/settings/settings.ts';
import { changesNothing } from '../../domain/time/slot-changes.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { loadSlotChanges } from '../working-hours/load-slot-changes.ts';

export interface SavedSection {
  readonly version: number;
  /** Months already laid out that the new hours would change once confirmed (product.md §3.1). */
  readonly affectedMonths: readonly PlanningMonth[];
}

/** Stores one section if nobody was faster. @throws DomainError `settings.invalid`, `working-hours.invalid`, `settings.stale` */
export function makeSaveSettings(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function saveSettings<S extends SettingsSection>(input: {
    section: S;
    value: Settings[S];
    version: number;
  }): Promise<SavedSection> {
    checkSection(input.section, input.value);
    return deps.uow.run(async (repositories) => {
      if (!(await repositories.settings.save(input.section, input.value, input.version))) {
        throw new DomainError('settings.stale', {
          section: input.section,
          version: (await repositories.settings.versions())[input.section],
        });
      }
      const affectedMonths =
        input.section === 'workingHours' || input.section === 'exceptions'
          ? await affected(repositories, deps.clock.now())
          : [];
      return { version: input.version + 1, affectedMonths };
    });
  };
}

async function affected(repositories: Repositories, now: Date): Promise<PlanningMonth[]> {
  const months: PlanningMonth[] = [];
  for (const cycle of await repositories.cycles.all()) {
    if (cycle.state === 'planned' || cycle.state === 'closed') continue;
    if (!changesNothing(await loadSlotChanges(repositories, cycle.month, now))) months.push(cycle.month);
  }
  return months;
}
