import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { isoWeekdayOf } from '../../../domain/time/zone.ts';
import type { MonthScheduleData } from '../../../ports/month-schedule-documents.ts';
import { FONTS, isFontFile } from '../period-report/pdf-fonts.ts';
import { factsOf, stateOf } from './facts.ts';
import { weeksOf } from './month-weeks.ts';
import type { FileSlot, FileWeek } from './month-weeks.ts';
import { shortNames } from './short-names.ts';
import type { MonthWords } from './words.ts';

pdfmake.setFonts(FONTS);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);

const BLACK = '#000000';
const LINE = '#8a8f98';
const SHADE = '#eeeeee';
/** Sizes of letters on A4, the largest first; a month as it usually is fits with one of the first. */
const SIZES: readonly number[] = [9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4, 3.5, 3];
/** A side of A3 is √2 of A4's. */
const A3 = Math.SQRT2;

/** The whole month on one landscape page in the largest letters that fit, black on white. The same data give the same bytes. */
export async function monthPdf(
  data: MonthScheduleData,
  words: MonthWords,
  format: 'pdf' | 'pdf-a3',
): Promise<Uint8Array> {
  for (const size of SIZES) {
    let pages = 0;
    const definition = documentOf(
      data,
      words,
      format,
      format === 'pdf' ? size : size * A3,
      (count) => (pages = count),
    );
    const bytes = new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
    if (pages <= 1 || size === SIZES.at(-1)) return bytes;
  }
  throw new RangeError('expected at least one size of letters');
}

function documentOf(
  data: MonthScheduleData,
  words: MonthWords,
  format: 'pdf' | 'pdf-a3',
  size: number,
  onPages: (count: number) => void,
): TDocumentDefinitions {
  const { tell, calendar } = words;
  const title = tell.title(calendar.month(data.month));
  const shown = shortNames(data.loads.map(({ volunteer }) => volunteer));
  const name = (id: number): string => shown.get(id) ?? `№ ${id}`;
  return {
    pageSize: format === 'pdf' ? 'A4' : 'A3',
    pageOrientation: 'landscape',
    pageMargins: [22, 20, 22, 22],
    language: words.language,
    displayTitle: true,
    info: {
      title,
      author: tell.product,
      subject: stateOf(data, words),
      creator: tell.product,
      producer: tell.product,
      creationDate: data.madeAt,
      modDate: data.madeAt,
    },
    defaultStyle: { font: 'Roboto', fontSize: size, color: BLACK, lineHeight: 1 },
    footer: (_, pages) => {
      onPages(pages);
      return { text: tell.legend, fontSize: Math.max(6.5, size * 0.9), margin: [22, 6, 22, 0] };
    },
    content: [
      { text: title, fontSize: Math.max(12, size * 1.7), bold: true },
      { text: factsOf(data, words), fontSize: Math.max(7, size), margin: [0, 1, 0, 4] },
      gridOf(weeksOf(data), size, name, words),
    ],
  };
}

function gridOf(
  weeks: readonly FileWeek[],
  size: number,
  name: (id: number) => string,
  words: MonthWords,
): Content {
  const heads = new Set<number>();
  const body: TableCell[][] = [];
  for (const { days, lines } of weeks) {
    heads.add(body.length);
    body.push([
      headCell(''),
      ...days.map((day) => (day === null ? headCell('') : headCell(words.calendar.day(day)))),
    ]);
    for (const { time, cells } of lines)
      body.push([
        { text: time, alignment: 'center' },
        ...cells.map((slot, index) => slotCell(slot, days[index] ?? null, name, words)),
      ]);
  }
  const inset = size * 0.28;
  return {
    table: { widths: [size * 3.2, ...Array.from({ length: 7 }, () => '*')], body, dontBreakRows: true },
    layout: {
      hLineWidth: (row) => (heads.has(row) || row === body.length ? 1.2 : 0.4),
      vLineWidth: () => 0.4,
      hLineColor: (row) => (heads.has(row) ? BLACK : LINE),
      vLineColor: () => LINE,
      paddingLeft: () => inset,
      paddingRight: () => inset,
      paddingTop: () => inset / 2,
      paddingBottom: () => inset / 2,
    },
  };
}

function headCell(text: string): TableCell {
  return text === '' ? { text } : { text, bold: true };
}

/** Names side by side; a free place is in bold between dashes and never blank. */
function slotCell(
  slot: FileSlot | null,
  day: string | null,
  name: (id: number) => string,
  { tell }: MonthWords,
): TableCell {
  if (slot === null) return { text: '', fillColor: SHADE };
  const names = slot.seats.map(
    ({ volunteerId, against, unpublished }) =>
      `${name(volunteerId)}${against === null ? '' : '\u00a0!'}${unpublished ? '\u00a0*' : ''}`,
  );
  const free =
    slot.missing > 0 ? [{ text: tell.freeSeats(slot.missing).replaceAll(' ', '\u00a0'), bold: true }] : [];
  const comma = names.length > 0 && free.length > 0 ? ', ' : '';
  return {
    text: [{ text: `${names.join(', ')}${comma}` }, ...free],
    ...(day !== null && isoWeekdayOf(day) > 5 ? { fillColor: '#f6f6f6' } : {}),
  };
}
