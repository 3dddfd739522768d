import { DomainError } from '../domain-error.ts';
import type { ConsultationSettings } from '../settings/settings.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { Consultation } from './consultation.ts';
import { reportUntil } from './report-times.ts';
import type { Topic, TopicId } from './topic.ts';
import type { ReportContent, ReportErrorCode, VolunteerReport } from './volunteer-report.ts';

/** Clocks of people's devices go wrong by that much. */
const AHEAD_MS = 5 * 60_000;
/** What a draft may hold while it is typed; beyond it is no date at all. */
const DRAFT_SPAN_MS = 366 * 86_400_000;

/** The whole form as its author fills it; `version` is the one they last saw, 0 for a new report. */
export interface ReportWish extends ReportContent {
  readonly id: string;
  readonly volunteerId: PersonId;
  readonly entryId: VolunteerReport['entryId'];
  readonly version: number;
}

/** What decides over a report besides its wish. */
export interface ReportFacts {
  readonly now: Date;
  readonly settings: Pick<ConsultationSettings, 'editHours'>;
  readonly topics: readonly Topic[];
  /** The call named by the wish's `entryId`; null when it names none or one nobody knows. */
  readonly call: Consultation | null;
  /** The report that call is joined to for certain. */
  readonly reportOfCall: string | null;
  /** When the call began to which the stored report is joined for certain. */
  readonly joinedBeganAt: Date | null;
}

/**
 * The report after its author kept or sent it. What is as it was before is answered unchanged, whatever version the wish names, so that the same thing
 * sent twice is one. A report once sent stays sent.
 * @throws DomainError any ReportErrorCode but `report.already-sent`
 */
export function writtenReport(
  stored: VolunteerReport | null,
  wish: ReportWish,
  facts: ReportFacts,
  intent: 'keep' | 'send',
): VolunteerReport {
  if (stored === null ? wish.version > 0 : stored.volunteerId !== wish.volunteerId)
    throw refusal('report.not-found');
  const state = stored?.state === 'sent' || intent === 'send' ? 'sent' : 'draft';
  const content = contentOf(wish, facts);
  if (stored !== null && stored.state === state && changedFields(stored, content).length === 0) return stored;
  requireVersion(stored, wish, content);
  if (stored !== null && stored.state === 'sent') requireEditable(stored, facts);
  requireCall(stored, wish, facts);
  requireTopics(stored, content, facts);
  if (state === 'sent') requireComplete(content, facts);
  else requireDate(content, facts);
  return {
    ...content,
    id: wish.id,
    volunteerId: wish.volunteerId,
    state,
    createdAt: stored?.createdAt ?? facts.now,
    changedAt: facts.now,
    sentAt: stored?.sentAt ?? (state === 'sent' ? facts.now : null),
    version: (stored?.version ?? 0) + 1,
  };
}

/** Half-open end of the time in which its author may change it: counted from the conversation, which cannot have begun after the report was sent. */
export function editableUntil(
  report: Pick<VolunteerReport, 'beganAt' | 'sentAt'>,
  joinedBeganAt: Date | null,
  settings: Pick<ConsultationSettings, 'editHours'>,
): Date {
  const beganAt = joinedBeganAt ?? report.beganAt;
  return reportUntil(report.sentAt !== null && report.sentAt < beganAt ? report.sentAt : beganAt, settings);
}

type Content = ReportContent & Pick<VolunteerReport, 'entryId'>;

/** A call that is known says itself when it began. */
function contentOf(wish: ReportWish, { call }: ReportFacts): Content {
  return {
    entryId: wish.entryId,
    beganAt: call === null ? wish.beganAt : call.beganAt,
    topicIds: [...new Set(wish.topicIds)].sort((a, b) => a - b),
    story: wish.story,
    outcome: wish.outcome,
    feeling: wish.feeling,
    discussWithSupervisor: wish.discussWithSupervisor,
    risk: wish.risk,
  };
}

const FIELDS = [
  'entryId',
  'beganAt',
  'topicIds',
  'story',
  'outcome',
  'feeling',
  'discussWithSupervisor',
  'risk',
] as const satisfies readonly (keyof Content)[];

function changedFields(stored: Content, content: Content): string[] {
  return FIELDS.filter((field) => comparable(stored[field]) !== comparable(content[field]));
}

function comparable(value: Content[keyof Content]): unknown {
  if (value instanceof Date) return value.getTime();
  return Array.isArray(value) ? [...value].sort((a, b) => a - b).join() : value;
}

/** Tells which fields differ, never what stands in them. */
function requireVersion(stored: VolunteerReport | null, wish: ReportWish, content: Content): void {
  if (stored === null || stored.version === wish.version) return;
  throw refusal('report.changed-meanwhile', {
    version: stored.version,
    changed: changedFields(stored, content),
    sent: stored.state === 'sent',
  });
}

function requireEditable(stored: VolunteerReport, { now, settings, joinedBeganAt }: ReportFacts): void {
  const until = editableUntil(stored, joinedBeganAt, settings);
  if (now >= until)
    throw refusal('report.edit-time-over', { hours: settings.editHours, until: until.toISOString() });
}

function requireCall(stored: VolunteerReport | null, wish: ReportWish, facts: ReportFacts): void {
  if (wish.entryId === null || (stored?.state === 'sent' && stored.entryId === wish.entryId)) return;
  const details = { field: 'entryId' };
  if (facts.call === null) throw refusal('report.call-not-known', details);
  if (facts.call.volunteerId !== wish.volunteerId) throw refusal('report.another-volunteers-call', details);
  if (facts.reportOfCall !== null && facts.reportOfCall !== wish.id)
    throw refusal('report.call-has-report', details);
}

/** A retired topic may stay where it was chosen before. */
function requireTopics(stored: VolunteerReport | null, content: Content, { topics }: ReportFacts): void {
  const offered = new Set<TopicId>([
    ...topics.filter((topic) => topic.retiredAt === null).map((topic) => topic.id),
    ...(stored?.topicIds ?? []),
  ]);
  const unknown = content.topicIds.find((id) => !offered.has(id));
  if (unknown !== undefined) throw refusal('report.unknown-topic', { field: 'topicIds', topicId: unknown });
}

function requireComplete(content: Content, { now, settings }: ReportFacts): void {
  if (content.topicIds.length === 0) throw refusal('report.incomplete', { field: 'topicIds' });
  if (content.outcome === null) throw refusal('report.incomplete', { field: 'outcome' });
  if (content.story.trim() === '') throw refusal('report.incomplete', { field: 'story' });
  if (content.beganAt.getTime() > now.getTime() + AHEAD_MS)
    throw refusal('report.in-future', { field: 'beganAt' });
  if (now >= reportUntil(content.beganAt, settings))
    throw refusal('report.too-old', { field: 'beganAt', hours: settings.editHours });
}

function requireDate(content: Content, { now, settings }: ReportFacts): void {
  const ahead = content.beganAt.getTime() - now.getTime();
  if (ahead > DRAFT_SPAN_MS) throw refusal('report.in-future', { field: 'beganAt' });
  if (ahead < -DRAFT_SPAN_MS)
    throw refusal('report.too-old', { field: 'beganAt', hours: settings.editHours });
}

function refusal(code: ReportErrorCode, details: Readonly<Record<string, unknown>> = {}): DomainError {
  return new DomainError<ReportErrorCode>(code, details);
}
