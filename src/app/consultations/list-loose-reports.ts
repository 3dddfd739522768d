import type { ReportJoin } from '../../domain/consultation/report-join.ts';
import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { PersonSummary } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { knownPerson } from '../schedule/contact-view.ts';
import type { TopicView } from '../topics/topic-view.ts';
import { chosenTopics } from './consultation-view.ts';

const DAY_MS = 86_400_000;
/** How long ago a conversation may have begun to be listed. */
const LISTED_DAYS = 90;

/** A sent report that no call is certain of, with its text: for supervisors only. */
export interface LooseReportView extends Pick<
  VolunteerReport,
  'id' | 'beganAt' | 'outcome' | 'feeling' | 'story' | 'risk' | 'discussWithSupervisor'
> {
  readonly volunteer: PersonSummary;
  readonly sentAt: Date;
  readonly topics: readonly TopicView[];
  readonly discussed: { readonly by: PersonSummary; readonly at: Date } | null;
  readonly messages: number;
  readonly join: 'waiting' | 'unsafe' | 'none';
}

/**
 * Reports that stand beside no consultation, newest beginning first: their call is not known yet or never will be (no telephony), is not
 * certain, or a person said that there is none. Without this list nobody would read them, not even a risk.
 */
export function makeListLooseReports(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function listLooseReports(): Promise<{ reports: LooseReportView[] }> {
    return deps.uow.read(async (repositories) => {
      const since = new Date(deps.clock.now().getTime() - LISTED_DAYS * DAY_MS);
      const reports = await repositories.reports.withoutCall(since);
      return { reports: await viewsOf(repositories, reports) };
    });
  };
}

async function viewsOf(
  repositories: Repositories,
  reports: readonly VolunteerReport[],
): Promise<LooseReportView[]> {
  const ids = reports.map((report) => report.id);
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  const topics = await repositories.topics.all();
  const joins = byReport(await repositories.reports.joins(ids));
  const discussions = byReport(await repositories.reports.discussions(ids));
  const marks = byReport(await repositories.consultationQueries.reportMarks(ids));
  return reports.flatMap((report): LooseReportView[] => {
    const { id, volunteerId, beganAt, sentAt, outcome, feeling, story, risk } = report;
    if (sentAt === null) return [];
    const mark = discussions.get(id);
    return [
      {
        id,
        volunteer: knownPerson(people, volunteerId),
        beganAt,
        sentAt,
        topics: chosenTopics(topics, report.topicIds),
        outcome,
        feeling,
        story,
        risk,
        discussWithSupervisor: report.discussWithSupervisor,
        discussed: mark === undefined ? null : { by: knownPerson(people, mark.by), at: mark.at },
        messages: marks.get(id)?.messages ?? 0,
        join: standing(joins.get(id)),
      },
    ];
  });
}

function standing(join: ReportJoin | undefined): LooseReportView['join'] {
  if (join?.state === 'settled') return 'none';
  return join?.state === 'unsafe' ? 'unsafe' : 'waiting';
}

function byReport<T extends { readonly reportId: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.reportId, one]));
}
