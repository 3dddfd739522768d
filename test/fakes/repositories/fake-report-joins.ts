import type { EntryId } from '../../../src/domain/consultation/call.ts';
import type { ReportJoin } from '../../../src/domain/consultation/report-join.ts';
import type { PersonId } from '../../../src/domain/volunteer/person.ts';
import type { Discussion } from '../../../src/ports/volunteer-report-repository.ts';
import { byText, copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

/** What stands beside reports. Transactions of the fake come one after another, so nothing needs holding. */
export class FakeReportJoins {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async holdJoins(_volunteerIds: readonly PersonId[]): Promise<void> {}

  async joins(reportIds: readonly string[]): Promise<ReportJoin[]> {
    return this.#inOrder((join) => reportIds.includes(join.reportId));
  }

  async joinsOfCalls(entryIds: readonly EntryId[]): Promise<ReportJoin[]> {
    return this.#inOrder((join) => join.entryId !== null && entryIds.includes(join.entryId));
  }

  async unsettled(): Promise<ReportJoin[]> {
    return this.#inOrder((join) => join.state === 'unsafe');
  }

  async saveJoins(joins: readonly ReportJoin[]): Promise<void> {
    for (const join of joins) this.#store.state.joins.set(join.reportId, copyOf(join));
  }

  async removeJoins(reportIds: readonly string[]): Promise<void> {
    for (const id of reportIds) this.#store.state.joins.delete(id);
  }

  async discussion(reportId: string): Promise<Discussion | null> {
    return copyOrNull(this.#store.state.discussions.get(reportId));
  }

  async discussions(reportIds: readonly string[]): Promise<Discussion[]> {
    return [...this.#store.state.discussions.values()]
      .filter((one) => reportIds.includes(one.reportId))
      .map(copyOf);
  }

  async saveDiscussion(discussion: Discussion): Promise<void> {
    this.#store.state.discussions.set(discussion.reportId, copyOf(discussion));
  }

  async removeDiscussion(reportId: string): Promise<void> {
    this.#store.state.discussions.delete(reportId);
  }

  #inOrder(wanted: (join: ReportJoin) => boolean): ReportJoin[] {
    const { joins, reports } = this.#store.state;
    const begun = (join: ReportJoin) => reports.get(join.reportId)?.beganAt.getTime() ?? 0;
    return [...joins.values()]
      .filter(wanted)
      .sort((a, b) => begun(a) - begun(b) || byText(a.reportId, b.reportId))
      .map(copyOf);
  }
}
