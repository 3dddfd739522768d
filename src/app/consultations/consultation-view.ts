import type { CallMark } from '../../domain/consultation/call.ts';
import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { Topic, TopicId } from '../../domain/consultation/topic.ts';
import type { ReportOutcome } from '../../domain/consultation/volunteer-report.ts';
import type { TelephonySettings } from '../../domain/settings/settings.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { ConsultationSummary } from '../../ports/consultation-queries.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { PersonSummary } from '../caller.ts';
import { knownPerson } from '../schedule/contact-view.ts';
import { topicView } from '../topics/topic-view.ts';
import type { TopicView } from '../topics/topic-view.ts';

export interface ScoreView {
  readonly kind: CallMark['kind'] | 'out-of-scale';
  readonly value: number | null;
  readonly uncertain: boolean;
}

export interface ConsultationRowView extends Pick<
  Consultation,
  | 'entryId'
  | 'direction'
  | 'outcome'
  | 'startedAt'
  | 'beganAt'
  | 'talkSeconds'
  | 'waitSeconds'
  | 'transferred'
> {
  readonly volunteer: PersonSummary | null;
  readonly others: readonly PersonSummary[];
  readonly slotId: Consultation['slotId'];
  readonly placement: Consultation['placement'];
  readonly callOfClient: number | null;
  readonly score: ScoreView;
  readonly report: {
    readonly id: string;
    readonly topics: readonly TopicView[];
    readonly outcome: ReportOutcome | null;
    readonly risk: boolean;
    readonly discussWithSupervisor: boolean;
    readonly discussed: boolean;
    readonly settledByHand: boolean;
    readonly messages: number;
  } | null;
}

/** What rows of consultations are told with. */
export interface RowWords {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly topics: readonly Topic[];
  readonly telephony: Pick<TelephonySettings, 'scoreLow' | 'scoreHigh'>;
}

export async function rowWords(repositories: Repositories): Promise<RowWords> {
  const { telephony } = await repositories.settings.load();
  return {
    people: new Map((await repositories.people.all()).map((person) => [person.id, person])),
    topics: await repositories.topics.all(),
    telephony,
  };
}

/** The score as it came, with what is outside the scale told apart: it is counted apart and never averaged (product.md §8). */
export function scoreView(
  { mark, scoreUncertain }: Pick<Consultation, 'mark' | 'scoreUncertain'>,
  { scoreLow, scoreHigh }: Pick<TelephonySettings, 'scoreLow' | 'scoreHigh'>,
): ScoreView {
  if (mark.kind !== 'given') return { kind: mark.kind, value: null, uncertain: false };
  const inside = mark.value >= scoreLow && mark.value <= scoreHigh;
  return { kind: inside ? 'given' : 'out-of-scale', value: mark.value, uncertain: scoreUncertain };
}

/** Rows in the order of the ids; ids of nothing are left out. */
export async function consultationRows(
  repositories: Repositories,
  entryIds: readonly string[],
  words: RowWords,
): Promise<ConsultationRowView[]> {
  if (entryIds.length === 0) return [];
  const found = new Map((await repositories.consultations.find(entryIds)).map((one) => [one.entryId, one]));
  const summaries = new Map(
    (await repositories.consultationQueries.summaries(entryIds)).map((one) => [one.entryId, one]),
  );
  return entryIds.flatMap((entryId) => {
    const consultation = found.get(entryId);
    return consultation === undefined ? [] : [rowView(consultation, summaries.get(entryId) ?? null, words)];
  });
}

function rowView(
  consultation: Consultation,
  summary: ConsultationSummary | null,
  { people, topics, telephony }: RowWords,
): ConsultationRowView {
  const { entryId, direction, outcome, startedAt, beganAt, talkSeconds, waitSeconds, transferred } =
    consultation;
  const { volunteerId, others, slotId, placement } = consultation;
  return {
    entryId,
    direction,
    outcome,
    startedAt,
    beganAt,
    talkSeconds,
    waitSeconds,
    volunteer: volunteerId === null ? null : knownPerson(people, volunteerId),
    others: others.map((one) => knownPerson(people, one.volunteerId)),
    transferred,
    slotId,
    placement,
    callOfClient: summary?.callOfClient ?? null,
    score: scoreView(consultation, telephony),
    report: reportView(summary?.report ?? null, topics),
  };
}

function reportView(
  report: ConsultationSummary['report'],
  topics: readonly Topic[],
): ConsultationRowView['report'] {
  if (report === null) return null;
  const { topicIds, ...rest } = report;
  return { ...rest, topics: chosenTopics(topics, topicIds) };
}

/** By the names they bear today, in the order of the list. */
export function chosenTopics(topics: readonly Topic[], ids: readonly TopicId[]): TopicView[] {
  return topics.filter((topic) => ids.includes(topic.id)).map(topicView);
}
