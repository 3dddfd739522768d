import type { ReportErrorCode } from '../../domain/consultation/volunteer-report.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';

/** Throws the caller's draft away; what is sent stays. @throws DomainError `report.not-found`, `report.already-sent` */
export function makeDropMyDraft(deps: Pick<ProcessDeps, 'uow'>) {
  return async function dropMyDraft(caller: Caller, { id }: { id: string }): Promise<{ done: true }> {
    return deps.uow.run(async (repositories) => {
      const report = await repositories.reports.lock(id);
      if (report === null || report.volunteerId !== caller.id)
        throw new DomainError<ReportErrorCode>('report.not-found');
      if (report.state === 'sent') throw new DomainError<ReportErrorCode>('report.already-sent');
      await repositories.reports.removeDraft(id);
      return { done: true };
    });
  };
}
