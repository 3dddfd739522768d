import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import readXlsxFile from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { monthScheduleDocuments } from '../../../../src/adapters/export/month-schedule/documents.ts';
import { PEOPLE, sixWeeks } from './some-month.ts';

type Value = string | number | boolean | Date | null | undefined;
const plain = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ');

describe('a month’s schedule as files', () => {
  describe('the workbook', () => {
    let bytes: Uint8Array;
    let sheets: Map<string, Value[][]>;
    before(async () => {
      bytes = await monthScheduleDocuments.make(sixWeeks(), 'xlsx', 'ru');
      const read = await readXlsxFile(Buffer.from(bytes));
      sheets = new Map(
        read.map(({ sheet, data }) => [
          sheet,
          (data as Value[][]).map((row) =>
            row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\u00a0', ' ') : cell)),
          ),
        ]),
      );
    });

    it('shows the weeks with names and free places, and says what is published', () => {
      const grid = sheets.get('Сетка') ?? [];
      assert.equal(grid[0]?.[0], 'Расписание: август 2027');
      assert.match(
        String(grid[1]?.[0]),
        /^опубликовано 27\.07\.2027, 18:00, версия 2; после этого изменено мест: 2.*заполнено мест: 369 из 372 · файл составлен 28\.07\.2027, 12:30/,
      );
      const heads = grid.filter(([first]) => first === 'Время');
      assert.equal(heads.length, 6);
      assert.deepEqual(heads[0]?.slice(1), [null, null, null, null, null, null, 'вс, 1 августа']);
      const sunday = grid.find(([first]) => first === '10:00');
      assert.equal(sunday?.[7], '=HYPERLINK("http://x","Анна")\n— свободно —');
      assert.match(String(grid.findLast(([first]) => first === '20:00')?.[2]), /^— свободно: 2 —$/);
      assert.match(String(grid.filter(([first]) => first === '10:00')[1]?.[1]), / !\n.* !$/);
    });

    it('lists every place with its day as a day, who holds it and whether volunteers see it', () => {
      const [, ...rows] = sheets.get('Смены') ?? [];
      assert.equal(rows.length, 372);
      const [first, second] = rows;
      assert.ok(first?.[0] instanceof Date && first[0].toISOString().startsWith('2027-08-01'));
      assert.deepEqual(first.slice(1, 5), ['вс', '10:00', '12:00', PEOPLE[0]?.name]);
      assert.deepEqual([first[7], second?.[7]], ['опубликовано', 'свободно']);
      assert.equal(rows.filter((row) => row[7] === 'не опубликовано').length, 2);
      assert.equal(rows.filter((row) => row[6] === '-1 договорились').length, 2);
      assert.equal(rows.filter((row) => row[5] === 'да').length, 5 * 12);
    });

    it('tells loads and wishes as numbers', () => {
      const [head, ...rows] = sheets.get('Нагрузка') ?? [];
      assert.deepEqual(head, ['Волонтёр', 'Смен', 'Отмечено слотов', 'Хочет не больше']);
      assert.equal(rows.length, 40);
      assert.deepEqual(rows[3], ['Глеб Орлова', 9, 23, 6]);
      assert.deepEqual(rows[4]?.[3] ?? null, null);
    });

    it('keeps as text whatever could be taken for a formula', async () => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Buffer.from(bytes) as never);
      let risky = 0;
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            assert.notEqual(cell.type, ExcelJS.ValueType.Formula);
            if (typeof cell.value !== 'string' || !/^[=+\-@]/.test(cell.value)) return;
            risky++;
            assert.equal(cell.numFmt, '@', cell.address);
          }),
        ),
      );
      assert.ok(risky > 10);
    });

    it('has the same bytes for the same data', async () => {
      assert.deepEqual(await monthScheduleDocuments.make(sixWeeks(), 'xlsx', 'ru'), bytes);
    });
  });

  describe('the printed page', () => {
    const read = async (format: 'pdf' | 'pdf-a3', data = sixWeeks(), language: 'ru' | 'en' = 'ru') => {
      const document = await getDocumentProxy(await monthScheduleDocuments.make(data, format, language));
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      const { text } = await extractText(document);
      return { pages: document.numPages, width, height, text: plain(text.join(' ')) };
    };

    it('is one landscape page of A4 or A3, also for six weeks', async () => {
      const a4 = await read('pdf');
      assert.deepEqual([a4.pages, Math.round(a4.width), Math.round(a4.height)], [1, 842, 595]);
      const a3 = await read('pdf-a3');
      assert.deepEqual([a3.pages, Math.round(a3.width), Math.round(a3.height)], [1, 1191, 842]);
    });

    it('names everybody, every day and every gap, its state and what the signs mean', async () => {
      const { text } = await read('pdf');
      assert.match(text, /Расписание: август 2027/);
      assert.match(text, /опубликовано 27\.07\.2027, 18:00, версия 2; после этого изменено мест: 2/);
      for (let day = 1; day <= 31; day++) assert.ok(text.includes(`, ${day} августа`), `day ${day}`);
      assert.match(text, /— свободно —/);
      assert.match(text, /— свободно: 2 —/);
      assert.match(text, /Глеб О\./);
      assert.match(text, /Борис Л\./);
      assert.match(text, /\* ещё не опубликовано · ! против отметок волонтёра/);
    });

    it('says plainly that a draft is one, in English too', async () => {
      const draft = sixWeeks({ published: null, unpublishedChanges: 0 });
      assert.match(
        (await read('pdf', draft)).text,
        /ЧЕРНОВИК от 26\.07\.2027, 09:00, волонтёры его не видят/,
      );
      assert.match(
        (await read('pdf', draft, 'en')).text,
        /Schedule: August 2027 .*DRAFT of 26\.07\.2027, 09:00/,
      );
    });
  });
});
