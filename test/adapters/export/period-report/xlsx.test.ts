import assert from 'node:assert/strict';
import readXlsxFile from 'read-excel-file/node';
import { unzipSync } from 'fflate';
import { periodReportDocuments } from '../../../../src/adapters/export/period-report/documents.ts';
import { suppress } from '../../../../src/domain/report/suppress.ts';
import { parsePeriod } from '../../../../src/domain/report/period.ts';
import type { PeriodReportData } from '../../../../src/domain/report/period-report.ts';
import { someFigures } from '../../../builders/figures.ts';
import { NOTHING, leavesOf, someReport, unlikeFigures } from './some-report.ts';

const DAY_SECONDS = 86_400;

type Value = string | number | boolean | Date | null | undefined;

/** The workbook as another library reads it: rows by the name of their sheet. */
async function sheetsOf(data: PeriodReportData): Promise<Map<string, Value[][]>> {
  const bytes = await periodReportDocuments.make(data, 'xlsx', 'ru');
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return new Map(
    sheets.map(({ sheet, data: rows }) => [sheet, (rows as Value[][]).map((row) => row.map(plain))]),
  );
}

async function sheet(data: PeriodReportData, name: string): Promise<Value[][]> {
  const rows = (await sheetsOf(data)).get(name);
  assert.ok(rows, `a sheet «${name}»`);
  return rows;
}

function rowOf(rows: Value[][], label: string): Value[] {
  const found = rows.filter(([first]) => first === label);
  assert.equal(found.length, 1, `one row «${label}»`);
  return found[0]!.slice(1);
}

/** Spaces that do not break, as others. */
function plain(value: Value): Value {
  return typeof value === 'string' ? value.replaceAll('\u00a0', ' ') : value;
}

/** The number in a cell: this reader takes a length of time, a part of a day, for a moment of the first day there is. */
function numberOf(value: Value): number {
  return value instanceof Date
    ? (value.getTime() - Date.UTC(1899, 11, 30)) / (DAY_SECONDS * 1000)
    : Number(value);
}

const about = (actual: Value, expected: number) =>
  assert.ok(Math.abs(numberOf(actual) - expected) < 1e-7, `${String(actual)} is not ${expected}`);

describe('workbook of a period report', () => {
  it('has a sheet for each table, named so that every program opens it', async () => {
    const names = [...(await sheetsOf(someReport())).keys()];
    assert.deepEqual(names, [
      'Сводка',
      'Консультации по времени',
      'Часы и дни недели',
      'Темы',
      'Распределение оценок',
      'Слоты по времени начала',
      'Сколько у кого смен',
      'Как составлялось расписание',
      'Определения',
    ]);
    for (const name of names) assert.ok(name.length <= 31 && !/[[\]:*?/\\]/.test(name), name);
  });

  it('leaves out no figure that may be told', async () => {
    const figures = suppress(unlikeFigures());
    const sheets = await sheetsOf(someReport({}, { figures }));
    const numbers = [...sheets.values()].flat(2).map(numberOf);
    const leaves = leavesOf(figures);
    assert.ok(leaves.length > 80, `${leaves.length} figures`);
    for (const { path, value } of leaves) {
      const written = path.endsWith('Seconds') ? value / DAY_SECONDS : value;
      assert.ok(
        numbers.some((number) => Math.abs(number - written) < 1e-7),
        `${path}: ${value} is nowhere`,
      );
    }
  });

  it('puts each kind of figure in its row: counts, shares, durations, averages', async () => {
    const rows = await sheet(someReport(), 'Сводка');
    assert.equal(rowOf(rows, 'Консультации')[0], 135);
    assert.equal(rowOf(rows, 'Пропущенные')[0], 60);
    assert.equal(rowOf(rows, 'Пропущено без дежурных')[0], 12);
    about(rowOf(rows, 'Доля отвеченных')[0], 120 / 180);
    about(rowOf(rows, 'Время разговоров')[0], 202_500 / DAY_SECONDS);
    about(rowOf(rows, 'Ожидание ответа в среднем')[0], 18.5 / DAY_SECONDS);
    assert.equal(rowOf(rows, 'Средняя оценка')[0], 4.4);
    assert.equal(rowOf(rows, 'Оценок')[0], 60);
    assert.equal(rowOf(rows, 'Отчётов не хватает')[0], 9);
    assert.equal(rowOf(rows, 'Звонков со скрытого номера')[0], 15);
    about(rowOf(rows, 'Доля занятых мест')[0], 341 / 372);
    assert.equal(rowOf(rows, 'Смен на волонтёра')[0], 8.525);
    assert.equal(rowOf(rows, 'Часов до смены, медиана')[0], 30);
  });

  it('sets the period beside the one before and a year before, with the change', async () => {
    const previous = suppress(
      someFigures({
        period: parsePeriod('2026-09'),
        calls: { consultations: 100, incoming: 200, talkSeconds: 198_900 },
      }),
    );
    const data = someReport({}, { previous });
    const rows = await sheet(data, 'Сводка');
    assert.deepEqual(rowOf(rows, 'Показатель'), [
      'октябрь 2026',
      'сентябрь 2026',
      'Изменение',
      'Изменение, %',
      'Год назад: нет данных',
      'Изменение',
      'Изменение, %',
    ]);
    assert.deepEqual(rowOf(rows, 'Консультации'), [135, 100, 35, 0.35, '—', '—', '—']);
    const [now, was, points, relative] = rowOf(rows, 'Доля отвеченных');
    about(now, 120 / 180);
    about(was, 0.6);
    about(points, (120 / 180 - 0.6) * 100);
    assert.equal(relative, '—');
    about(rowOf(rows, 'Время разговоров')[2], 60);
  });

  it('writes days as days, whatever the time zone of the machine', async () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone;
        const data = someReport();
        const series = await sheet(data, 'Консультации по времени');
        assert.deepEqual(series[1], [new Date('2026-09-28T00:00:00Z'), 30, 12, 4.5, 14]);
        const rows = await sheet(data, 'Сводка');
        assert.deepEqual(rowOf(rows, 'Дни').slice(0, 2), [
          new Date('2026-10-01T00:00:00Z'),
          new Date('2026-10-31T00:00:00Z'),
        ]);
        const process_ = await sheet(data, 'Как составлялось расписание');
        assert.deepEqual(process_[1]?.[0], new Date('2026-10-01T00:00:00Z'));
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('says when it was made by the charity’s clock, how fresh and how whole its data are, and by which definitions', async () => {
    const rows = await sheet(someReport(), 'Сводка');
    assert.equal(rows[0]?.[0], 'Отчёт: октябрь 2026');
    assert.match(
      String(rows[1]?.[0]),
      /01\.10\.2026 — 31\.10\.2026 .*93,2\s%, звонки прочитаны по 31\.10\.2026/,
    );
    assert.deepEqual(rowOf(rows, 'Отчёт составлен')[0], new Date('2026-11-02T01:30:00Z'));
    assert.deepEqual(rowOf(rows, 'Звонки прочитаны по')[0], new Date('2026-10-31T00:00:00Z'));
    assert.deepEqual(rowOf(rows, 'Полнота данных').slice(0, 2), [0.932, 'данные ещё могут измениться']);
    assert.equal(rowOf(rows, 'Записей не удалось прочитать')[0], 2);
    assert.equal(rowOf(rows, 'Версия определений')[0], '2026-11');
    assert.equal(rowOf(rows, 'Часовой пояс')[0], 'Europe/Moscow');
  });

  it('does not tell what is suppressed, nor the change that would tell it', async () => {
    const few = suppress(
      someFigures({
        scores: { answers: 3, average: 4.37, halfWidth: 0.91, responseRate: 3 / 135 },
        callers: { clients: 4, repeatClients: 2, callsOfRepeatClients: 4, withheld: 176 },
        reports: { risk: 4, riskNotDiscussed: 2 },
        topics: [
          { topicId: 1, name: 'Одиночество', count: 52 },
          { topicId: 2, name: 'Тревога', count: 41 },
          { topicId: 3, name: 'Утрата', count: 3 },
        ],
      }),
    );
    const data = someReport({}, { figures: few, previous: suppress(someFigures({})) });
    const rows = await sheet(data, 'Сводка');
    assert.deepEqual(rowOf(rows, 'Оценок').slice(0, 4), ['< 5', 60, 'скрыто', 'скрыто']);
    assert.deepEqual(rowOf(rows, 'Средняя оценка').slice(0, 4), ['скрыто', 4.4, 'скрыто', 'скрыто']);
    for (const label of [
      'Доля оставивших оценку',
      'Не ответили на вопрос',
      'Разных клиентов',
      'Звонков от них',
    ])
      assert.equal(rowOf(rows, label)[0], 'скрыто', label);
    assert.equal(rowOf(rows, 'Отчётов с отметкой о риске')[0], '< 5');
    assert.deepEqual((await sheet(data, 'Темы')).slice(1), [
      ['Одиночество', 52],
      ['Тревога', 'скрыто'],
      ['Утрата', 'скрыто'],
    ]);
    assert.deepEqual(
      (await sheet(data, 'Распределение оценок')).slice(1).map((row) => row[1]),
      Array.from({ length: 5 }, () => 'скрыто'),
    );
  });

  it('says that scores are not available and callers not recognised, never zero', async () => {
    const data = someReport({
      scores: { available: false, answers: 0, average: null },
      callers: { recognised: false },
    });
    const rows = await sheet(data, 'Сводка');
    assert.equal(rowOf(rows, 'Средняя оценка')[0], 'оценки недоступны');
    assert.equal(rowOf(rows, 'Оценок')[0], 'оценки недоступны');
    assert.equal(rowOf(rows, 'Разных клиентов')[0], 'не узнавались');
    assert.equal((await sheet(data, 'Распределение оценок')).length, 1);
  });

  it('tells a charity without any calls zeros, and dashes where there is nothing to average', async () => {
    const data = someReport(NOTHING);
    const rows = await sheet(data, 'Сводка');
    assert.equal(rowOf(rows, 'Консультации')[0], 0);
    assert.equal(rowOf(rows, 'Доля отвеченных')[0], '—');
    assert.equal(rowOf(rows, 'Разговор в среднем')[0], '—');
    assert.equal(rowOf(rows, 'Смен на волонтёра')[0], '—');
    assert.equal((await sheet(data, 'Темы')).length, 1);
  });

  it('keeps names of topics as they are: long ones, formulas, marks of XML', async () => {
    const names = [`${'Очень длинная тема '.repeat(12)}№ 1`, '=1+1', 'Мама & <папа> "ё"'];
    const data = someReport({
      topics: names.map((name, index) => ({ topicId: index + 1, name, count: 20 })),
    });
    assert.deepEqual(
      (await sheet(data, 'Темы')).slice(1).map(([name]) => name),
      names,
    );
  });

  it('defines every figure and table', async () => {
    const sheets = await sheetsOf(someReport());
    const defined = new Map(
      sheets
        .get('Определения')!
        .slice(1)
        .map(([label, text]) => [label, text]),
    );
    const summary = sheets.get('Сводка')!;
    const figures = summary
      .filter((row) => row.length > 4 && row[1] !== null && row[4] === '—')
      .map(([label]) => label);
    assert.ok(figures.length > 55, `${figures.length} figures`);
    const columns = sheets.get('Как составлялось расписание')![0]!.slice(1);
    const tables = [...sheets.keys()].filter((name) => !['Сводка', 'Определения'].includes(name));
    for (const label of [...figures, ...columns, ...tables])
      assert.match(String(defined.get(label)), /^[А-ЯЁ«].{12,}\.$/s, String(label));
  });

  it('is byte for byte the same for the same data', async () => {
    const [first, second] = [
      await periodReportDocuments.make(someReport(), 'xlsx', 'ru'),
      await periodReportDocuments.make(someReport(), 'xlsx', 'ru'),
    ];
    assert.deepEqual(first, second);
    const core = Buffer.from(unzipSync(first)['docProps/core.xml']!).toString();
    assert.match(core, /<dcterms:modified[^>]*>2026-11-01T22:30:00/);
    assert.match(core, /Отчёт: октябрь 2026/);
    // Parts of the archive carry no time of writing: 1 January 1980, 00:00, as MS-DOS writes it.
    assert.deepEqual(first.slice(10, 14), Uint8Array.of(0, 0, 0x21, 0));
  });
});
