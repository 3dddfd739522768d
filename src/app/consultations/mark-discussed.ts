import type { ReportErrorCode } from '../../domain/consultation/volunteer-report.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { markReportDays } from '../reports/mark-report-days.ts';

/** Marks a report as talked over with its author, or takes the mark back. The first mark stays with whom and when. @throws DomainError `report.not-found` */
export function makeMarkDiscussed(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function markDiscussed(
    caller: Caller,
    { id, discussed }: { id: string; discussed: boolean },
  ): Promise<{ done: true }> {
    return deps.uow.run(async (repositories) => {
      const report = await repositories.reports.lock(id);
      if (report?.state !== 'sent') throw new DomainError<ReportErrorCode>('report.not-found');
      const before = await repositories.reports.discussion(id);
      if ((before !== null) === discussed) return { done: true };
      if (discussed)
        await repositories.reports.saveDiscussion({ reportId: id, by: caller.id, at: deps.clock.now() });
      else await repositories.reports.removeDiscussion(id);
      await markReportDays(repositories, [report]);
      return { done: true };
    });
  };
}
