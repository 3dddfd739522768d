import type { Settings, SettingsSection } from '../../domain/settings/settings.ts';
import { SETTINGS_SECTIONS } from '../../domain/settings/settings.ts';
import { administratorOnDuty, hasRole, rolesOf } from '../../domain/volunteer/person.ts';
import type { Role } from '../../domain/volunteer/person.ts';
import type { CrmDirectoryEntry } from '../../ports/crm-gateway.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';

type Versioned = {
  readonly [Section in SettingsSection]: { readonly version: number; readonly value: Settings[Section] };
};

export interface SettingsView extends Versioned {
  readonly groups: readonly CrmDirectoryEntry[];
  readonly crmRoles: readonly CrmDirectoryEntry[];
  readonly administrators: readonly PersonSummary[];
  readonly people: readonly (PersonSummary & { readonly roles: readonly Role[] })[];
  readonly onDuty: PersonSummary | null;
}

/** Every setting with its version, and what there is to choose from. */
export function makeShowSettings(deps: Pick<ProcessDeps, 'uow'>) {
  return async function showSettings(): Promise<SettingsView> {
    return deps.uow.read(async (repositories) => {
      const settings = await repositories.settings.load();
      const versions = await repositories.settings.versions();
      const directory = await repositories.directory.load();
      const people = await repositories.people.all();
      const onDuty = administratorOnDuty(people, settings.roles, settings.duty.administratorId);
      const sections = Object.fromEntries(
        SETTINGS_SECTIONS.map((section) => [
          section,
          { version: versions[section], value: settings[section] },
        ]),
      );
      const person = people.find((one) => one.id === onDuty);
      return {
        ...(sections as Versioned),
        groups: directory.groups,
        crmRoles: directory.roles,
        administrators: people.filter((one) => hasRole(one, 'administrator', settings.roles)).map(summaryOf),
        people: people
          .filter((one) => one.isActive)
          .map((one) => ({ ...summaryOf(one), roles: rolesOf(one, settings.roles) })),
        onDuty: person === undefined ? null : summaryOf(person),
      };
    });
  };
}
