import type { Consultation } from '../domain/consultation/consultation.ts';
import type { EntryId } from '../domain/consultation/call.ts';
import type { PersonId } from '../domain/volunteer/person.ts';

/** One record per conversation. */
export interface ConsultationRepository {
  /** Inserts or replaces each, participants as a set; these come back longest talk first. The day, hour and weekday it is counted in follow from `startedAt` in the charity's zone, given here. */
  save(consultations: readonly Consultation[], zone: string): Promise<void>;
  /** E.g. a conversation that turned out to be internal. */
  remove(entryIds: readonly EntryId[]): Promise<void>;
  find(entryIds: readonly EntryId[]): Promise<Consultation[]>;
  /** Answered ones of these volunteers that began in `[from, until)`, in order. */
  ofVolunteers(volunteerIds: readonly PersonId[], from: Date, until: Date): Promise<Consultation[]>;
  /** Answered ones with a known volunteer that began in `[from, until)` and have no report joined for certain, in order. */
  withoutReport(from: Date, until: Date): Promise<Consultation[]>;

  /** All records are to be made anew. Stands until `recomposed` is told of it. */
  wishRecomposition(): Promise<void>;
  /** The last wish that is not done, to be named to `recomposed`; null when there is none. */
  wishedRecomposition(): Promise<number | null>;
  /** Everything wished up to this one is done. */
  recomposed(wish: number): Promise<void>;
}
