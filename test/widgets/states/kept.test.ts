import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { RouteName } from '../../../src/adapters/http/contract/routes.ts';
import type { PackedWidget } from '../../../widgets/amocrm/pack/descriptions.ts';
import {
  administratorHandlers,
  ADMINISTRATOR_ME,
  administratorWorld,
  REQUEST,
} from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { dashboardHandlers } from '../host/dashboard-answers.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';
import { Refusal } from '../host/fake-backend.ts';
import type { Handlers } from '../host/fake-backend.ts';
import { reportsHandlers, reportsWorld } from '../host/reports-world.ts';
import { VOLUNTEER_ME } from '../host/volunteer-answers.ts';

interface Place {
  readonly widget: PackedWidget;
  readonly userId: number;
  readonly now: string;
  readonly handlers: () => Handlers;
}

const volunteer: Place = {
  widget: 'volunteer',
  userId: VOLUNTEER_ME.id,
  now: reportsWorld().now,
  handlers: () => reportsHandlers(reportsWorld()),
};
const administrator: Place = {
  widget: 'administrator',
  userId: ADMINISTRATOR_ME.id,
  now: administratorWorld().now,
  handlers: () => administratorHandlers(administratorWorld()),
};
const dashboard: Place = {
  widget: 'dashboard',
  userId: dashboardWorld('administrator').me.id,
  now: dashboardWorld('administrator').now,
  handlers: () => dashboardHandlers(dashboardWorld('administrator')),
};

/** Something a person writes: how to get to it, change it and send it. */
interface Writing {
  readonly what: string;
  readonly place: Place;
  readonly route: string;
  /** Before it can be written, and again after a reload. */
  readonly reach?: (page: Page) => Promise<void>;
  readonly field: (page: Page) => Locator;
  readonly text: string;
  /** What is chosen beside it. */
  readonly chip?: (page: Page) => Locator;
  /** What is pressed; absent where it is sent by itself. */
  readonly send?: (page: Page) => Locator;
  readonly sent: RouteName;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const inDialog = (page: Page, role: 'button' | 'textbox' | 'radio', name: string | RegExp): Locator =>
  page.locator('.smena-dialog').getByRole(role, { name });
const wish = (page: Page): Locator => page.getByLabel('Смен в месяц, не больше');
const more = (page: Page): Locator => inDialog(page, 'textbox', 'Подробнее');
const answer = (page: Page): Locator => inDialog(page, 'textbox', 'Что сказать волонтёру');
const days = (page: Page): Locator => page.getByRole('spinbutton', { name: 'За сколько дней до срока' });
const note = (page: Page): Locator => inDialog(page, 'textbox', 'Что случилось');

/** Strokes, reports and threads are tried in tests of their own. */
const WRITINGS: readonly Writing[] = [
  {
    what: 'a wish beside availability',
    place: volunteer,
    route: 'availability/2027-01',
    field: wish,
    text: '5',
    sent: 'saveMyAvailability',
  },
  {
    what: 'why a shift is given back',
    place: volunteer,
    route: 'shifts',
    reach: (page) => press(page, /^Не смогу выйти: /),
    field: more,
    text: 'Командировка',
    chip: (page) => inDialog(page, 'radio', 'Работа'),
    send: (page) => inDialog(page, 'button', 'Попросить о замене'),
    sent: 'askForChange',
  },
  {
    what: 'what the administrator tells a volunteer',
    place: administrator,
    route: `requests/${REQUEST.urgent}`,
    reach: (page) => press(page, 'Отклонить…'),
    field: answer,
    text: 'Никто не может',
    send: (page) => inDialog(page, 'button', 'Отклонить'),
    sent: 'decideRequest',
  },
  {
    what: 'a change of the settings',
    place: administrator,
    route: 'settings/timetable',
    field: days,
    text: '4',
    send: (page) => page.getByRole('button', { name: 'Сохранить', exact: true }),
    sent: 'saveSettings',
  },
  {
    what: 'a note on the axis of time',
    place: dashboard,
    route: 'dashboard',
    reach: (page) => press(page, /^Отметить день/),
    field: note,
    text: 'Линия не работала',
    send: (page) => inDialog(page, 'button', 'Сохранить'),
    sent: 'saveDayNote',
  },
];

/** Whatever failed a moment after the connection's return is tried again by itself within a quarter of a minute (kit/app/outages.ts). */
const NEXT_TRY_MS = 20_000;

/** How a state comes about once a person is known, and what is said of it. */
const STATES = {
  down: /сейчас не отвечает\. Это у нас, а не у вас; введённое не потеряется/,
  expired: /Вход устарел\. Откройте «Смену» заново из amoCRM; введённое не потеряется/,
  refused: /У вас нет доступа к этому разделу/,
  offline: /Нет связи\. Проверьте интернет, мы попробуем ещё раз сами/,
} as const;

describe('a state that keeps a screen from being read', () => {
  let bench: Bench;
  afterEach(() => bench.end());

  const bring = async (state: keyof typeof STATES, from: string): Promise<() => Promise<void>> => {
    const { backend, page } = bench;
    const before = { ...backend.handlers };
    const refuse = (status: number) => () => {
      throw new Refusal(status, 'session.state');
    };
    if (state === 'offline') await page.context().setOffline(true);
    if (state === 'down') backend.trouble = 'down';
    if (state === 'expired') {
      backend.trouble = 'unauthorized';
      backend.handlers.openSession = refuse(401);
    }
    if (state === 'refused')
      for (const name of Object.keys(before) as RouteName[])
        if (name !== 'openSession') backend.handlers[name] = refuse(403);
    return async () => {
      backend.trouble = 'none';
      Object.assign(backend.handlers, before);
      if (state === 'offline') {
        await page.context().setOffline(false);
        // The browser's own word of it may come before the last reading has failed; that one waits for the next try.
        await page.evaluate(`dispatchEvent(new Event('online'))`);
      }
      // Several readings may have been refused, each said beside what it was to show.
      else if (state === 'refused') await page.evaluate(`location.hash = '#smena/${from}'`);
      else await page.getByRole('button', { name: 'Повторить' }).first().click();
    };
  };

  for (const [place, from, to] of [
    [volunteer, 'shifts', ['reports', 'availability', 'reports', 'availability/2026-11']],
    [administrator, 'today', ['requests', 'volunteers', 'settings/timetable', 'requests']],
    [dashboard, 'period-reports', ['joins', 'dashboard/2026-09', 'dashboard/2026-10', 'data']],
  ] as const)
    it(`is said calmly by the ${place.widget}’s widget, and over when it is over`, async () => {
      bench = await openAt(place, from);
      const { page } = bench;
      await page.locator('.smena-panel h1, .smena-panel h2').first().waitFor();
      for (const [index, [state, said]] of Object.entries(STATES).entries()) {
        const end = await bring(state as keyof typeof STATES, from);
        await page.evaluate(`location.hash = '#smena/${to[index]}'`);
        const problem = page.locator('.smena-banner').filter({ hasText: said }).first();
        await problem.waitFor();
        if (state === 'expired') assert.deepEqual(await accessibilityProblems(page), []);
        await end();
        await problem.waitFor({ state: 'detached', timeout: NEXT_TRY_MS });
      }
    });
});

function openAt(place: Place, route: string): Promise<Bench> {
  return openBench({
    widgets: [place.widget],
    handlers: place.handlers(),
    userId: place.userId,
    now: new Date(place.now),
    fragment: `#smena/${route}`,
    browser: { viewport: { width: 1440, height: 900 } },
  });
}

describe('what is written while nobody answers', () => {
  let bench: Bench;
  afterEach(() => bench.end());
  for (const writing of WRITINGS)
    it(`${writing.what}: said to be safe, there again after a reload, and sent`, async () => {
      bench = await openAt(writing.place, writing.route);
      const { page, backend } = bench;
      await writing.reach?.(page);
      await writing.field(page).waitFor();
      backend.trouble = 'down';
      await writing.chip?.(page).check({ force: true });
      await writing.field(page).fill(writing.text);
      await writing.send?.(page).click();
      await page
        .getByText(/не потеряется/)
        .first()
        .waitFor();
      backend.trouble = 'none';
      await page.reload();
      await writing.reach?.(page);
      await writing.field(page).waitFor();
      assert.equal(await writing.field(page).inputValue(), writing.text);
      assert.notEqual(await writing.chip?.(page).isChecked(), false);
      await writing.send?.(page).click();
      await bench.called(writing.sent);
    });
});
