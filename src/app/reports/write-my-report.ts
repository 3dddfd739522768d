import { writtenReport } from '../../domain/consultation/report-writing.ts';
import type { ReportWish } from '../../domain/consultation/report-writing.ts';
import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { afterReportChanged } from './after-report-changed.ts';
import { myReportViews } from './my-report-view.ts';
import type { MyReportView } from './my-report-view.ts';
import { reportFacts } from './report-facts.ts';

export type ReportInput = Omit<ReportWish, 'volunteerId'>;

/** Keeps a draft, or changes a report already sent. @throws DomainError any ReportErrorCode but `report.already-sent` */
export function makeSaveMyReport(deps: Pick<ProcessDeps, 'uow' | 'clock' | 'ids'>) {
  return (caller: Caller, input: ReportInput): Promise<MyReportView> => write(deps, caller, input, 'keep');
}

/** Sends a report, or changes one already sent. @throws DomainError any ReportErrorCode but `report.already-sent` */
export function makeSendMyReport(deps: Pick<ProcessDeps, 'uow' | 'clock' | 'ids'>) {
  return (caller: Caller, input: ReportInput): Promise<MyReportView> => write(deps, caller, input, 'send');
}

async function write(
  deps: Pick<ProcessDeps, 'uow' | 'clock' | 'ids'>,
  caller: Caller,
  input: ReportInput,
  intent: 'keep' | 'send',
): Promise<MyReportView> {
  return deps.uow.run(async (repositories) => {
    const now = deps.clock.now();
    const settings = await repositories.settings.load();
    const wish = { ...input, volunteerId: caller.id };
    const { before, report } = await stored(repositories, wish, intent, { settings, now });
    if (report !== before && report.state === 'sent')
      await afterReportChanged(deps, repositories, { before, report, settings });
    const [view] = await myReportViews(repositories, [report], { settings: settings.consultations, now });
    if (view === undefined) throw new Error('a report that was just stored has no view');
    return view;
  });
}

/** Of two new reports of one id, or of one call, at once, the second waits for the first and is then judged against it. */
async function stored(
  repositories: Repositories,
  wish: ReportWish,
  intent: 'keep' | 'send',
  { settings, now }: { settings: Settings; now: Date },
): Promise<{ before: VolunteerReport | null; report: VolunteerReport }> {
  for (;;) {
    const before = await repositories.reports.lock(wish.id);
    if (wish.entryId !== null) await repositories.reports.holdJoins([wish.volunteerId]);
    const facts = await reportFacts(repositories, wish, before, { settings: settings.consultations, now });
    const report = writtenReport(before, wish, facts, intent);
    if (report === before || (await repositories.reports.save(report))) return { before, report };
    if (before !== null) throw new Error('a report that is held was changed by somebody else');
  }
}
