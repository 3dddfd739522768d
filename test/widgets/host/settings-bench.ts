import type { Locator, Page } from 'playwright-core';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from './administrator-world.ts';
import type { AdministratorWorld } from './administrator-world.ts';
import { openBench } from './bench.ts';
import type { Bench, BenchOptions } from './bench.ts';

/** The packed administrator's widget at a section of the settings, with words for its parts. */
export interface SettingsBench {
  readonly world: AdministratorWorld;
  readonly bench: Bench;
  readonly page: Page;
  button(name: string | RegExp): Locator;
  /** The topmost dialog. */
  dialog(): Locator;
  /** The need of a slot of the week, as `понедельник, 10:00–12:00`. */
  cell(name: string): Locator;
  /** Saves the section and resolves once the page says so. */
  save(): Promise<void>;
}

type SettingsOptions = Partial<BenchOptions> & { readonly world?: AdministratorWorld };

/** Opens a section of the settings; whoever opens it ends its bench. */
export async function openSettings(
  section: string,
  { world = administratorWorld(), ...options }: SettingsOptions = {},
): Promise<SettingsBench> {
  const bench = await openBench({
    widgets: ['administrator'],
    handlers: administratorHandlers(world),
    userId: ADMINISTRATOR_ME.id,
    now: new Date(world.now),
    fragment: `#smena/settings/${section}`,
    browser: { viewport: { width: 1440, height: 900 } },
    ...options,
  });
  const { page } = bench;
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  return {
    world,
    bench,
    page,
    button,
    dialog: () => page.getByRole('dialog').last(),
    cell: (name) => page.getByLabel(`${name}: сколько волонтёров нужно`, { exact: true }),
    async save() {
      await button('Сохранить').click();
      await page.getByText('Сохранено.', { exact: true }).waitFor();
    },
  };
}

/** Called in a `describe`: what its tests open a section with; each test's is ended after it. */
export function settingsSections(): typeof openSettings {
  let opened: SettingsBench;
  afterEach(() => opened.bench.end());
  return async (section, options) => {
    opened = await openSettings(section, options);
    await opened.page.getByRole('tab').first().waitFor();
    return opened;
  };
}
