import assert from 'node:assert/strict';
import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import { calendarWords } from '../../../widgets/kit/i18n/calendar.ts';
import { cellText } from '../../../widgets/kit/charts/table.ts';
import { drillDown } from '../../../widgets/dashboard/drill-down.ts';
import { ru } from '../../../widgets/dashboard/i18n/figures.ru.ts';
import type { Compared } from '../../../widgets/dashboard/figures/compared.ts';
import { tellCoverage } from '../../../widgets/dashboard/figures/tell-coverage.ts';
import { busiestPart, tellHours } from '../../../widgets/dashboard/figures/tell-hours.ts';
import {
  tellCallers,
  tellCalls,
  tellChanges,
  tellProcess,
  tellReports,
} from '../../../widgets/dashboard/figures/tell-lists.ts';
import { tellLoads, tellPeople } from '../../../widgets/dashboard/figures/tell-loads.ts';
import { tellScores } from '../../../widgets/dashboard/figures/tell-scores.ts';
import { tellSeries } from '../../../widgets/dashboard/figures/tell-series.ts';
import { tellTopics } from '../../../widgets/dashboard/figures/tell-topics.ts';
import { telling } from '../../../widgets/dashboard/figures/telling.ts';
import { figuresOf, noFigures, VOLUNTEER_FIGURES } from '../host/dashboard-figures.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const november = figuresOf('2026-11');
const tell = telling(
  'ru',
  ru,
  calendarWords('ru'),
  drillDown(['director'], november.period, () => true),
);
const alone = (figures: FiguresView): Compared => ({ figures, others: [] });

describe('charts say in one line what they show', () => {
  const hour = (weekday: number, at: number, consultations: number, missed = 0) => ({
    weekday,
    hour: at,
    consultations,
    missed,
    seats: 8,
    filled: 6,
  });

  it('the day, week or month with the most consultations', () => {
    const series = (step: FiguresView['seriesStep'], from: string) =>
      plain(
        tellSeries(
          {
            period: november.period,
            seriesStep: step,
            series: [
              { from, consultations: 21, missed: 1, scoreAnswers: null, averageScore: null },
              { from: '2026-12-01', consultations: 4, missed: 1, scoreAnswers: 4, averageScore: 4.5 },
            ],
          },
          tell,
        ).answer,
      );
    assert.equal(
      series('day', '2026-11-08'),
      '25 консультаций и 2 пропущенных звонка; больше всего консультаций — вс, 8 ноября: 21',
    );
    assert.match(series('week', '2026-11-09'), /на неделе с 9 ноября: 21$/);
    assert.match(series('month', '2026-11-01'), /в ноябре: 21$/);
  });

  it('the weekday and part of the day with the most calls, missed ones too', () => {
    const hours = [hour(1, 20, 5), hour(7, 20, 3, 4), hour(7, 9, 2)];
    assert.deepEqual(busiestPart(hours), { weekday: 7, part: 'evening', calls: 7 });
    assert.equal(tellHours(hours, tell).answer, 'Больше всего звонков — вечером по воскресеньям');
    assert.equal(tellHours([], tell).answer, 'Звонков не было');
  });

  it('how many of the seats were filled and where people lack', () => {
    assert.equal(
      plain(tellCoverage(november, tell).answer),
      'Занято 332 из 360 мест — 92 %; чаще всего не хватает людей в слоте 20:00',
    );
    assert.equal(
      plain(tellCoverage({ ...november, slots: november.slots.slice(0, 0) }, tell).answer),
      'Занято 332 из 360 мест — 92 %',
    );
  });

  it('from how many to how many shifts volunteers had', () => {
    assert.equal(
      plain(tellLoads(november.fairness, tell).answer),
      'От 4 до 12 смен на человека, в среднем 8,4 у 40 волонтёров',
    );
    const same = { ...november.fairness, min: 5, max: 5, average: 5 };
    assert.equal(plain(tellLoads(same, tell).answer), 'Поровну: по 5 смен у 40 волонтёров');
  });

  it('calls, reports, changes, repeat callers and months', () => {
    const answers = [
      tellCalls(alone(november), tell),
      tellReports(alone(november), tell),
      tellChanges(alone(november), tell),
      tellCallers(alone(november), tell),
      tellProcess(november.process, tell),
    ].map((told) => plain(told.answer));
    assert.deepEqual(answers, [
      'Отвечено 589 из 660 входящих — 89 %',
      'Отчёты есть о 590 из 607 консультаций',
      '6 просьб о замене: 1,8 на 100 смен',
      'Больше одного раза звонили 74 из 318 клиентов — 23 %',
      'В срок ответили 36 из 40 волонтёров (ноябрь 2026)',
    ]);
  });

  it('or that there is nothing, without a single zero drawn', () => {
    const none = noFigures('2026-11');
    const charts = [
      tellSeries(none, tell),
      tellTopics(alone(none), tell),
      tellScores(none.scores, tell),
      tellLoads(none.fairness, tell),
      tellCoverage(none, tell),
    ];
    assert.deepEqual(
      charts.map((told) => [told.answer, told.bars]),
      [
        ['Консультаций не было', null],
        ['Темы ещё не отмечены', null],
        ['Оценки недоступны', null],
        ['Смен не было', null],
        ['Слотов не было', null],
      ],
    );
    assert.equal(tellCalls(alone(none), tell).answer, 'Входящих не было');
  });
});

describe('what is suppressed', () => {
  it('stands as hidden in tables, has no bar, and says why', () => {
    const topics = tellTopics(alone(november), tell);
    assert.equal(topics.bars?.labels.length, 6);
    assert.deepEqual(topics.table.rows.at(-1)?.map(cellText), ['Насилие в семье', 'скрыто']);
    assert.match(topics.note ?? '', /меньше пяти/);
    const hidden = tellTopics(
      alone({ ...november, topics: [{ topicId: 1, name: 'Тревога', count: null }] }),
      tell,
    );
    assert.equal(hidden.answer, 'Тем слишком мало, чтобы их показать');
    assert.equal(hidden.bars, null);
  });

  it('takes every score away under five answers, and says unavailable only where there are none to be had', () => {
    const few = tellScores({ ...november.scores, suppressed: true, average: null, answers: null }, tell);
    assert.equal(few.answer, 'Ответили меньше пяти человек: оценки скрыты, чтобы никого не узнать');
    assert.deepEqual([few.bars, few.table.rows], [null, []]);
    const off = tellScores({ ...november.scores, available: false }, tell);
    assert.equal(off.answer, 'Оценки недоступны');
    assert.match(off.note ?? '', /включите в Mango/);
    assert.doesNotMatch(JSON.stringify(off.table), /\d/);
  });

  it('shows an average never without its n', () => {
    assert.equal(plain(tellScores(november.scores, tell).answer), 'Средняя оценка 4,6 ± 0,1 по 212 ответам');
    const people = tellPeople(VOLUNTEER_FIGURES, tell);
    assert.deepEqual(people.table.rows.at(-1)?.slice(-2).map(cellText), ['< 5', '< 5']);
    assert.deepEqual(people.table.rows[0]?.slice(-2).map(cellText), ['4,7', '38']);
  });

  it('leaves repeat callers out where they are too few, or not recognised', () => {
    const callers = (part: Partial<FiguresView['callers']>) =>
      tellCallers(alone({ ...november, callers: { ...november.callers, ...part } }), tell);
    const few = callers({
      suppressed: true,
      clients: null,
      repeatClients: null,
      callsOfRepeatClients: null,
    });
    assert.equal(few.answer, 'Клиентов меньше пяти: число повторных скрыто');
    const off = callers({ recognised: false });
    assert.deepEqual([off.answer, off.table.rows], ['В этом периоде повторные обращения не узнавались', []]);
  });
});

describe('tables behind the charts', () => {
  it('have every place and as many cells as heads', () => {
    const tables = [
      tellSeries(november, tell),
      tellHours(november.hours, tell),
      tellTopics(alone(november), tell),
      tellScores(november.scores, tell),
      tellLoads(november.fairness, tell),
      tellCoverage(november, tell),
      tellPeople(VOLUNTEER_FIGURES, tell),
      tellCalls(alone(november), tell),
      tellReports(alone(november), tell),
      tellChanges(alone(november), tell),
      tellCallers(alone(november), tell),
      tellProcess(november.process, tell),
    ].map((told) => told.table);
    for (const table of tables) {
      assert.ok(table.rows.length > 0, table.caption);
      for (const row of table.rows) assert.equal(row.length, table.columns.length, table.caption);
    }
    assert.equal(tables[0]?.rows.length, 30);
    assert.equal(tables[1]?.rows.length, november.hours.length);
    assert.equal(tables[4]?.rows.length, 9);
  });

  it('put other periods beside this one, a topic that was not there as none', () => {
    const october = { ...figuresOf('2026-10'), topics: [{ topicId: 2, name: 'Одинокость', count: 9 }] };
    const compared: Compared = { figures: november, others: [{ name: 'Октябрь 2026', figures: october }] };
    const topics = tellTopics(compared, tell).table;
    assert.deepEqual(topics.columns, ['Тема', 'Отчётов', 'Октябрь 2026']);
    assert.deepEqual(
      topics.rows.slice(0, 2).map((row) => row.map(cellText)),
      [
        ['Развод и расставание', '203', '—'],
        ['Одиночество', '152', '9'],
      ],
    );
    for (const told of [
      tellCalls(compared, tell),
      tellReports(compared, tell),
      tellChanges(compared, tell),
      tellCallers(compared, tell),
    ])
      for (const row of told.table.rows) assert.equal(row.length, 3, told.subject);
  });
});
