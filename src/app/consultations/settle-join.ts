import type { EntryId } from '../../domain/consultation/call.ts';
import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { JoinErrorCode } from '../../domain/consultation/report-join.ts';
import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { markReportDays } from '../reports/mark-report-days.ts';
import { rejoinAround } from './rejoin-reports.ts';

/**
 * A person says which call a sent report is of, or that it has none; it stays so until a person says otherwise. Its neighbours are joined anew.
 * @throws DomainError any JoinErrorCode; `join.call-taken` when the call certainly has another report
 */
export function makeSettleJoin(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function settleJoin(
    caller: Caller,
    { id, entryId }: { id: string; entryId: EntryId | null },
  ): Promise<{ done: true }> {
    return deps.uow.run(async (repositories) => {
      const report = await repositories.reports.lock(id);
      if (report?.state !== 'sent') throw new DomainError<JoinErrorCode>('join.not-found', { report: id });
      await repositories.reports.holdJoins([report.volunteerId]);
      const call = entryId === null ? null : await requireFreeCall(repositories, report, entryId);
      const [before] = await repositories.reports.joins([id]);
      const earlier = await callsOf(repositories, before?.entryId ?? null);
      await markReportDays(repositories, [report]);
      const apart = call === null ? null : Math.abs(call.beganAt.getTime() - report.beganAt.getTime());
      const settled = {
        reportId: id,
        state: 'settled',
        entryId,
        minutesApart: apart === null ? null : apart / 60_000,
        marginMinutes: null,
        settledBy: caller.id,
        settledAt: deps.clock.now(),
      } as const;
      await repositories.reports.saveJoins([settled]);
      const settings = await repositories.settings.load();
      const instants = [report, ...(call === null ? [] : [call]), ...earlier].map((one) => one.beganAt);
      await rejoinAround(deps, repositories, settings, report.volunteerId, instants);
      await markReportDays(repositories, [report]);
      return { done: true };
    });
  };
}

/** The call, when it is the author's and no other report has it for certain. */
async function requireFreeCall(
  repositories: Repositories,
  report: VolunteerReport,
  entryId: EntryId,
): Promise<Consultation> {
  const [call] = await repositories.consultations.find([entryId]);
  if (call === undefined) throw new DomainError<JoinErrorCode>('join.call-not-found', { field: 'entryId' });
  if (call.volunteerId !== report.volunteerId)
    throw new DomainError<JoinErrorCode>('join.another-volunteers-call', { field: 'entryId' });
  const others = (await repositories.reports.joinsOfCalls([entryId])).filter(
    (join) => join.reportId !== report.id && (join.state === 'safe' || join.state === 'settled'),
  );
  if (others.length > 0) throw new DomainError<JoinErrorCode>('join.call-taken', { field: 'entryId' });
  return call;
}

function callsOf(repositories: Repositories, entryId: EntryId | null): Promise<Consultation[]> {
  return entryId === null ? Promise.resolve([]) : repositories.consultations.find([entryId]);
}
