import type {
  ConsultationDetail,
  ConsultationFilter,
} from '../../../src/adapters/http/contract/consultations.ts';
import type { PeriodReport, SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import { parsePeriod } from '../../../widgets/dashboard/period/period.ts';
import { periodOf } from './dashboard-figures.ts';
import { ANNA, BORIS, reading, REPORT } from './dashboard-world.ts';
import type { DashboardWorld } from './dashboard-world.ts';
import { Refusal } from './fake-backend.ts';
import type { Handlers } from './fake-backend.ts';
import { threadHandlers } from './thread-answers.ts';
import { slotsOf } from './volunteer-answers.ts';

/** Answers of the service over a world that the test may look at and change. */
export function dashboardHandlers(world: DashboardWorld): Handlers {
  const session = () => ({
    token: 'bearer-1',
    expiresAt: '2026-11-21T07:15:00.000Z',
    renewableUntil: '2026-11-21T19:00:00.000Z',
    me: world.me,
  });
  const may = (...roles: string[]): boolean => world.me.roles.some((role) => roles.includes(role));
  const sync = (): SyncState => ({ freshness: world.freshness, ...world.sync });
  const report = (id: string): PeriodReport => {
    const found = world.reports.find((one) => one.id === id);
    if (found === undefined) throw new Refusal(404, 'period-report.not-found', 'Такого отчёта нет.');
    return found;
  };
  return {
    openSession: session,
    renewSession: session,
    me: () => world.me,
    dashboard: ({ params }) => {
      if (parsePeriod(params.period) === null)
        throw new Refusal(422, 'period.malformed', 'Такого периода нет.');
      const whole = world.dashboard(params.period);
      return {
        ...whole,
        notes: world.notes,
        freshness: world.freshness,
        waiting: may('administrator') ? whole.waiting : null,
        volunteers: may('administrator', 'supervisor') ? whole.volunteers : null,
      };
    },
    publishedCalendar: ({ params }) => ({
      month: params.month,
      publishedNumber: params.month === '2026-12' ? null : 2,
      slots: slotsOf(params.month).map((slot, index) => {
        const filled = index % 9 === 5 ? 1 : 2;
        const volunteers = [ANNA, BORIS].slice(0, filled);
        const { id, startsAt, endsAt, need } = slot;
        return {
          id,
          startsAt,
          endsAt,
          need,
          filled,
          volunteers: may('administrator', 'supervisor') ? volunteers : null,
        };
      }),
    }),
    saveDayNote: ({ params, body }) => {
      const stored = world.notes.find((note) => note.id === params.id);
      if (stored !== undefined && stored.version !== body.version)
        throw new Refusal(409, 'note.stale', 'Пометку только что изменил кто-то другой.');
      const note = { ...body, id: params.id, version: body.version + 1 };
      world.notes = [...world.notes.filter(({ id }) => id !== note.id), note].sort((a, b) =>
        a.from < b.from ? -1 : 1,
      );
      return note;
    },
    removeDayNote: ({ params, body }) => {
      const note = world.notes.find(({ id }) => id === params.id);
      if (note === undefined) throw new Refusal(404, 'note.not-found', 'Такой пометки нет.');
      world.notes = world.notes.filter(({ id }) => id !== params.id);
      return { ...note, version: body.version + 1 };
    },
    callSync: sync,
    readCallsNow: () => {
      world.freshness = { ...world.freshness, calls: 'reading', progress: { done: 0, of: 2 } };
      world.sync.readings = [
        reading(9, { kind: 'now', state: 'waiting', windowsDone: 0, windows: 2, finishedAt: null }),
        ...world.sync.readings,
      ];
      return sync();
    },
    periodReports: () => ({
      now: world.now,
      freshness: world.freshness,
      reports: world.reports.map(rowOf),
      awaited: world.awaited.map(({ period, latestOn }) => ({ period: periodOf(period), latestOn })),
    }),
    makePeriodReport: ({ body }) => {
      const period = periodOf(body.period);
      if (period.from > world.now.slice(0, 10))
        throw new Refusal(422, 'period.in-future', 'Этот период ещё не начался.');
      const first = world.reports[0] as PeriodReport;
      const made = {
        ...first,
        id: REPORT.asked.replace('003', '00a'),
        period,
        madeAt: world.now,
        differs: false,
      };
      world.reports = [made, ...world.reports];
      return rowOf(made);
    },
    periodReport: ({ params }) => report(params.id),
    periodReportFile: ({ params }) => ({
      name: `Отчёт ${report(params.id).period.name}.${params.format}`,
      mediaType: params.format === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats',
      base64: Buffer.from(`файл ${params.format}`).toString('base64'),
      hash: 'h',
    }),
    openedPeriodReport: () => ({ done: true }),
    findConsultations: ({ body }) => search(world, body),
    consultation: ({ params }) => {
      const found = world.consultations.find((one) => one.entryId === params.entryId);
      if (found === undefined) throw new Refusal(404, 'consultation.not-found', 'Такого разговора нет.');
      return found;
    },
    markDiscussed: ({ params, body }) => {
      world.consultations = world.consultations.map((one) =>
        one.report?.id === params.id ? { ...one, report: { ...one.report, discussed: body.discussed } } : one,
      );
      return { done: true };
    },
    unsafeJoins: () => ({ joins: world.joins }),
    settleJoin: ({ params }) => {
      if (!world.joins.some((join) => join.reportId === params.id))
        throw new Refusal(409, 'join.settled', 'Этот отчёт уже сверил кто-то другой.');
      world.joins = world.joins.filter((join) => join.reportId !== params.id);
      return { done: true };
    },
    ...threadHandlers(world, world.me),
  };
}

function search(world: DashboardWorld, filter: ConsultationFilter) {
  const found = world.consultations.filter((one) => matches(one, filter));
  const start = filter.after === null ? 0 : found.findIndex((one) => one.entryId === filter.after) + 1;
  const page = found.slice(start, start + filter.limit);
  const last = page.at(-1);
  return {
    consultations: page.map(({ text: _text, ...row }) => row),
    total: found.length,
    next: last === undefined || start + page.length >= found.length ? null : last.entryId,
    volunteers: [ANNA, BORIS],
    topics: [
      { id: 1, name: 'Развод и расставание', retired: false },
      { id: 9, name: 'Армия', retired: true },
    ],
  };
}

function matches(one: ConsultationDetail, filter: ConsultationFilter): boolean {
  const { report } = one;
  return (
    (filter.topicId === null || report?.topics.some((topic) => topic.id === filter.topicId) === true) &&
    (filter.risk === null || report?.risk === filter.risk) &&
    (filter.scoreAtMost === null ||
      (one.score.kind === 'given' && (one.score.value ?? 9) <= filter.scoreAtMost)) &&
    (filter.volunteerId === null || one.volunteer?.id === filter.volunteerId) &&
    (filter.outcome === 'any' || one.outcome === filter.outcome) &&
    {
      any: true,
      missing: report === null && one.outcome === 'answered',
      present: report !== null,
      'to-discuss': report?.discussWithSupervisor === true && !report.discussed,
      discussed: report?.discussed === true,
    }[filter.report]
  );
}

function rowOf({
  figures: _f,
  previous: _p,
  yearBefore: _y,
  notes: _n,
  freshness: _r,
  differs: _d,
  ...row
}: PeriodReport) {
  return row;
}
