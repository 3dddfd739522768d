import { z } from 'zod';
import { DEFAULT_SETTINGS, SETTINGS_SECTIONS } from '../../../domain/settings/settings.ts';
import type { Settings, SettingsSection } from '../../../domain/settings/settings.ts';
import type { SettingsRepository } from '../../../ports/settings-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { settingValues } from './setting-values.ts';

const statements = sql(import.meta.url, './pg-settings-repository.sql', 'all', 'insert', 'update');

const settingRow = z.object({
  section: z.enum(SETTINGS_SECTIONS),
  value: z.record(z.string(), z.unknown()),
  version: z.int(),
});

export class PgSettingsRepository implements SettingsRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async load(): Promise<Settings> {
    const rows = await this.#session.rows(settingRow, statements.all);
    const stored = rows.map(({ section, value }) => [section, parseValue(section, value)]);
    return { ...structuredClone(DEFAULT_SETTINGS), ...(Object.fromEntries(stored) as Partial<Settings>) };
  }

  async versions(): Promise<Record<SettingsSection, number>> {
    const rows = await this.#session.rows(settingRow, statements.all);
    const stored = new Map(rows.map(({ section, version }) => [section, version]));
    const versions = SETTINGS_SECTIONS.map((section) => [section, stored.get(section) ?? 0]);
    return Object.fromEntries(versions) as Record<SettingsSection, number>;
  }

  async save<S extends SettingsSection>(section: S, value: Settings[S], version: number): Promise<boolean> {
    const json = JSON.stringify(value);
    if (version === 0) return (await this.#session.execute(statements.insert, [section, json])) === 1;
    return (await this.#session.execute(statements.update, [section, json, version])) === 1;
  }
}

/** What a later version of Smena added to a section is taken from the defaults until somebody saves it. */
function parseValue(section: SettingsSection, value: Record<string, unknown>): Settings[SettingsSection] {
  return settingValues[section].parse({ ...DEFAULT_SETTINGS[section], ...value });
}
