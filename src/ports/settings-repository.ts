import type { Settings, SettingsSection } from '../domain/settings/settings.ts';

/** The charity's own settings. Sections never stored read as DEFAULT_SETTINGS with version 0. */
export interface SettingsRepository {
  load(): Promise<Settings>;
  versions(): Promise<Record<SettingsSection, number>>;
  /** Stores a section if `version` is the one stored now; false = somebody was faster and nothing changed. */
  save<S extends SettingsSection>(section: S, value: Settings[S], version: number): Promise<boolean>;
}
