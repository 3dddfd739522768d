import type { CDPSession, Page } from 'playwright-core';
import type { CycleView, SlotView } from '../../src/adapters/http/contract/primitives.ts';
import { newPage } from '../../test/fixtures/chromium.ts';
import {
  administratorHandlers,
  administratorWorld,
  ADMINISTRATOR_ME,
} from '../../test/widgets/host/administrator-world.ts';
import { openAmocrmPage } from '../../test/widgets/host/amocrm-page.ts';
import { dashboardHandlers } from '../../test/widgets/host/dashboard-answers.ts';
import { dashboardWorld } from '../../test/widgets/host/dashboard-world.ts';
import { startFakeBackend } from '../../test/widgets/host/fake-backend.ts';
import type { Handlers } from '../../test/widgets/host/fake-backend.ts';
import { monthHandlers } from '../../test/widgets/host/month-answers.ts';
import { monthWorld } from '../../test/widgets/host/month-world.ts';
import { reportsHandlers, reportsWorld } from '../../test/widgets/host/reports-world.ts';
import { volunteerHandlers, volunteerWorld } from '../../test/widgets/host/volunteer-answers.ts';
import type { PackedWidget } from '../../widgets/amocrm/pack/descriptions.ts';

/** How much slower than this machine the browser is made: a phone of some years ago. */
export const SLOWER = 4;

export interface Stage {
  readonly page: Page;
  readonly url: string;
  readonly devtools: CDPSession;
  /** Slows the processor down by the clock from here on. */
  slow(): Promise<void>;
  close(): Promise<void>;
}

/** A browser on a page in the manner of amoCRM with packed widgets, over a service in memory; the person has every role. */
export async function openStage(
  widgets: readonly PackedWidget[],
  viewport: { readonly width: number; readonly height: number },
): Promise<Stage> {
  const me = {
    ...ADMINISTRATOR_ME,
    roles: ['volunteer' as const, 'administrator' as const, 'supervisor' as const],
  };
  const handlers: Handlers = {
    ...dashboardHandlers(dashboardWorld('administrator', 'supervisor')),
    ...administratorHandlers(administratorWorld()),
    ...monthHandlers(monthWorld('review')),
    ...volunteerHandlers(denseMonth()),
    myReports: reportsHandlers(reportsWorld()).myReports!,
    myStatistics: reportsHandlers(reportsWorld()).myStatistics!,
    me: () => me,
    openSession: () => ({
      token: 't',
      expiresAt: '2026-12-22T07:15:00.000Z',
      renewableUntil: '2026-12-22T19:00:00.000Z',
      me,
    }),
  };
  const backend = await startFakeBackend(handlers, new Date('2026-12-22T07:00:00Z'));
  const site = await openAmocrmPage(widgets, { backendUrl: backend.url, userId: me.id });
  const page = await newPage({ viewport });
  const devtools = await page.context().newCDPSession(page);
  return {
    page,
    url: site.url,
    devtools,
    async slow() {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    },
    async close() {
      await page.context().close();
      await site.close();
      await backend.close();
    },
  };
}

/** January with twelve slots a day: 372 cells to paint. */
function denseMonth(): ReturnType<typeof volunteerWorld> {
  const world = volunteerWorld();
  const slots = world.page.slots.flatMap((slot): SlotView[] => {
    const middle = `${String(Number(slot.time.slice(0, 2)) + 1).padStart(2, '0')}:00`;
    const half = (time: string, endTime: string): SlotView => ({
      ...slot,
      id: `${slot.day}T${time}`,
      time,
      endTime,
      startsAt: new Date(`${slot.day}T${time}:00+03:00`).toISOString(),
      endsAt: new Date(`${slot.day}T${endTime}:00+03:00`).toISOString(),
    });
    return [half(slot.time, middle), half(middle, slot.endTime)];
  });
  const cycle: CycleView = world.page.cycle;
  return { ...world, page: { ...world.page, cycle, slots } };
}
