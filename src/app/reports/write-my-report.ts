import { DomainError } from '../../domain/domain-error.ts';
import { writtenReport } from '../../domain/consultation/report-writing.ts';
import type { ReportWish } from '../../domain/consultation/report-writing.ts';
import type { ReportErrorCode, VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
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
    const all = await repositories.settings.load();
    const settings = all.consultations;
    const wish = { ...input, volunteerId: caller.id };
    const stored = await repositories.reports.lock(wish.id);
    const facts = await reportFacts(repositories, wish, stored, { settings, now });
    const report = writtenReport(stored, wish, facts, intent);
    if (report !== stored) {
      if (!(await repositories.reports.save(report))) throw await lostRace(repositories, caller, wish.id);
      if (report.state === 'sent')
        await afterReportChanged(deps, repositories, { before: stored, report, settings: all });
    }
    const [view] = await myReportViews(repositories, [report], { settings, now });
    if (view === undefined) throw new Error('a report that was just stored has no view');
    return view;
  });
}

/** Two new reports of one id at once: the second learns of the first, unless it is another person's. */
async function lostRace(repositories: Repositories, caller: Caller, id: string): Promise<DomainError> {
  const first: VolunteerReport | null = await repositories.reports.find(id);
  if (first === null || first.volunteerId !== caller.id)
    return new DomainError<ReportErrorCode>('report.not-found');
  const details = { version: first.version, changed: [], sent: first.state === 'sent' };
  return new DomainError<ReportErrorCode>('report.changed-meanwhile', details);
}
