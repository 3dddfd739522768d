import type { ConsultationErrorCode } from '../../domain/consultation/consultation.ts';
import type { Feeling } from '../../domain/consultation/volunteer-report.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { PersonSummary } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { knownPerson } from '../schedule/contact-view.ts';
import { consultationRows, rowWords } from './consultation-view.ts';
import type { ConsultationRowView, RowWords } from './consultation-view.ts';

export interface ConsultationDetailView extends ConsultationRowView {
  readonly text: {
    readonly story: string;
    readonly feeling: Feeling | null;
    readonly beganAt: Date;
    readonly sentAt: Date;
    readonly discussedBy: PersonSummary | null;
    readonly discussedAt: Date | null;
    readonly minutesApart: number | null;
    readonly version: number;
  } | null;
}

/** One consultation with what its volunteer wrote: for supervisors only. @throws DomainError `consultation.not-found` */
export function makeShowConsultation(deps: Pick<ProcessDeps, 'uow'>) {
  return async function showConsultation({ entryId }: { entryId: string }): Promise<ConsultationDetailView> {
    return deps.uow.read(async (repositories) => {
      const words = await rowWords(repositories);
      const [row] = await consultationRows(repositories, [entryId], words);
      if (row === undefined) throw new DomainError<ConsultationErrorCode>('consultation.not-found');
      return { ...row, text: row.report === null ? null : await textOf(repositories, row.report.id, words) };
    });
  };
}

async function textOf(
  repositories: Repositories,
  reportId: string,
  { people }: RowWords,
): Promise<ConsultationDetailView['text']> {
  const report = await repositories.reports.find(reportId);
  if (report === null || report.sentAt === null) return null;
  const [join] = await repositories.reports.joins([reportId]);
  const discussion = await repositories.reports.discussion(reportId);
  return {
    story: report.story,
    feeling: report.feeling,
    beganAt: report.beganAt,
    sentAt: report.sentAt,
    discussedBy: discussion === null ? null : knownPerson(people, discussion.by),
    discussedAt: discussion?.at ?? null,
    minutesApart: join?.minutesApart ?? null,
    version: report.version,
  };
}
