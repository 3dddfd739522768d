import type { EditRecord, PublishedSchedule, WorkingSchedule } from '../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { PersonId } from '../domain/volunteer/person.ts';

/** What generation said of the draft it made; plain data as the generator gave it. */
export interface StoredGeneration {
  readonly month: PlanningMonth;
  readonly at: Date;
  /** Null when the timetable or an answer asked for it. */
  readonly by: PersonId | null;
  readonly seed: number;
  /** GenerationResult of src/domain/generation, as JSON. */
  readonly result: unknown;
}

/** Working copies, their history and the published versions. */
export interface ScheduleRepository {
  working(month: PlanningMonth): Promise<WorkingSchedule | null>;
  /** Inserts or replaces the whole working copy. */
  saveWorking(schedule: WorkingSchedule): Promise<void>;

  /** Edits of a month, oldest first. */
  edits(month: PlanningMonth): Promise<EditRecord[]>;
  appendEdit(edit: EditRecord): Promise<void>;
  /** Changes only `standing` of known edits. */
  saveStandings(
    month: PlanningMonth,
    standings: readonly Pick<EditRecord, 'seq' | 'standing'>[],
  ): Promise<void>;

  /** The newest published version; null before the first. */
  published(month: PlanningMonth): Promise<PublishedSchedule | null>;
  /** A certain version; null when there is none of that number. */
  publishedVersion(month: PlanningMonth, number: number): Promise<PublishedSchedule | null>;
  publish(schedule: PublishedSchedule): Promise<void>;
  /** Seats held in the newest published version of each month given, per volunteer. */
  publishedLoads(
    months: readonly PlanningMonth[],
  ): Promise<{ month: PlanningMonth; volunteerId: PersonId; shifts: number }[]>;

  /** The newest generation of the month. */
  generation(month: PlanningMonth): Promise<StoredGeneration | null>;
  saveGeneration(generation: StoredGeneration): Promise<void>;
}
