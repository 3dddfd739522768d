import assert from 'node:assert/strict';
import type { Attention, Card } from '../../../src/adapters/http/contract/dashboard.ts';
import { ru } from '../../../widgets/dashboard/i18n/overview.ru.ts';
import { tellAttention } from '../../../widgets/dashboard/overview/attention-told.ts';
import { tellCard } from '../../../widgets/dashboard/overview/card-told.ts';
import type { ToldCard } from '../../../widgets/dashboard/overview/card-told.ts';
import { waitsOf } from '../../../widgets/dashboard/overview/waits.ts';
import { csvOf } from '../../../widgets/kit/charts/csv.ts';
import { heatOf } from '../../../widgets/kit/charts/heat.ts';
import { sparkRuns } from '../../../widgets/kit/charts/spark.ts';
import { calendarWords } from '../../../widgets/kit/i18n/calendar.ts';
import { numberWords } from '../../../widgets/kit/i18n/numbers.ts';
import { cycle } from '../host/volunteer-answers.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const numbers = numberWords('ru');

describe('the cards', () => {
  const card = (part: Partial<Card>): Card => ({
    key: 'consultations',
    value: 612,
    of: null,
    halfWidth: null,
    previous: null,
    yearBefore: null,
    spark: [],
    suppressed: false,
    ...part,
  });
  const told = (part: Partial<Card>, comparison: 'before' | 'year' = 'before', scores = true): ToldCard =>
    tellCard(card(part), comparison, scores, numbers, ru, '< 5');
  const change = (part: Partial<Card>, comparison: 'before' | 'year' = 'before'): string =>
    plain(told(part, comparison).change?.text ?? 'none');

  it('change by percent, points, tenths or pieces, as the figure asks', () => {
    assert.equal(change({ previous: 510 }), '+20 %');
    assert.equal(change({ previous: 0 }), '+612');
    assert.equal(change({ key: 'answered-share', value: 0.9, previous: 0.93 }), '−3 п. п.');
    assert.equal(change({ key: 'score', value: 4.58, previous: 4.4 }), '+0,2');
    assert.equal(change({ key: 'reports-missing', value: 17, previous: 20 }), '−3');
    assert.equal(change({ key: 'coverage', value: 0.941, previous: 0.94 }), 'без изменений');
    assert.equal(change({ previous: 510, yearBefore: 612 }, 'year'), 'без изменений');
    assert.equal(change({ previous: 510 }, 'year'), 'none');
  });

  it('never show an average without its n', () => {
    const score = told({ key: 'score', value: 4.58, of: 212, halfWidth: 0.11 });
    assert.deepEqual([score.value, plain(score.detail)], ['4,6', '212 ответов · ±0,1']);
  });

  it('are < 5 where suppressed, and in words where there are no scores, never 0', () => {
    assert.equal(told({ key: 'score', value: null, suppressed: true }).value, '< 5');
    const off = told({ key: 'score', value: null }, 'before', false);
    assert.equal(off.value, 'оценки недоступны');
    assert.equal(off.change, null);
    assert.equal(told({ key: 'coverage', value: null }).value, 'нет данных');
  });
});

describe('what needs attention', () => {
  const SINCE = '2026-11-18T01:00:00.000Z';
  const EACH: { readonly [Code in Attention['code']]: Extract<Attention, { code: Code }> } = {
    'calls-not-read': { code: 'calls-not-read', facts: { since: SINCE } },
    'silent-day': { code: 'silent-day', facts: { day: '2026-11-19' } },
    'answered-share-fell': { code: 'answered-share-fell', facts: { share: 0.8, before: 0.9 } },
    'score-fell': { code: 'score-fell', facts: { score: 4.1, before: 4.6, answers: 20 } },
    'gaps-ahead': { code: 'gaps-ahead', facts: { seats: 3, days: 7 } },
    'missed-in-empty-slots': { code: 'missed-in-empty-slots', facts: { missed: 6, of: 20 } },
    'reports-overdue': { code: 'reports-overdue', facts: { reports: 2 } },
    'risk-not-discussed': { code: 'risk-not-discussed', facts: { reports: 2 } },
    'uneven-loads': { code: 'uneven-loads', facts: { most: 12, average: 5.5 } },
    'unsafe-joins': { code: 'unsafe-joins', facts: { reports: 2 } },
    'unanswered-before-deadline': {
      code: 'unanswered-before-deadline',
      facts: { volunteers: 4, of: 40, month: '2026-12' },
    },
    'all-well': { code: 'all-well', facts: {} },
  };
  const sentence = (attention: Attention): string =>
    plain(
      tellAttention(attention, {
        words: ru,
        numbers,
        calendar: calendarWords('ru'),
        answers: (count) => `${count} оценок`,
        instant: () => 'ср, 18 ноября в 04:00',
      }),
    );

  it('is a whole sentence for every code', () => {
    for (const attention of Object.values(EACH)) {
      assert.match(sentence(attention), /^[А-Я\d].*\.$/, attention.code);
      assert.doesNotMatch(sentence(attention), /undefined|NaN|null/, attention.code);
    }
  });

  it('says its facts', () => {
    const answered = sentence(EACH['answered-share-fell']);
    assert.equal(answered, 'Доля отвеченных упала: 80 % против 90 %.');
    assert.equal(
      sentence({ code: 'risk-not-discussed', facts: { reports: 1 } }),
      '1 отчёт с отметкой о риске ещё не обсуждён.',
    );
    assert.equal(
      sentence({ code: 'risk-not-discussed', facts: { reports: null } }),
      'Есть отчёты с отметкой о риске, которые ещё не обсуждены.',
    );
    assert.equal(
      sentence({ code: 'calls-not-read', facts: { since: null } }),
      'Звонки ещё не читались: цифры неполные.',
    );
    assert.equal(
      sentence(EACH['unanswered-before-deadline']),
      '4 волонтёра ещё не ответили о доступности на декабрь.',
    );
  });
});

describe('what waits for the administrator', () => {
  it('leads to where each is done, and leaves out what does not wait', () => {
    const waits = waitsOf(
      {
        requests: 1,
        gapsSoon: 0,
        unanswered: 4,
        toReview: ['2026-12'],
        reportsMissing: 2,
        unsafeJoins: 3,
        crmWaiting: 0,
        setAside: 1,
      },
      [cycle('2026-11', 'published'), cycle('2026-12', 'collecting')],
      ru.waiting,
      calendarWords('ru'),
    );
    assert.deepEqual(
      waits.map((wait) => wait.route),
      ['requests', 'month/2026-12', 'month/2026-12', 'joins', 'volunteers', 'data'],
    );
  });
});

describe('numbers, files and lines', () => {
  it('are written as Russian has them', () => {
    assert.equal(plain(numbers.decimal(1234.5)), '1 234,5');
    assert.equal(plain(numbers.percent(0.913)), '91 %');
    assert.deepEqual(
      [numbers.signed(0.04, 1), numbers.signed(-0.04, 1), numbers.signed(-3), numbers.signed(3)],
      ['0,0', '0,0', '−3', '+3'],
    );
    assert.deepEqual(
      [42, 1500, 3600, 3725].map((seconds) => plain(numbers.duration(seconds))),
      ['42 с', '25 мин', '1 ч 00 мин', '1 ч 02 мин'],
    );
    assert.equal(numberWords('en').decimal(1234.5), '1,234.5');
  });

  it('a table becomes CSV a spreadsheet opens, and no formula', () => {
    const table = {
      caption: 'x',
      columns: ['Имя', 'Оценка; средняя'],
      rows: [
        ['=1+1', { value: 4.5, text: '4,5' }],
        ['Анна "А"', 'скрыто'],
      ],
    };
    assert.equal(csvOf(table, 'ru'), '\ufeffИмя;"Оценка; средняя"\r\n\'=1+1;4,5\r\n"Анна ""А""";скрыто\r\n');
    assert.match(csvOf(table, 'en'), /;4\.5\r\n/);
    const range = { caption: 'x', columns: ['1\u2060–\u20602 окт'], rows: [] };
    assert.equal(csvOf(range, 'ru'), '\ufeff1–2 окт\r\n');
  });

  it('a spark line begins at zero and breaks where nothing is known', () => {
    const runs = sparkRuns([0, 10, null, 5], 104, 28);
    assert.deepEqual(runs, [
      [
        [4, 24],
        [36, 4],
      ],
      [[100, 14]],
    ]);
    assert.deepEqual(sparkRuns([null, null], 104, 28), []);
  });

  it('heat is none at nothing and full at the most', () => {
    assert.deepEqual(
      [0, 1, 5, 6, 20].map((value) => heatOf(value, 20)),
      [0, 1, 1, 2, 4],
    );
    assert.equal(heatOf(3, 0), 0);
  });
});
