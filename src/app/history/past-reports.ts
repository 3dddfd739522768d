import { writtenReport } from '../../domain/consultation/report-writing.ts';
import { changedTopics } from '../../domain/consultation/topic-list.ts';
import type { Topic, TopicErrorCode } from '../../domain/consultation/topic.ts';
import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { ConsultationSettings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { CharityHistory, HistoryErrorCode, PastReport } from './charity-history.ts';

/**
 * Stores the list of topics and what volunteers wrote of their conversations, each as sending it at its time would have. Calls that reports
 * were begun from are not known yet: they come through the telephony's own protocol.
 * @throws DomainError HistoryErrorCode, ReportErrorCode, TopicErrorCode
 */
export async function storePastReports(
  { topics, reports }: Pick<Repositories, 'topics' | 'reports'>,
  history: Pick<CharityHistory, 'topics' | 'reports' | 'startedAt'>,
  settings: ConsultationSettings,
): Promise<void> {
  const list = await storeTopics(topics, history);
  await reports.addMany(history.reports.map((told) => pastReport(told, list, history.startedAt, settings)));
}

/** In the order of the names. */
async function storeTopics(
  topics: Repositories['topics'],
  { topics: names, startedAt }: Pick<CharityHistory, 'topics' | 'startedAt'>,
): Promise<readonly Topic[]> {
  if (names.length === 0) return [];
  const version = await topics.version();
  const wishes = names.map((name) => ({ id: null, name, retired: false }));
  const list = changedTopics(await topics.all(), wishes, startedAt);
  if (!(await topics.save(list, version, startedAt)))
    throw new DomainError<TopicErrorCode>('topic.list-changed', { version });
  return topics.all();
}

function pastReport(
  told: PastReport,
  topics: readonly Topic[],
  startedAt: Date,
  settings: ConsultationSettings,
): VolunteerReport {
  const { id, userId: volunteerId, beganAt, sentAt, story, outcome, feeling, risk } = told;
  if (sentAt > startedAt) {
    const instants = [sentAt, startedAt].map((instant) => instant.toISOString());
    throw refusal('history.instant-out-of-order', { report: id, instants });
  }
  const topicIds = told.topics.map((place) => {
    const topic = topics[place];
    if (topic === undefined) throw refusal('history.unknown-topic', { report: id, topic: place });
    return topic.id;
  });
  const content = { beganAt, topicIds, story, outcome, feeling, risk, discussWithSupervisor: told.discuss };
  const wish = { id, volunteerId, version: 0, entryId: null, ...content };
  const facts = { now: sentAt, settings, topics, call: null, reportOfCall: null, joinedBeganAt: null };
  return { ...writtenReport(null, wish, facts, 'send'), entryId: told.entryId };
}

function refusal(code: HistoryErrorCode, details: Record<string, unknown>): DomainError<HistoryErrorCode> {
  return new DomainError(code, details);
}
