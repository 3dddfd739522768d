import { DEFAULT_SETTINGS, SETTINGS_SECTIONS } from '../../../src/domain/settings/settings.ts';
import type { Settings, SettingsSection } from '../../../src/domain/settings/settings.ts';
import type { SettingsRepository } from '../../../src/ports/settings-repository.ts';
import { copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeSettingsRepository implements SettingsRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async load(): Promise<Settings> {
    const stored = [...this.#store.state.settings].map(([section, row]) => [section, row.value]);
    return copyOf({ ...DEFAULT_SETTINGS, ...Object.fromEntries(stored) }) as Settings;
  }

  async versions(): Promise<Record<SettingsSection, number>> {
    const versions = SETTINGS_SECTIONS.map((section) => [section, this.#version(section)]);
    return Object.fromEntries(versions) as Record<SettingsSection, number>;
  }

  async save<S extends SettingsSection>(section: S, value: Settings[S], version: number): Promise<boolean> {
    if (this.#version(section) !== version) return false;
    this.#store.state.settings.set(section, { value: copyOf(value), version: version + 1 });
    return true;
  }

  #version(section: SettingsSection): number {
    return this.#store.state.settings.get(section)?.version ?? 0;
  }
}
