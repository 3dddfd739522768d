import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import { callRoutes, reportRoutes } from './row-routes.ts';
import { comparedColumns, comparedRow } from './compared.ts';
import type { Compared } from './compared.ts';
import type { Told } from './told.ts';
import type { Telling } from './telling.ts';

type List = Omit<Told, 'bars'>;

/** What came of all calls. */
export function tellCalls(compared: Compared, tell: Telling): List {
  const { calls } = compared.figures;
  const words = tell.words.calls;
  const seconds = ['talkSeconds', 'averageTalkSeconds', 'medianTalkSeconds', 'averageWaitSeconds'];
  const { incoming, answeredIncoming } = calls;
  const leads = callRoutes(tell.drill);
  return {
    subject: words.subject,
    answer:
      incoming === 0
        ? words.none
        : words.answer(answeredIncoming, incoming, tell.numbers.percent(answeredIncoming / incoming)),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: comparedColumns(words.columns, compared),
      rows: keys(words.rows).map((key) =>
        comparedRow(words.rows[key], compared, ({ calls: of }) =>
          seconds.includes(key) ? tell.cells.duration(of[key]) : tell.cells.count(of[key]),
        ),
      ),
      routes: keys(words.rows).map((key) => (calls[key] === 0 ? null : (leads[key] ?? null))),
    },
  };
}

/** Volunteers' reports against consultations. */
export function tellReports(compared: Compared, tell: Telling): List {
  const { reports } = compared.figures;
  const words = tell.words.reports;
  const leads = reportRoutes(tell.drill);
  const hidden = [reports.risk, reports.riskNotDiscussed, reports.toDiscuss, reports.discussed].includes(
    null,
  );
  return {
    subject: words.subject,
    answer: reports.expected === 0 ? words.none : words.answer(reports.joined, reports.expected),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: comparedColumns(words.columns, compared),
      rows: keys(words.rows).map((key) =>
        comparedRow(words.rows[key], compared, ({ reports: of }) => tell.cells.count(of[key])),
      ),
      routes: keys(words.rows).map((key) => (reports[key] === 0 ? null : (leads[key] ?? null))),
    },
    ...(hidden ? { note: tell.words.hiddenNote } : {}),
  };
}

/** Requests for change and how they ended. */
export function tellChanges(compared: Compared, tell: Telling): List {
  const { changes } = compared.figures;
  const words = tell.words.changes;
  const decimals = ['per100Shifts', 'medianNoticeHours'];
  return {
    subject: words.subject,
    answer:
      changes.requests === 0
        ? words.none
        : words.answer(
            changes.requests,
            changes.per100Shifts === null ? tell.words.none : tell.numbers.decimal(changes.per100Shifts),
          ),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: comparedColumns(words.columns, compared),
      rows: keys(words.rows).map((key) =>
        comparedRow(words.rows[key], compared, ({ changes: of }) =>
          decimals.includes(key) ? tell.cells.decimal(of[key]) : tell.cells.count(of[key]),
        ),
      ),
    },
  };
}

/** Repeat callers, as far as they are recognised. */
export function tellCallers(compared: Compared, tell: Telling): List {
  const { callers } = compared.figures;
  const words = tell.words.callers;
  const { clients, repeatClients } = callers;
  const rows = [
    [words.clients, 'clients'],
    [words.repeatClients, 'repeatClients'],
    [words.calls, 'callsOfRepeatClients'],
    [words.withheld, 'withheld'],
  ] as const;
  const answer = !callers.recognised
    ? words.off
    : callers.suppressed || clients === null || repeatClients === null
      ? words.suppressed
      : clients === 0
        ? words.none
        : words.answer(repeatClients, clients, tell.numbers.percent(repeatClients / clients));
  return {
    subject: words.subject,
    answer,
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: comparedColumns(words.columns, compared),
      rows: !callers.recognised
        ? []
        : rows.map(([name, key]) =>
            comparedRow(name, compared, ({ callers: of }) =>
              of.recognised ? tell.cells.count(of[key]) : tell.words.none,
            ),
          ),
    },
  };
}

/** How the months themselves went. */
export function tellProcess(process: FiguresView['process'], tell: Telling): List {
  const words = tell.words.process;
  const last = process.filter((month) => month.asked > 0).at(-1);
  return {
    subject: words.subject,
    answer:
      last === undefined
        ? words.none
        : words.answer(last.answeredInTime, last.asked, tell.calendar.month(last.month)),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: process.map((row) => [
        tell.calendar.month(row.month),
        tell.cells.count(row.asked),
        tell.cells.count(row.answeredInTime),
        tell.cells.count(row.answeredLate),
        tell.cells.count(row.unanswered),
        tell.cells.decimal(row.daysFromDraftToPublishing),
        tell.cells.count(row.handEdits),
        tell.cells.count(row.changesAfterPublishing),
        tell.cells.decimal(row.changesPer100Shifts),
        tell.cells.count(row.tasks),
        tell.cells.count(row.tasksOverdue),
      ]),
    },
  };
}

function keys<T extends object>(rows: T): (keyof T & string)[] {
  return Object.keys(rows) as (keyof T & string)[];
}
