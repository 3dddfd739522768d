import type { EntryId } from '../../../src/domain/consultation/call.ts';
import type { Consultation } from '../../../src/domain/consultation/consultation.ts';
import type { ReportJoin } from '../../../src/domain/consultation/report-join.ts';
import type { VolunteerReport } from '../../../src/domain/consultation/volunteer-report.ts';
import type { PersonId } from '../../../src/domain/volunteer/person.ts';
import type {
  ConsultationQueries,
  ConsultationSearch,
  ConsultationSummary,
  ReportMarks,
  TopicUse,
} from '../../../src/ports/consultation-queries.ts';
import { byText } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeConsultationQueries implements ConsultationQueries {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async search(search: ConsultationSearch): Promise<{ entryIds: EntryId[]; total: number }> {
    const found = this.#newestFirst().filter((one) => this.#matches(one, search));
    const after = search.after === null ? undefined : this.#store.state.consultations.get(search.after);
    const rest = after === undefined ? found : found.filter((one) => newestFirst(after, one) < 0);
    const page = search.after !== null && after === undefined ? [] : rest.slice(0, search.limit);
    return { entryIds: page.map((one) => one.entryId), total: found.length };
  }

  async summaries(entryIds: readonly EntryId[]): Promise<ConsultationSummary[]> {
    return this.#newestFirst()
      .filter((one) => entryIds.includes(one.entryId))
      .map((one) => ({
        entryId: one.entryId,
        callOfClient: this.#callOfClient(one),
        report: this.#reportOf(one),
      }));
  }

  async volunteers(): Promise<PersonId[]> {
    const ids = this.#newestFirst().flatMap((one) => one.volunteerId ?? []);
    return [...new Set(ids)].sort((a, b) => a - b);
  }

  async reportMarks(reportIds: readonly string[]): Promise<ReportMarks[]> {
    const { reports } = this.#store.state;
    return reportIds
      .filter((id) => reports.has(id))
      .map((reportId) => ({ reportId, ...this.#marks(reportId) }));
  }

  async topicUse(): Promise<TopicUse[]> {
    const { topics, reports, formerTopicNames } = this.#store.state;
    const sent = [...reports.values()].filter((report) => report.state === 'sent');
    return [...topics.keys()].map((topicId) => ({
      topicId,
      reports: sent.filter((report) => report.topicIds.includes(topicId)).length,
      formerNames: formerTopicNames
        .filter((former) => former.topicId === topicId)
        .sort((a, b) => b.endedAt.getTime() - a.endedAt.getTime())
        .map((former) => former.name),
    }));
  }

  #newestFirst(): Consultation[] {
    return [...this.#store.state.consultations.values()].sort(newestFirst);
  }

  #matches(one: Consultation, search: ConsultationSearch): boolean {
    const report = this.#joined(one)?.report ?? null;
    const discussed = report !== null && this.#store.state.discussions.has(report.id);
    const wanted = {
      any: true,
      missing: one.outcome === 'answered' && one.volunteerId !== null && report === null,
      present: report !== null,
      'to-discuss': report !== null && report.discussWithSupervisor && !discussed,
      discussed,
    };
    return (
      one.startedAt >= search.from &&
      one.startedAt < search.until &&
      (search.topicId === null || (report?.topicIds.includes(search.topicId) ?? false)) &&
      (search.risk === null || report?.risk === search.risk) &&
      (search.scoreAtMost === null ||
        (one.mark.kind === 'given' &&
          one.mark.value >= search.scoreLow &&
          one.mark.value <= Math.min(search.scoreAtMost, search.scoreHigh))) &&
      (search.volunteerId === null || one.volunteerId === search.volunteerId) &&
      (search.outcome === 'any' || one.outcome === search.outcome) &&
      wanted[search.report]
    );
  }

  #joined({ entryId }: Consultation): { join: ReportJoin; report: VolunteerReport } | null {
    const certain = [...this.#store.state.joins.values()].find(
      (one) => one.entryId === entryId && (one.state === 'safe' || one.state === 'settled'),
    );
    const report = certain === undefined ? undefined : this.#store.state.reports.get(certain.reportId);
    return certain === undefined || report === undefined ? null : { join: certain, report };
  }

  #reportOf(one: Consultation): ConsultationSummary['report'] {
    const found = this.#joined(one);
    if (found === null) return null;
    const { id, topicIds, outcome, risk, discussWithSupervisor } = found.report;
    const settledByHand = found.join.state === 'settled';
    const content = { topicIds: [...topicIds], outcome, risk, discussWithSupervisor };
    return { id, ...content, settledByHand, ...this.#marks(id) };
  }

  #callOfClient(one: Consultation): number | null {
    if (one.clientKey === null) return null;
    const calls = this.#newestFirst().filter(({ clientKey }) => clientKey === one.clientKey);
    return calls.filter((other) => newestFirst(other, one) >= 0).length;
  }

  #marks(reportId: string): { discussed: boolean; messages: number } {
    const { discussions, messages } = this.#store.state;
    const own = messages.filter(({ about }) => about.kind === 'report' && about.id === reportId);
    return { discussed: discussions.has(reportId), messages: own.length };
  }
}

function newestFirst(a: Consultation, b: Consultation): number {
  return b.startedAt.getTime() - a.startedAt.getTime() || byText(b.entryId, a.entryId);
}
