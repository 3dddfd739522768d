import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import type { StoreState } from './fake-store.ts';

/** What the schema demands of calls, consultations, reports and topics when a transaction ends. */
export function checkConsultations(state: StoreState): void {
  checkPeople(state);
  checkReferences(state);
  checkUnique(state);
  checkRows(state);
}

function checkPeople(state: StoreState): void {
  const consultations = [...state.consultations.values()];
  const named: Record<string, readonly (number | null)[]> = {
    telephony_employee_person: state.employees.map((one) => one.personId),
    call_sync_person: [...state.callSyncs.values()].map((sync) => sync.requestedBy),
    consultation_volunteer: consultations.map((one) => one.volunteerId),
    consultation_score_of: consultations.map((one) => one.scoreVolunteerId),
    consultation_participant_person: consultations.flatMap((one) => one.others.map((o) => o.volunteerId)),
    volunteer_report_person: [...state.reports.values()].map((report) => report.volunteerId),
    report_join_by: [...state.joins.values()].map((join) => join.settledBy),
    report_discussion_by: [...state.discussions.values()].map((discussion) => discussion.by),
    period_report_person: [...state.periodReports.values()].map(({ report }) => report.madeBy),
  };
  for (const [rule, ids] of Object.entries(named)) demand(rule, ids, state.people);
}

function checkReferences(state: StoreState): void {
  const joins = [...state.joins.values()];
  const reports = [...state.reports.values()];
  demand('consultation_of', [...state.consultations.keys()], state.calls);
  demand(
    'volunteer_report_topic_topic',
    reports.flatMap((report) => report.topicIds),
    state.topics,
  );
  demand('report_join_of', [...state.joins.keys()], state.reports);
  demand(
    'report_join_call',
    joins.map((join) => join.entryId),
    state.calls,
  );
  demand('report_discussion_of', [...state.discussions.keys()], state.reports);
  const spokenOf = state.messages.flatMap(({ about }) => (about.kind === 'report' ? about.id : []));
  demand('report_message_of', spokenOf, state.reports);
}

function demand<K>(rule: string, keys: readonly (K | null)[], known: ReadonlyMap<K, unknown>): void {
  if (keys.some((key) => key !== null && !known.has(key)))
    throw new StorageConflict('missing-reference', rule);
}

function checkUnique(state: StoreState): void {
  const joined = [...state.joins.values()]
    .filter(({ state: how }) => how === 'safe' || how === 'settled')
    .flatMap((join) => join.entryId ?? []);
  const names = [...state.topics.values()]
    .filter((topic) => topic.retiredAt === null)
    .map((topic) => topic.name.toLowerCase());
  if (new Set(joined).size < joined.length) throw new StorageConflict('duplicate', 'report_join_call_once');
  if (new Set(names).size < names.length) throw new StorageConflict('duplicate', 'topic_name_once');
}

/** Rows that contradict themselves are a mistake of ours, not a conflict. */
function checkRows(state: StoreState): void {
  for (const { outcome, volunteerId } of state.consultations.values())
    if (outcome === 'missed' && volunteerId !== null) throw new RangeError('consultation_missed_has_nobody');
  for (const { state: how, sentAt } of state.reports.values())
    if ((how === 'sent') !== (sentAt !== null)) throw new RangeError('volunteer_report_sent_at');
  for (const { state: how, settledAt } of state.joins.values())
    if ((how === 'settled') !== (settledAt !== null)) throw new RangeError('report_join_settled');
  for (const { from, until } of state.employees)
    if (until !== null && until <= from) throw new RangeError('telephony_employee_lasts');
}
