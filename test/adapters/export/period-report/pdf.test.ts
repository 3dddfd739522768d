import assert from 'node:assert/strict';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { definitionRows } from '../../../../src/adapters/export/period-report/definition-rows.ts';
import { periodReportDocuments } from '../../../../src/adapters/export/period-report/documents.ts';
import { wordsFor } from '../../../../src/adapters/export/period-report/words-for.ts';
import { parsePeriod } from '../../../../src/domain/report/period.ts';
import type { PeriodReportData } from '../../../../src/domain/report/period-report.ts';
import { suppress } from '../../../../src/domain/report/suppress.ts';
import { someFigures } from '../../../builders/figures.ts';
import { NOTHING, leavesOf, someReport, unlikeFigures } from './some-report.ts';

const plain = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ');

async function pagesOf(data: PeriodReportData): Promise<string[]> {
  const bytes = await periodReportDocuments.make(data, 'pdf', 'ru');
  const { text } = await extractText(await getDocumentProxy(bytes));
  return text.map(plain);
}

const textOf = async (data: PeriodReportData) => (await pagesOf(data)).join(' ');

describe('printed period report', () => {
  it('leaves out no figure that may be told', async () => {
    const figures = suppress(unlikeFigures());
    const text = await textOf(someReport({}, { figures }));
    const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
    const shown = (path: string, value: number) => {
      if (path === 'scores.responseRate') return `${(value * 100).toFixed(1).replace('.', ',')} %`;
      if (path === 'calls.talkSeconds' || path.endsWith('Seconds'))
        return `${Math.floor(value / 60)} мин ${String(value % 60).padStart(2, '0')} с`;
      return grouped(value);
    };
    for (const { path, value } of leavesOf(figures))
      assert.ok(text.includes(shown(path, value)), `${path}: ${shown(path, value)} is nowhere`);
  });

  it('names its period in words, its days, its freshness and how whole its data are', async () => {
    const [first] = await pagesOf(someReport());
    assert.match(first!, /Отчёт: октябрь 2026/);
    assert.match(first!, /01\.10\.2026 — 31\.10\.2026 · Составлен 02\.11\.2026, 01:30/);
    assert.match(
      first!,
      /Данные полные на 93,2 %, звонки прочитаны по 31\.10\.2026; данные ещё могут измениться/,
    );
  });

  it('numbers its pages and heads each with the period', async () => {
    const pages = await pagesOf(someReport());
    assert.ok(pages.length >= 4);
    for (const [index, page] of pages.entries()) {
      assert.ok(page.includes(`Страница ${index + 1} из ${pages.length}`), `page ${index + 1}`);
      assert.ok(page.includes('Смена · Отчёт: октябрь 2026'), `page ${index + 1}`);
      assert.ok(page.length > 200, `page ${index + 1} says something`);
    }
  });

  it('shows the five figures of the first look with what they are compared with', async () => {
    const previous = suppress(
      someFigures({ period: parsePeriod('2026-09'), calls: { consultations: 100, incoming: 200 } }),
    );
    const [first] = await pagesOf(someReport({}, { previous }));
    for (const shown of [
      'Консультации 135',
      'сентябрь 2026: 100 (+35)',
      'Доля отвеченных 66,7 %',
      '120 из 180',
      'сентябрь 2026: 60,0 % (+6,7 п. п.)',
      'Средняя оценка 4,40 ±0,20, 60 оценок',
      'Доля занятых мест 91,7 % 341 из 372',
      'Отчётов не хватает 9 9 из 134',
      '+35 (+35 %)',
    ])
      assert.ok(first!.includes(shown), shown);
  });

  it('says above each chart in one line what it answers', async () => {
    const text = await textOf(someReport());
    for (const answer of [
      '135 консультаций и 60 пропущенных звонков; больше всего консультаций — на неделе с 12.10.2026: 70',
      'Больше всего звонков — вечером воскресенья',
      'Чаще всего — «Одиночество»: 52 отчёта',
      'Средняя оценка 4,40 ± 0,20 по 60 ответам',
      'Занято 341 из 372 мест — 91,7 %',
      'От 6 до 12 смен на человека, в среднем 8,53 у 40 волонтёров',
      'В срок ответили 36 из 40 волонтёров (октябрь 2026)',
    ])
      assert.ok(text.includes(answer), answer);
  });

  it('defines every figure at its end', async () => {
    const text = await textOf(someReport());
    const definitions = text.slice(text.lastIndexOf('Версия определений: 2026-11'));
    for (const { label, about } of definitionRows(wordsFor('ru'))) {
      assert.ok(definitions.includes(plain(label)), label);
      assert.ok(definitions.includes(plain(about).slice(0, 30)), about);
    }
  });

  it('does not tell what is suppressed', async () => {
    const figures = suppress(
      someFigures({
        scores: { answers: 3, average: 4.37, halfWidth: 0.91, uncertain: 1, responseRate: 3 / 135 },
        callers: { clients: 4, repeatClients: 2, callsOfRepeatClients: 4, withheld: 176 },
        topics: [
          { topicId: 1, name: 'Тревога', count: 41 },
          { topicId: 2, name: 'Утрата', count: 3 },
        ],
      }),
    );
    const text = await textOf(someReport({}, { figures }));
    for (const secret of ['4,37', '0,91', '2,2 %', '176', 'Тревога 41'])
      assert.ok(!text.includes(secret), secret);
    assert.ok(text.includes('Ответили меньше пяти человек: оценки скрыты'));
    assert.ok(text.includes('Тем слишком мало, чтобы их показать'));
    assert.ok(text.includes('Оценок < 5'));
    assert.ok(text.includes('Разных клиентов скрыто'));
  });

  it('tells a charity without any calls so in words', async () => {
    const text = await textOf(someReport(NOTHING));
    for (const said of [
      'Консультаций не было',
      'Звонков не было',
      'Темы не отмечены',
      'Оценок никто не поставил',
      'Опубликованных слотов нет',
      'Смен не было',
      'Месяцев с расписанием в этом периоде нет',
    ])
      assert.ok(text.includes(said), said);
  });

  it('says that scores are not available, never zero', async () => {
    const text = await textOf(someReport({ scores: { available: false, answers: 0, average: null } }));
    assert.match(text, /Средняя оценка оценки недоступны/);
  });

  it('tells a year by its months, of any height', async () => {
    const series = Array.from({ length: 12 }, (_, index) => ({
      from: `2026-${String(index + 1).padStart(2, '0')}-01`,
      consultations: 12_000 + index,
      missed: 3,
      scoreAnswers: 700,
      averageScore: 4.5,
    }));
    const text = await textOf(
      someReport(
        { period: parsePeriod('2026'), seriesStep: 'month', series, calls: { consultations: 144_066 } },
        { period: parsePeriod('2026') },
      ),
    );
    assert.ok(text.includes('Отчёт: 2026 год'));
    assert.ok(
      text.includes(
        '144 066 консультаций и 60 пропущенных звонков; больше всего консультаций — декабрь 2026: 12 011',
      ),
    );
    assert.ok(text.includes('декабрь 2026 12 011 3 4,50 700'));
  });

  it('lays out a week of whole days, long names and more topics than fit a page', async () => {
    const hours = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      Array.from({ length: 24 }, (_, hour) => ({
        weekday: weekday as 1,
        hour,
        consultations: 1,
        missed: 1,
        seats: 4,
        filled: 3,
      })),
    );
    const topics = Array.from({ length: 60 }, (_, index) => ({
      topicId: index + 1,
      name: `Тема с очень длинным названием, которое едва помещается в строку, № ${index + 1} & <ещё>`,
      count: 100 - index,
    }));
    const text = await textOf(someReport({ hours, topics }));
    assert.ok(text.includes('23:00 1 / 1'));
    assert.ok(text.includes('№ 60 & <ещё> 41'));
  });

  it('keeps a place for hours of which nothing is known between others', async () => {
    const hour = { weekday: 1, consultations: 2, missed: 1, seats: 0, filled: 0 } as const;
    const text = await textOf(
      someReport({
        hours: [
          { ...hour, hour: 9 },
          { ...hour, hour: 11 },
        ],
      }),
    );
    assert.match(text, /09:00 2 \/ 1 10:00 11:00 2 \/ 1/);
  });

  it('is byte for byte the same for the same data, and says what it is', async () => {
    const [first, second] = [
      await periodReportDocuments.make(someReport(), 'pdf', 'ru'),
      await periodReportDocuments.make(someReport(), 'pdf', 'ru'),
    ];
    assert.deepEqual(first, second);
    const { info } = await getMeta(await getDocumentProxy(first));
    assert.equal(info['Title'], 'Отчёт: октябрь 2026');
    assert.equal(info['CreationDate'], 'D:20261101223000Z');
  });

  it('speaks English to who reads English', async () => {
    const bytes = await periodReportDocuments.make(someReport(), 'pdf', 'en');
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    assert.ok(text.includes('Report: October 2026'));
    assert.ok(!/[а-яё]/i.test(text.replaceAll(/Одиночество|Тревога|Утрата/g, '')));
  });
});
