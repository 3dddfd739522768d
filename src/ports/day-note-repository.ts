import type { DayNote } from '../domain/report/day-note.ts';
import type { LocalDate } from '../domain/time/zone.ts';

export interface DayNoteRepository {
  /** Notes that stand and touch these days, half-open: earlier first, then the shorter. */
  within(from: LocalDate, until: LocalDate): Promise<DayNote[]>;
  /** As it was last written, removed or not. */
  find(id: string): Promise<DayNote | null>;
  /** Stores a version beside the former ones; false, and nothing stored, when the stored one is not the version before. @throws StorageConflict for a person nobody knows, at the transaction's end */
  save(note: DayNote): Promise<boolean>;
}
