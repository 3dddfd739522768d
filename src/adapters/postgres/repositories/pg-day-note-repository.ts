import { z } from 'zod';
import type { DayNote } from '../../../domain/report/day-note.ts';
import type { LocalDate } from '../../../domain/time/zone.ts';
import type { DayNoteRepository } from '../../../ports/day-note-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(import.meta.url, './pg-day-note-repository.sql', 'within', 'find', 'save');

const noteRow: z.ZodType<DayNote> = z.object({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  text: z.string(),
  leftOut: z.boolean(),
  version: z.int(),
  removed: z.boolean(),
  by: z.int(),
  at: z.date(),
});

export class PgDayNoteRepository implements DayNoteRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  within(from: LocalDate, until: LocalDate): Promise<DayNote[]> {
    return this.#session.rows(noteRow, statements.within, [from, until]);
  }

  async find(id: string): Promise<DayNote | null> {
    return isUuid(id) ? this.#session.row(noteRow, statements.find, [id]) : null;
  }

  async save(note: DayNote): Promise<boolean> {
    const { id, version, from, until, text, leftOut, removed, by, at } = note;
    const values = [id, version, from, until, text, leftOut, removed, by, at];
    return (await this.#session.execute(statements.save, values)) > 0;
  }
}
