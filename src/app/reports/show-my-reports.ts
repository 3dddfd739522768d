import { reportUntil } from '../../domain/consultation/report-times.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { makeEnsureTopics } from '../topics/ensure-topics.ts';
import { topicView } from '../topics/topic-view.ts';
import type { TopicView } from '../topics/topic-view.ts';
import { myCallView, myReportViews } from './my-report-view.ts';
import type { MyCallView, MyReportView } from './my-report-view.ts';

const DAY_MS = 86_400_000;
/** How long sent reports stay on the page. */
const SENT_DAYS = 60;

export interface MyReportsView {
  readonly now: Date;
  readonly missing: readonly (MyCallView & { readonly reportUntil: Date })[];
  readonly drafts: readonly MyReportView[];
  readonly sent: readonly MyReportView[];
  readonly topics: readonly TopicView[];
  readonly callsKnownUntil: Date | null;
  readonly editHours: number;
}

/**
 * The caller's own consultations that lack a report and can still get one, drafts and sent reports (ui.md, «Отчёты»). A consultation whose
 * draft was begun is missing until it is sent; one that a report of theirs is proposed for is not.
 */
export function makeShowMyReports(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  const ensureTopics = makeEnsureTopics(deps);
  return async function showMyReports(caller: Caller): Promise<MyReportsView> {
    await ensureTopics();
    return deps.uow.read(async (repositories) => {
      const now = deps.clock.now();
      const { consultations: settings } = await repositories.settings.load();
      const since = new Date(now.getTime() - SENT_DAYS * DAY_MS);
      const sent = await repositories.reports.sentOf([caller.id], since, new Date(now.getTime() + DAY_MS));
      const drafts = await repositories.reports.draftsOf(caller.id);
      return {
        now,
        missing: await missingOf(repositories, caller.id, { settings, now }),
        drafts: await myReportViews(repositories, drafts, { settings, now }),
        sent: await myReportViews(repositories, sent.toReversed(), { settings, now }),
        topics: (await repositories.topics.all()).map(topicView),
        callsKnownUntil: (await repositories.callSyncs.freshness()).completeUntil,
        editHours: settings.editHours,
      };
    });
  };
}

async function missingOf(
  repositories: Repositories,
  volunteerId: PersonId,
  { settings, now }: { settings: Settings['consultations']; now: Date },
): Promise<MyReportsView['missing']> {
  const from = new Date(now.getTime() - settings.editHours * 3_600_000 + 1);
  const own = await repositories.consultations.ofVolunteers([volunteerId], from, new Date(now.getTime() + 1));
  const joins = await repositories.reports.joinsOfCalls(own.map((one) => one.entryId));
  const spoken = new Set(joins.map((join) => join.entryId));
  return own
    .filter((one) => !spoken.has(one.entryId))
    .map((one) => ({ ...myCallView(one), reportUntil: reportUntil(one.beganAt, settings) }));
}
