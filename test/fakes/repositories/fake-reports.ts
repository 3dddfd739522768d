import type { VolunteerReport } from '../../../src/domain/consultation/volunteer-report.ts';
import type { PersonId } from '../../../src/domain/volunteer/person.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import type { VolunteerReportRepository } from '../../../src/ports/volunteer-report-repository.ts';
import { byText, copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';
import { FakeReportJoins } from './fake-report-joins.ts';

export class FakeVolunteerReportRepository extends FakeReportJoins implements VolunteerReportRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    super(store);
    this.#store = store;
  }

  async find(id: string): Promise<VolunteerReport | null> {
    return copyOrNull(this.#store.state.reports.get(id));
  }

  lock(id: string): Promise<VolunteerReport | null> {
    return this.find(id);
  }

  async save(report: VolunteerReport): Promise<boolean> {
    const stored = this.#store.state.reports.get(report.id);
    if (stored !== undefined && stored.version !== report.version - 1) return false;
    this.#put(report);
    return true;
  }

  async removeDraft(id: string): Promise<void> {
    const { reports, joins, discussions, messages } = this.#store.state;
    if (reports.get(id)?.state !== 'draft') return;
    reports.delete(id);
    joins.delete(id);
    discussions.delete(id);
    this.#store.state.messages = messages.filter(({ about }) => about.kind !== 'report' || about.id !== id);
  }

  async addMany(reports: readonly VolunteerReport[]): Promise<void> {
    for (const report of reports) {
      if (this.#store.state.reports.has(report.id))
        throw new StorageConflict('duplicate', 'volunteer_report_key');
      this.#put(report);
    }
  }

  async draftsOf(volunteerId: PersonId): Promise<VolunteerReport[]> {
    return [...this.#store.state.reports.values()]
      .filter((report) => report.state === 'draft' && report.volunteerId === volunteerId)
      .sort((a, b) => b.beganAt.getTime() - a.beganAt.getTime() || byText(a.id, b.id))
      .map(copyOf);
  }

  async sentOf(volunteerIds: readonly PersonId[], from: Date, until: Date): Promise<VolunteerReport[]> {
    return this.#sent(from, until).filter((report) => volunteerIds.includes(report.volunteerId));
  }

  async sentWithin(from: Date, until: Date): Promise<VolunteerReport[]> {
    return this.#sent(from, until).map((report) => ({ ...report, story: '' }));
  }

  async withoutCall(from: Date): Promise<VolunteerReport[]> {
    const { reports, joins } = this.#store.state;
    const certain = (id: string): boolean => {
      const join = joins.get(id);
      return (join?.state === 'safe' || join?.state === 'settled') && join.entryId !== null;
    };
    return [...reports.values()]
      .filter(({ id, state, beganAt }) => state === 'sent' && beganAt >= from && !certain(id))
      .sort((a, b) => b.beganAt.getTime() - a.beganAt.getTime() || byText(a.id, b.id))
      .map(copyOf);
  }

  #sent(from: Date, until: Date): VolunteerReport[] {
    return [...this.#store.state.reports.values()]
      .filter(({ state, beganAt }) => state === 'sent' && beganAt >= from && beganAt < until)
      .sort((a, b) => a.beganAt.getTime() - b.beganAt.getTime() || byText(a.id, b.id))
      .map(copyOf);
  }

  #put(report: VolunteerReport): void {
    const topicIds = [...new Set(report.topicIds)].sort((a, b) => a - b);
    this.#store.state.reports.set(report.id, copyOf({ ...report, topicIds }));
  }
}
