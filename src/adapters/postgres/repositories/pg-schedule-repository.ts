import type { EditRecord, PublishedSchedule, WorkingSchedule } from '../../../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../../../domain/time/planning-month.ts';
import type { PersonId } from '../../../domain/volunteer/person.ts';
import type { ScheduleRepository, StoredGeneration } from '../../../ports/schedule-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { editRow, generationRow, loadRow, publishedRow, workingRow } from './schedule-rows.ts';

const statements = sql(
  import.meta.url,
  './pg-schedule-repository.sql',
  'working',
  'put_working',
  'remove_absent_shifts',
  'put_shifts',
  'remove_removals',
  'put_removals',
  'edits',
  'append_edit',
  'save_standings',
  'published',
  'publish',
  'publish_shifts',
  'published_loads',
  'generation',
  'save_generation',
);

export class PgScheduleRepository implements ScheduleRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  working(month: PlanningMonth): Promise<WorkingSchedule | null> {
    return this.#session.row(workingRow, statements.working, [month]);
  }

  async saveWorking({ month, version, shifts, removals }: WorkingSchedule): Promise<void> {
    const shiftsJson = JSON.stringify(shifts);
    await this.#session.execute(statements.put_working, [month, version]);
    await this.#session.execute(statements.remove_absent_shifts, [month, shiftsJson]);
    await this.#session.execute(statements.put_shifts, [month, shiftsJson]);
    await this.#session.execute(statements.remove_removals, [month]);
    await this.#session.execute(statements.put_removals, [month, JSON.stringify(removals)]);
  }

  edits(month: PlanningMonth): Promise<EditRecord[]> {
    return this.#session.rows(editRow, statements.edits, [month]);
  }

  async appendEdit({ month, seq, kind, by, at, changes, standing }: EditRecord): Promise<void> {
    const values = [month, seq, kind, by, at, JSON.stringify(changes), standing];
    await this.#session.execute(statements.append_edit, values);
  }

  async saveStandings(
    month: PlanningMonth,
    standings: readonly Pick<EditRecord, 'seq' | 'standing'>[],
  ): Promise<void> {
    await this.#session.execute(statements.save_standings, [month, JSON.stringify(standings)]);
  }

  published(month: PlanningMonth): Promise<PublishedSchedule | null> {
    return this.#session.row(publishedRow, statements.published, [month, null]);
  }

  publishedVersion(month: PlanningMonth, number: number): Promise<PublishedSchedule | null> {
    return this.#session.row(publishedRow, statements.published, [month, number]);
  }

  async publish({ month, number, publishedAt, publishedBy, shifts }: PublishedSchedule): Promise<void> {
    await this.#session.execute(statements.publish, [month, number, publishedAt, publishedBy]);
    await this.#session.execute(statements.publish_shifts, [month, number, JSON.stringify(shifts)]);
  }

  publishedLoads(
    months: readonly PlanningMonth[],
  ): Promise<{ month: PlanningMonth; volunteerId: PersonId; shifts: number }[]> {
    return this.#session.rows(loadRow, statements.published_loads, [months]);
  }

  generation(month: PlanningMonth): Promise<StoredGeneration | null> {
    return this.#session.row(generationRow, statements.generation, [month]);
  }

  async saveGeneration({ month, at, by, seed, result }: StoredGeneration): Promise<void> {
    await this.#session.execute(statements.save_generation, [month, at, by, seed, JSON.stringify(result)]);
  }
}
