import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PeriodReportData } from '../../../domain/report/period-report.ts';
import { answersOf } from './answers.ts';
import { COLOURS } from './charts/svg.ts';
import { definitionRows } from './definition-rows.ts';
import type { FigureGroup } from './figure-catalogue.ts';
import { FONTS, isFontFile } from './pdf-fonts.ts';
import { cards, drawn, groupTable, plainTable } from './pdf-parts.ts';
import { chartsOf } from './report-charts.ts';
import { reportFacts } from './report-facts.ts';
import { noteLines } from './report-notes.ts';
import { reportTables } from './report-tables.ts';
import { summaryGroups } from './summary-table.ts';
import type { ReportWords, TableId } from './words.ts';

pdfmake.setFonts(FONTS);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);
pdfmake.setTableLayouts({
  quiet: {
    hLineWidth: (index) => (index <= 1 ? 0.75 : 0.4),
    vLineWidth: () => 0,
    hLineColor: () => COLOURS.line,
    paddingLeft: () => 2,
    paddingRight: () => 2,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
  cards: {
    hLineWidth: () => 0.75,
    vLineWidth: () => 0.75,
    hLineColor: () => COLOURS.line,
    vLineColor: () => COLOURS.line,
  },
});

/** In what order a report tells: a group of figures with its tables, or a table alone. */
const SECTIONS: readonly { readonly group: FigureGroup | null; readonly tables: readonly TableId[] }[] = [
  { group: 'calls', tables: ['series', 'hours'] },
  { group: null, tables: ['topics'] },
  { group: 'scores', tables: ['scores'] },
  { group: 'reports', tables: [] },
  { group: 'coverage', tables: ['slots'] },
  { group: 'fairness', tables: ['loads'] },
  { group: 'changes', tables: [] },
  { group: null, tables: ['process'] },
  { group: 'callers', tables: [] },
];
/** Their charts show every figure themselves. */
const DRAWN_WHOLE: ReadonlySet<TableId> = new Set(['hours']);

/** A table of no more rows stands on one page with its chart. */
const KEPT_TOGETHER = 16;

/** A report to read and print: A4, its charts as vectors, page numbers, definitions at its end. The same data give the same bytes. */
export async function reportPdf(data: PeriodReportData, words: ReportWords): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(documentOf(data, words)).getBuffer());
}

function documentOf(data: PeriodReportData, words: ReportWords): TDocumentDefinitions {
  const { tell } = words;
  const facts = reportFacts(data, words);
  const made = new Date(data.madeAt);
  const line = { style: 'tiny', margin: [40, 0, 40, 0] } as const;
  return {
    pageSize: 'A4',
    pageMargins: [40, 50, 40, 44],
    language: words.language,
    displayTitle: true,
    info: {
      title: facts.title,
      author: tell.product,
      subject: facts.days,
      creator: tell.product,
      producer: tell.product,
      creationDate: made,
      modDate: made,
    },
    defaultStyle: { font: 'Roboto', fontSize: 8, color: COLOURS.text, lineHeight: 1.1 },
    styles: {
      title: { fontSize: 20, bold: true },
      section: { fontSize: 13, bold: true, margin: [0, 18, 0, 4] },
      table: { fontSize: 10, bold: true, margin: [0, 14, 0, 1] },
      answer: { fontSize: 9.5, margin: [0, 0, 0, 2] },
      muted: { fontSize: 8, color: COLOURS.muted },
      tiny: { fontSize: 7, color: COLOURS.muted },
    },
    header: () => ({ ...line, text: `${tell.product} · ${facts.title}`, margin: [40, 24, 40, 0] }),
    footer: (page, pages) => ({
      columns: [
        { ...line, text: `${tell.made(facts.madeAt)} · ${facts.state}`, margin: [40, 8, 0, 0] },
        { ...line, width: 110, text: tell.page(page, pages), alignment: 'right', margin: [0, 8, 40, 0] },
      ],
    }),
    content: contentOf(data, words),
  };
}

function contentOf(data: PeriodReportData, words: ReportWords): Content[] {
  const { tell, answers } = words;
  const facts = reportFacts(data, words);
  const groups = summaryGroups(data, words);
  const tables = reportTables(data, words);
  const said = answersOf(data.figures, words);
  const charts = chartsOf(data.figures, words);
  const tableOf = (id: TableId): Content[] => {
    const table = tables.find((one) => one.id === id)!;
    const shown = table.rows.length > 0 && !(DRAWN_WHOLE.has(id) && charts[id].length > 0);
    const [first = [], ...more] = charts[id].map(drawn);
    const below = shown ? [plainTable(table, words)] : [];
    const short = table.rows.length <= KEPT_TOGETHER && more.length === 0;
    return [
      kept([
        { text: table.title, style: 'table' },
        { text: said[id], style: 'answer' },
        ...first,
        ...(short ? below : []),
      ]),
      ...more.map(kept),
      ...(short ? [] : below),
    ];
  };
  const sections = SECTIONS.flatMap((section): Content[] => {
    const group = groups.find((one) => one.group === section.group);
    return [
      ...(group === undefined
        ? []
        : [kept([{ text: group.title, style: 'section' }, groupTable(group, facts, words)])]),
      ...section.tables.flatMap(tableOf),
    ];
  });
  return [
    { text: facts.title, style: 'title' },
    { text: `${facts.days} · ${tell.made(facts.madeAt)}`, style: 'muted', margin: [0, 3, 0, 0] },
    {
      text: `${facts.state}; ${data.completeness.complete ? tell.facts.complete : tell.facts.incomplete}`,
      style: 'muted',
    },
    ...noteLines(data, words).map((text) => ({ text, style: 'muted' })),
    cards(groups, data, facts, words),
    ...sections,
    { text: tell.definitions, style: 'section', pageBreak: 'before' },
    { text: answers.aboutVersion(data.definitionsVersion, data.zone), style: 'muted', margin: [0, 0, 0, 6] },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [130, '*'],
        body: [
          words.tell.definitionColumns.map((text) => ({ text, bold: true, color: COLOURS.muted })),
          ...definitionRows(words).map(({ label, about }) => [{ text: label, bold: true }, { text: about }]),
        ],
      },
      layout: 'quiet',
    },
  ];
}

/** Parts that are not torn apart by the end of a page. */
function kept(stack: Content[]): Content {
  return { stack, unbreakable: true };
}
