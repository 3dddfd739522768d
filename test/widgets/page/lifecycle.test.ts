import type { Page } from 'playwright-core';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from '../host/administrator-world.ts';
import { dashboardHandlers } from '../host/dashboard-answers.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';
import type { Handlers } from '../host/fake-backend.ts';
import { leavesNoMore, probeLife } from '../host/life-probe.ts';
import type { Holdings } from '../host/life-probe.ts';
import { monthHandlers } from '../host/month-answers.ts';
import { monthWorld } from '../host/month-world.ts';
import { openOwnPageBench, packEverything } from '../host/own-page-bench.ts';
import type { OwnPageBench } from '../host/own-page-bench.ts';
import { reportsHandlers, reportsWorld } from '../host/reports-world.ts';
import { SECTION_ROUTES } from '../host/routes.ts';
import { volunteerHandlers } from '../host/volunteer-answers.ts';

const VOLUNTEERS: readonly string[] = ['availability', 'shifts', 'reports'];
const SUPERVISORS: readonly string[] = ['dashboard', 'consultations', 'period-reports'];

interface Visitor {
  readonly personId: number;
  readonly sections: readonly string[];
  readonly handlers: Handlers;
}
const VISITORS: Readonly<Record<string, Visitor>> = {
  volunteer: {
    personId: 1,
    sections: VOLUNTEERS,
    handlers: { ...volunteerHandlers(), ...reportsHandlers(reportsWorld()) },
  },
  administrator: {
    personId: 2,
    sections: SECTION_ROUTES.filter((route) => ![...VOLUNTEERS, ...SUPERVISORS].includes(route)),
    handlers: {
      ...dashboardHandlers(dashboardWorld('administrator')),
      ...administratorHandlers(administratorWorld()),
      ...monthHandlers(monthWorld('review')),
      me: () => ADMINISTRATOR_ME,
    },
  },
  supervisor: {
    personId: 3,
    sections: SUPERVISORS,
    handlers: dashboardHandlers(dashboardWorld('supervisor')),
  },
};

/** Where the page is, by the link that is marked; of a month it is the section that is named. */
const markOf = (route: string): string => `[aria-current=page][href$="#smena/${route.replace(/\/.*/, '')}"]`;
const goTo = (route: string): string =>
  `() => { location.hash = 'smena/${route}'; dispatchEvent(new HashChangeEvent('hashchange')); }`;

describe('our own page keeps nothing of what was opened and left fifty times', () => {
  let packed: Awaited<ReturnType<typeof packEverything>>;
  before(async function () {
    this.timeout(120_000);
    packed = await packEverything();
  });
  after(() => packed.remove());

  for (const [name, { personId, sections, handlers }] of Object.entries(VISITORS))
    describe(`by the ${name}`, () => {
      let bench: OwnPageBench;
      let page: Page;
      let holdings: () => Promise<Holdings>;
      before(async () => {
        bench = await openOwnPageBench(packed.folder, handlers);
        page = await bench.tab(await bench.handedOver(sections[0] ?? '', personId), async (tab) => {
          holdings = await probeLife(tab);
        });
        await page.locator('.smena-screen > *').first().waitFor();
      });
      after(() => bench.end());

      sections.forEach((route, at) =>
        it(`of ${route}`, async () => {
          const other = sections[at === 0 ? 1 : 0] ?? '';
          for (const section of [other, route, other]) {
            await page.evaluate(`(${goTo(section)})()`);
            await page.locator(markOf(section)).waitFor();
            await page.locator('.smena-screen:not(:has(.smena-skeleton)) > *').first().waitFor();
          }
          await leavesNoMore(page, holdings, {
            open: goTo(route),
            close: goTo(other),
            there: markOf(route),
          });
        }),
      );
    });
});
