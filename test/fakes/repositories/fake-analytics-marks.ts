import type { LocalDate } from '../../../src/domain/time/zone.ts';
import type { AnalyticsMarks } from '../../../src/ports/analytics.ts';
import type { FakeStore } from '../fake-store.ts';

/** Records which days wait for a refresh. */
export class FakeAnalyticsMarks implements AnalyticsMarks {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async markDays(days: readonly LocalDate[]): Promise<void> {
    this.#store.state.staleDays = [...new Set([...this.#store.state.staleDays, ...days])].sort();
  }

  async markAll(): Promise<void> {
    const { consultations, reports, slots } = this.#store.state;
    const instants = [
      ...[...consultations.values()].map((one) => one.startedAt),
      ...[...reports.values()].filter((one) => one.state === 'sent').map((one) => one.beganAt),
    ];
    const days = instants.flatMap((at) => [-1, 0, 1].map((shift) => dayOf(at, shift)));
    await this.markDays([...days, ...[...slots.values()].map((slot) => slot.day)]);
  }

  async pending(): Promise<boolean> {
    return this.#store.state.staleDays.length > 0;
  }

  /** Days that wait, in order. */
  get days(): readonly LocalDate[] {
    return this.#store.state.staleDays;
  }

  /** As a refresh would. */
  clear(): void {
    this.#store.state.staleDays = [];
  }
}

function dayOf(at: Date, shift: number): LocalDate {
  return new Date(at.getTime() + shift * 86_400_000).toISOString().slice(0, 10);
}
