import type { ResolutionContext } from 'inversify';
import type { Handlers } from '../adapters/http/router.ts';
import { makeFindConsultations } from '../app/consultations/find-consultations.ts';
import { makeListLooseReports } from '../app/consultations/list-loose-reports.ts';
import { makeListUnsafeJoins } from '../app/consultations/list-unsafe-joins.ts';
import { makeMarkDiscussed } from '../app/consultations/mark-discussed.ts';
import { makeSettleJoin } from '../app/consultations/settle-join.ts';
import { makeShowConsultation } from '../app/consultations/show-consultation.ts';
import { makeDropMyDraft } from '../app/reports/drop-my-draft.ts';
import { makeShowMyReports } from '../app/reports/show-my-reports.ts';
import { makeShowMyStatistics } from '../app/reports/show-my-statistics.ts';
import { makeSaveMyReport, makeSendMyReport } from '../app/reports/write-my-report.ts';
import { makeShowThread } from '../app/thread/show-thread.ts';
import { makeWriteMessage } from '../app/thread/write-message.ts';
import { makeSaveTopics } from '../app/topics/save-topics.ts';
import { makeShowTopics } from '../app/topics/show-topics.ts';
import { TOKENS } from './tokens.ts';

type ReportRoutes =
  | 'myReports'
  | 'saveMyReport'
  | 'sendMyReport'
  | 'dropMyDraft'
  | 'myStatistics'
  | 'reportThread'
  | 'writeOnReport'
  | 'findConsultations'
  | 'consultation'
  | 'markDiscussed'
  | 'unsafeJoins'
  | 'looseReports'
  | 'settleJoin'
  | 'topics'
  | 'saveTopics';

/** Reports of volunteers, consultations as supervisors read them, joins to settle, and the list of topics. */
export function reportHandlers(context: ResolutionContext): Pick<Handlers, ReportRoutes> {
  return {
    ...ownReports(context),
    ...supervision(context),
    ...joinHandlers(context),
    ...topicHandlers(context),
  };
}

function ownReports(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const show = makeShowMyReports(deps);
  const save = makeSaveMyReport(deps);
  const send = makeSendMyReport(deps);
  const drop = makeDropMyDraft(deps);
  const statistics = makeShowMyStatistics({ ...deps, analytics: context.get(TOKENS.analyticsQueries) });
  return {
    myReports: async ({ caller }) => show(caller),
    saveMyReport: async ({ caller, params, body }) =>
      save(caller, { ...body, ...params, beganAt: new Date(body.beganAt) }),
    sendMyReport: async ({ caller, params, body }) =>
      send(caller, { ...body, ...params, beganAt: new Date(body.beganAt) }),
    dropMyDraft: async ({ caller, params }) => drop(caller, params),
    myStatistics: async ({ caller }) => statistics(caller),
  } satisfies Partial<Handlers>;
}

function supervision(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const thread = makeShowThread(deps);
  const write = makeWriteMessage(deps);
  const find = makeFindConsultations(deps);
  const show = makeShowConsultation(deps);
  const loose = makeListLooseReports(deps);
  const markDiscussed = makeMarkDiscussed(deps);
  return {
    reportThread: async ({ caller, params }) => thread(caller, { kind: 'report', ...params }),
    writeOnReport: async ({ caller, params, body }) =>
      write(caller, { about: { kind: 'report', ...params }, text: body.text }),
    findConsultations: async ({ body }) => find(body),
    consultation: async ({ params }) => show(params),
    looseReports: async () => loose(),
    markDiscussed: async ({ caller, params, body }) => markDiscussed(caller, { ...params, ...body }),
  } satisfies Partial<Handlers>;
}

function joinHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const list = makeListUnsafeJoins(deps);
  const settle = makeSettleJoin(deps);
  return {
    unsafeJoins: async () => list(),
    settleJoin: async ({ caller, params, body }) => settle(caller, { ...params, ...body }),
  } satisfies Partial<Handlers>;
}

function topicHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const show = makeShowTopics(deps);
  const save = makeSaveTopics(deps);
  return {
    topics: async () => show(),
    saveTopics: async ({ body }) => save(body),
  } satisfies Partial<Handlers>;
}
