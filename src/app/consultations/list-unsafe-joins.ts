import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { ReportJoin } from '../../domain/consultation/report-join.ts';
import type { Topic, TopicId } from '../../domain/consultation/topic.ts';
import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { myCallView } from '../reports/my-report-view.ts';
import type { MyCallView } from '../reports/my-report-view.ts';
import { topicView } from '../topics/topic-view.ts';
import type { TopicView } from '../topics/topic-view.ts';

export interface JoinCandidateView extends MyCallView {
  readonly minutesApart: number;
  readonly proposed: boolean;
  readonly takenByAnotherReport: boolean;
}

/** A report whose call is not certain. Nothing of its text. */
export interface UnsafeJoinView {
  readonly reportId: string;
  readonly volunteer: PersonSummary;
  readonly beganAt: Date;
  readonly sentAt: Date;
  readonly topics: readonly TopicView[];
  /** Nearest first. */
  readonly candidates: readonly JoinCandidateView[];
}

interface Words {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly reachMs: number;
}

/** What waits for a person: reports no call can be joined to safely, oldest conversation first. */
export function makeListUnsafeJoins(deps: Pick<ProcessDeps, 'uow'>) {
  return async function listUnsafeJoins(): Promise<{ joins: UnsafeJoinView[] }> {
    return deps.uow.read(async (repositories) => {
      const { consultations } = await repositories.settings.load();
      const words = {
        people: new Map((await repositories.people.all()).map((person) => [person.id, person])),
        topics: new Map((await repositories.topics.all()).map((topic) => [topic.id, topic])),
        reachMs: consultations.joinWindowMinutes * 60_000,
      };
      const joins: UnsafeJoinView[] = [];
      for (const join of await repositories.reports.unsettled()) {
        const report = await repositories.reports.find(join.reportId);
        if (report !== null) joins.push(...(await viewOf(repositories, join, report, words)));
      }
      return { joins: joins.toSorted((a, b) => a.beganAt.getTime() - b.beganAt.getTime()) };
    });
  };
}

async function viewOf(
  repositories: Repositories,
  join: ReportJoin,
  report: VolunteerReport,
  words: Words,
): Promise<UnsafeJoinView[]> {
  const person = words.people.get(report.volunteerId);
  if (person === undefined || report.sentAt === null) return [];
  const at = report.beganAt.getTime();
  const near = await repositories.consultations.ofVolunteers(
    [report.volunteerId],
    new Date(at - words.reachMs),
    new Date(at + words.reachMs + 1),
  );
  const taken = await takenBy(repositories, report, near);
  const candidates = near
    .map((call) => ({
      ...myCallView(call),
      minutesApart: Math.abs(call.beganAt.getTime() - at) / 60_000,
      proposed: call.entryId === join.entryId,
      takenByAnotherReport: taken.has(call.entryId),
    }))
    .toSorted((a, b) => a.minutesApart - b.minutesApart);
  const topics = report.topicIds.flatMap((id) => words.topics.get(id) ?? []).map(topicView);
  const { id, beganAt, sentAt } = report;
  return [{ reportId: id, volunteer: summaryOf(person), beganAt, sentAt, topics, candidates }];
}

/** Calls that certainly have another report. */
async function takenBy(
  repositories: Repositories,
  report: VolunteerReport,
  calls: readonly Consultation[],
): Promise<Set<string>> {
  const joins = await repositories.reports.joinsOfCalls(calls.map((call) => call.entryId));
  return new Set(
    joins.flatMap(({ reportId, state, entryId }) =>
      entryId !== null && reportId !== report.id && (state === 'safe' || state === 'settled')
        ? [entryId]
        : [],
    ),
  );
}
