import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ConsultationFilter } from '../../../src/adapters/http/contract/consultations.ts';
import { ru } from '../../../widgets/dashboard/i18n/consultations.ru.ts';
import { tellScore } from '../../../widgets/dashboard/consultations/row-told.ts';
import { accessibilityProblems } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { cyrillicLines, openDashboard, PHONE } from '../host/dashboard-bench.ts';
import { dashboardWorld, VOLUNTEER_REPORT } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';
import { Refusal } from '../host/fake-backend.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the supervisor’s consultations', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const open = async (route = 'consultations', options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openDashboard(world, route, options);
    page = bench.page;
    await page.locator('.smena-consultations').waitFor({ state: 'attached' });
  };
  const rows = () => page.locator('.smena-consultation');
  const asked = (): ConsultationFilter => bench.sent('findConsultations').at(-1) as ConsultationFilter;
  const found = (count: number): Promise<void> =>
    page.getByText(new RegExp(`^Нашлось: ${count}.звон`)).waitFor();

  beforeEach(() => {
    world = dashboardWorld('supervisor');
  });
  afterEach(() => bench.end());

  it('are those of the last thirty days, with what deserves a look in words', async () => {
    await open();
    await found(3);
    const { from, to, report, outcome, after } = asked();
    assert.deepEqual([from, to, report, outcome, after], ['2026-10-23', '2026-11-21', 'any', 'any', null]);
    const first = plain(await rows().first().innerText());
    assert.match(first, /вчера в 20:03\s+Анна Орлова\s+риск\s+просят обсудить/);
    assert.match(first, /с переводом, ещё говорили: Борис Лебедев · в свою смену · 3-й звонок этого клиента/);
    assert.match(first, /оценка 4 \(неточно: был перевод, неизвестно, кого оценили\)/);
    assert.match(await rows().nth(1).innerText(), /нет отчёта[^]*клиент не ответил на вопрос об оценке/);
    assert.doesNotMatch(await rows().nth(2).innerText(), /нет отчёта|оценк/);
    await page.getByText('Данные на сегодня, 04:12').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('are filtered by each thing at once, and the filters are cleared with one press', async () => {
    await open();
    const choose = async (
      label: string,
      value: string,
      expected: Partial<ConsultationFilter>,
    ): Promise<void> => {
      const before = bench.sent('findConsultations').length;
      await page.getByLabel(label, { exact: true }).selectOption(value);
      await bench.called('findConsultations', before + 1);
      for (const [key, wanted] of Object.entries(expected))
        assert.equal(asked()[key as keyof ConsultationFilter], wanted, key);
    };
    await choose('Тема', 'Развод и расставание', { topicId: 1 });
    await found(1);
    await choose('Тема', 'любая', { topicId: null });
    await choose('Волонтёр', 'Борис Лебедев', { volunteerId: 12 });
    await choose('Отчёт', 'нет отчёта', { report: 'missing', volunteerId: 12 });
    await choose('Звонок', 'пропущен', { outcome: 'missed' });
    await page.getByText('Ничего не нашлось.').waitFor();
    await page.getByRole('button', { name: 'Сбросить' }).click();
    await found(3);
    await page.getByLabel('Только с риском').check();
    await found(1);
    assert.equal(asked().risk, true);
    await page.getByLabel('Только с риском').uncheck();
    await page.getByLabel('Оценка не выше').fill('3');
    await page.getByLabel('Оценка не выше').press('Tab');
    await page.getByText('Ничего не нашлось.').waitFor();
    assert.equal(asked().scoreAtMost, 3);
    const sent = bench.sent('findConsultations').length;
    await page.getByLabel('По', { exact: true }).fill('2026-10-01');
    await page.getByLabel('По', { exact: true }).press('Tab');
    await page.getByText('Первый день должен быть не позже последнего.').waitFor();
    assert.equal(bench.sent('findConsultations').length, sent);
    await page.getByLabel('С', { exact: true }).fill('2026-11-19');
    await page.getByLabel('С', { exact: true }).press('Tab');
    await bench.called('findConsultations', sent + 1);
    assert.equal(asked().from, '2026-11-19');
  });

  it('go on where the list stopped', async () => {
    const [first] = world.consultations;
    assert.ok(first);
    world.consultations = Array.from({ length: 60 }, (_, index) => ({ ...first, entryId: `e-${index}` }));
    await open();
    await found(60);
    assert.equal(await rows().count(), 50);
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await page.getByRole('button', { name: 'Показать ещё' }).waitFor({ state: 'detached' });
    assert.equal(await rows().count(), 60);
    assert.equal(asked().after, 'e-49');
  });

  it('open with the text, which can be marked as discussed, unmarked, and marked back', async () => {
    await open();
    await page.getByRole('link', { name: /^вчера в.20:03/ }).click();
    const drawer = page.getByRole('dialog', { name: /^Разговор вчера в.20:03/ });
    await drawer.getByText('Мысли о смерти были вчера, сегодня нет.').waitFor();
    await drawer.getByText('Клиент позвонит ещё').waitFor();
    await drawer.getByText('тяжело').waitFor();
    assert.equal(new URL(page.url()).hash, '#smena/consultations/e-1');
    assert.deepEqual(await accessibilityProblems(page), []);
    await drawer.getByRole('button', { name: 'Отметить: обсуждено' }).click();
    await drawer.getByText('Отмечено как обсуждённое.').waitFor();
    await drawer.getByRole('button', { name: 'Снять отметку «обсуждено»' }).waitFor();
    await drawer.getByRole('button', { name: 'Отменить' }).click();
    await drawer.getByRole('button', { name: 'Отметить: обсуждено' }).waitFor();
    assert.deepEqual(bench.sent('markDiscussed'), [{ discussed: true }, { discussed: false }]);
    await drawer.getByRole('button', { name: 'Отметить: обсуждено' }).click();
    await drawer.getByRole('button', { name: 'Закрыть' }).click();
    await drawer.waitFor({ state: 'detached' });
    await rows().first().getByText('обсуждено').waitFor();
  });

  it('that were calls nobody answered are told as calls, without a report to miss', async () => {
    await open('consultations/e-3');
    const drawer = page.getByRole('dialog', { name: /^Звонок / });
    await drawer.getByRole('heading', { name: 'О звонке' }).waitFor();
    assert.doesNotMatch(await drawer.innerText(), /[Рр]азговор|волонтёр неизвестен/);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('have a thread with the author of the report', async () => {
    await open('consultations/e-1');
    await page.getByText('Переписка об отчёте').click();
    await page.getByText('Видят автор отчёта и супервайзеры.').waitFor();
    await page.getByLabel('Сообщение').fill('Спасибо, обсудим завтра.');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.locator('.smena-message-text').getByText('Спасибо, обсудим завтра.').waitFor();
    assert.equal(world.threads[VOLUNTEER_REPORT.risky]?.messages.length, 1);
  });

  it('say when one is gone, and why a mark was not kept', async () => {
    await open('consultations/e-1');
    bench.backend.handlers.markDiscussed = () => {
      throw new Refusal(409, 'report.stale', 'Отчёт только что изменился.');
    };
    await page.getByRole('button', { name: 'Отметить: обсуждено' }).click();
    await page.getByRole('alert').filter({ hasText: 'Отчёт только что изменился.' }).waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(`history.pushState(null, '', '#smena/consultations/gone'); host.go()`);
    await page.getByRole('alert').filter({ hasText: 'Такого разговора нет.' }).waitFor();
  });

  it('fit a phone', async () => {
    await open('consultations', { browser: PHONE });
    await found(3);
    assert.ok(
      await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
    );
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('speak English', async () => {
    world.me = { ...world.me, language: 'en' };
    await open('consultations/e-1');
    await page.getByText('What the volunteer told').waitFor();
    const said = /Анна Орлова|Борис Лебедев|Развод и расставание|Говорил.*|Мысли.*|Армия|Смена/g;
    assert.deepEqual(await cyrillicLines(bench, said), []);
  });
});

describe('consultations of others', () => {
  for (const role of ['administrator', 'director'] as const) {
    it(`are refused to ${role} who follows a link`, async () => {
      const bench = await openDashboard(dashboardWorld(role), 'consultations');
      await bench.page.getByRole('alert').filter({ hasText: 'нет доступа к этому разделу' }).waitFor();
      assert.equal(await bench.page.getByRole('link', { name: 'Консультации' }).count(), 0);
      assert.equal(bench.sent('findConsultations').length, 0);
      await bench.end();
    });
  }
});

describe('a score in words', () => {
  it('tells what was given from what was not, and is uncertain after a transfer', () => {
    const score = (
      kind: Parameters<typeof tellScore>[0]['kind'],
      value: number | null = null,
      uncertain = false,
    ) => tellScore({ kind, value, uncertain }, ru);
    assert.deepEqual(
      [
        score('given', 5),
        score('given', 5, true),
        score('no-answer'),
        score('not-reached'),
        score('unavailable'),
        score('out-of-scale', 9),
        score('out-of-scale'),
      ],
      [
        'оценка 5',
        'оценка 5 (неточно: был перевод, неизвестно, кого оценили)',
        'клиент не ответил на вопрос об оценке',
        'до вопроса об оценке не дошло',
        'оценки недоступны',
        'ответ «9» вне шкалы, в среднюю не входит',
        'ответ вне шкалы, в среднюю не входит',
      ],
    );
  });
});
