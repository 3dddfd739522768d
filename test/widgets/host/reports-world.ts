import type {
  MyCall,
  MyReport,
  MyReports,
  MyStatistics,
} from '../../../src/adapters/http/contract/reports.ts';
import type { Api } from '../../../src/adapters/http/contract/routes.ts';
import { Refusal } from './fake-backend.ts';
import type { Handlers } from './fake-backend.ts';
import { volunteerHandlers, volunteerWorld } from './volunteer-answers.ts';
import type { VolunteerWorld } from './volunteer-answers.ts';

type Body = Api['saveMyReport']['body'];
const HOUR_MS = 3_600_000;
const EDIT_HOURS = 72;
const id = (number: number): string => `7f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c00${number}`;

export const REPORT = { draft: id(1), changeable: id(2), old: id(3) };
/** Ids as the telephony makes them: they may hold what an address has to escape. */
export const CALL = { first: 'MToxMDA6/1+a=', second: 'MToxMDA6Mg==', third: 'MToxMDA6Mw==' };

/** A volunteer's service in memory, on 22 December 2026 at 10:00: two conversations lack a report, one draft, two reports sent. */
export interface ReportsWorld extends VolunteerWorld {
  statistics: MyStatistics;
  reports: Pick<MyReports, 'missing' | 'drafts' | 'sent' | 'topics' | 'callsKnownUntil'>;
}

export function reportsWorld(): ReportsWorld {
  return {
    ...volunteerWorld(),
    statistics: {
      month: '2026-12',
      shiftsCount: 6,
      consultationsCount: 5,
      reportsMissing: 2,
      scoreAnswers: 12,
      averageClientScoring: 4.58,
    },
    reports: {
      missing: [
        missing(CALL.first, '2026-12-20T15:24:00.000Z', { talkSeconds: 32 * 60 }),
        missing(CALL.second, '2026-12-21T17:05:00.000Z', { talkSeconds: 64 * 60, direction: 'out' }),
      ],
      drafts: [
        report(REPORT.draft, {
          state: 'draft',
          beganAt: '2026-12-22T05:30:00.000Z',
          story: 'Говорили о работе',
          topicIds: [3],
        }),
      ],
      sent: [
        report(REPORT.changeable, {
          call: call(CALL.third, '2026-12-21T15:00:00.000Z', {}),
          beganAt: '2026-12-21T15:00:00.000Z',
          topicIds: [1, 4],
          outcome: 'helped',
          feeling: 4,
          story: 'Долго молчал, потом рассказал.',
          discussWithSupervisor: true,
          sentAt: '2026-12-21T16:00:00.000Z',
          version: 2,
        }),
        report(REPORT.old, {
          beganAt: '2026-12-01T15:00:00.000Z',
          topicIds: [2],
          outcome: 'referred',
          story: 'Посоветовали юриста.',
          risk: true,
          discussed: true,
          messages: 2,
          sentAt: '2026-12-01T16:00:00.000Z',
          editable: false,
          version: 1,
        }),
      ],
      topics: [
        { id: 1, name: 'Одиночество', retired: false },
        { id: 2, name: 'Развод и расставание', retired: false },
        { id: 3, name: 'Работа и деньги', retired: false },
        { id: 4, name: 'Призыв', retired: true },
      ],
      callsKnownUntil: '2026-12-22T01:00:00.000Z',
    },
  };
}

function call(entryId: string, beganAt: string, part: Partial<MyCall>): MyCall {
  return { entryId, beganAt, talkSeconds: 1200, direction: 'in', slotId: null, ...part };
}

function missing(entryId: string, beganAt: string, part: Partial<MyCall>): MyReports['missing'][number] {
  return { ...call(entryId, beganAt, part), reportUntil: later(beganAt) };
}

export function report(reportId: string, part: Partial<MyReport>): MyReport {
  const beganAt = part.call?.beganAt ?? part.beganAt ?? '2026-12-22T05:30:00.000Z';
  return {
    id: reportId,
    state: 'sent',
    call: null,
    beganAt,
    topicIds: [],
    story: '',
    outcome: null,
    feeling: null,
    discussWithSupervisor: false,
    risk: false,
    sentAt: null,
    editableUntil: later(beganAt),
    editable: true,
    discussed: false,
    messages: 0,
    version: 1,
    ...part,
  };
}

function later(beganAt: string): string {
  return new Date(Date.parse(beganAt) + EDIT_HOURS * HOUR_MS).toISOString();
}

/** Answers of the service over a world that the test may look at and change. */
export function reportsHandlers(world: ReportsWorld): Handlers {
  const all = (): MyReport[] => [...world.reports.drafts, ...world.reports.sent];
  const found = (reportId: string): MyReport | undefined => all().find((one) => one.id === reportId);
  const write = (reportId: string, body: Body, state: MyReport['state']): MyReport => {
    const before = found(reportId);
    if (before === undefined && body.version > 0)
      throw new Refusal(404, 'report.not-found', 'Такого отчёта нет.');
    if (before !== undefined && before.version !== body.version)
      throw new Refusal(409, 'report.changed-meanwhile', 'Отчёт изменён в другом окне.', {
        version: before.version,
      });
    const { version, entryId, ...content } = body;
    const known = world.reports.missing.find((one) => one.entryId === entryId);
    const joined = known ?? before?.call ?? null;
    const sent = state === 'sent' || before?.state === 'sent';
    const written = report(reportId, {
      ...before,
      ...content,
      call: joined === null ? null : call(joined.entryId, joined.beganAt, withoutUntil(joined)),
      state: sent ? 'sent' : 'draft',
      sentAt: before?.sentAt ?? (sent ? world.now : null),
      version: version + 1,
    });
    const others = (list: MyReport[]): MyReport[] => list.filter((one) => one.id !== reportId);
    world.reports = {
      ...world.reports,
      drafts: sent ? others(world.reports.drafts) : [written, ...others(world.reports.drafts)],
      sent: sent ? [written, ...others(world.reports.sent)] : others(world.reports.sent),
      missing: sent ? world.reports.missing.filter((one) => one.entryId !== entryId) : world.reports.missing,
    };
    return written;
  };
  return {
    ...volunteerHandlers(world),
    myStatistics: () => world.statistics,
    myReports: () => ({ now: world.now, editHours: EDIT_HOURS, ...world.reports }),
    saveMyReport: ({ params, body }) => write(params.id, body, 'draft'),
    sendMyReport: ({ params, body }) => write(params.id, body, 'sent'),
    dropMyDraft: ({ params }) => {
      if (found(params.id) === undefined) throw new Refusal(404, 'report.not-found', 'Такого отчёта нет.');
      world.reports = {
        ...world.reports,
        drafts: world.reports.drafts.filter((one) => one.id !== params.id),
      };
      return { done: true };
    },
  };
}

function withoutUntil({ talkSeconds, direction, slotId }: MyCall): Partial<MyCall> {
  return { talkSeconds, direction, slotId };
}
