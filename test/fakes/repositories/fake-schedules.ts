import type {
  EditRecord,
  PublishedSchedule,
  WorkingSchedule,
} from '../../../src/domain/schedule/schedule.ts';
import type { PlanningMonth } from '../../../src/domain/time/planning-month.ts';
import type { PersonId } from '../../../src/domain/volunteer/person.ts';
import type { ScheduleRepository, StoredGeneration } from '../../../src/ports/schedule-repository.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import { byText, copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeScheduleRepository implements ScheduleRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async working(month: PlanningMonth): Promise<WorkingSchedule | null> {
    return copyOrNull(this.#store.state.working.get(month));
  }

  async saveWorking(schedule: WorkingSchedule): Promise<void> {
    once('working_shift_once', schedule.shifts.map(pairOf));
    once('schedule_removal_once', schedule.removals.map(pairOf));
    this.#store.state.working.set(schedule.month, {
      ...copyOf(schedule),
      shifts: inOrder(schedule.shifts),
      removals: inOrder(schedule.removals),
    });
  }

  async edits(month: PlanningMonth): Promise<EditRecord[]> {
    return this.#store.state.edits
      .filter((edit) => edit.month === month)
      .map(copyOf)
      .sort((a, b) => a.seq - b.seq);
  }

  async appendEdit(edit: EditRecord): Promise<void> {
    const all = [...this.#store.state.edits, copyOf(edit)];
    once(
      'schedule_edit_key',
      all.map((one) => `${one.month} ${one.seq}`),
    );
    this.#store.state.edits = all;
  }

  async saveStandings(
    month: PlanningMonth,
    standings: readonly Pick<EditRecord, 'seq' | 'standing'>[],
  ): Promise<void> {
    const bySeq = new Map(standings.map((one) => [one.seq, one.standing]));
    this.#store.state.edits = this.#store.state.edits.map((edit) =>
      edit.month === month ? { ...edit, standing: bySeq.get(edit.seq) ?? edit.standing } : edit,
    );
  }

  async published(month: PlanningMonth): Promise<PublishedSchedule | null> {
    const versions = this.#store.state.published.filter((one) => one.month === month);
    return copyOrNull(versions.sort((a, b) => b.number - a.number)[0]);
  }

  async publishedVersion(month: PlanningMonth, number: number): Promise<PublishedSchedule | null> {
    return copyOrNull(
      this.#store.state.published.find((one) => one.month === month && one.number === number),
    );
  }

  async publish(schedule: PublishedSchedule): Promise<void> {
    once('published_shift_once', schedule.shifts.map(pairOf));
    const all = [...this.#store.state.published, { ...copyOf(schedule), shifts: inOrder(schedule.shifts) }];
    once(
      'published_schedule_key',
      all.map((one) => `${one.month} ${one.number}`),
    );
    this.#store.state.published = all;
  }

  async publishedLoads(
    months: readonly PlanningMonth[],
  ): Promise<{ month: PlanningMonth; volunteerId: PersonId; shifts: number }[]> {
    const loads = await Promise.all([...new Set(months)].sort(byText).map((month) => this.#loads(month)));
    return loads.flat();
  }

  async #loads(month: PlanningMonth) {
    const counts = new Map<PersonId, number>();
    for (const { volunteerId } of (await this.published(month))?.shifts ?? [])
      counts.set(volunteerId, (counts.get(volunteerId) ?? 0) + 1);
    return [...counts]
      .map(([volunteerId, shifts]) => ({ month, volunteerId, shifts }))
      .sort((a, b) => a.volunteerId - b.volunteerId);
  }

  async generation(month: PlanningMonth): Promise<StoredGeneration | null> {
    return copyOrNull(this.#store.state.generations.filter((one) => one.month === month).at(-1));
  }

  async saveGeneration(generation: StoredGeneration): Promise<void> {
    const result: unknown = JSON.parse(JSON.stringify(generation.result));
    this.#store.state.generations = [...this.#store.state.generations, { ...copyOf(generation), result }];
  }
}

interface Pair {
  readonly slotId: string;
  readonly volunteerId: PersonId;
}

function inOrder<T extends Pair>(pairs: readonly T[]): T[] {
  return copyOf([...pairs]).sort((a, b) => byText(a.slotId, b.slotId) || a.volunteerId - b.volunteerId);
}

function pairOf(pair: Pair): string {
  return `${pair.slotId} ${pair.volunteerId}`;
}

function once(rule: string, keys: readonly string[]): void {
  if (new Set(keys).size < keys.length) throw new StorageConflict('duplicate', rule);
}
