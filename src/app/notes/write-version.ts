import { DomainError } from '../../domain/domain-error.ts';
import type { DayNote, DayNoteErrorCode } from '../../domain/report/day-note.ts';
import { daysOf } from '../../domain/report/period.ts';
import { addDays } from '../../domain/time/zone.ts';
import type { LocalDate } from '../../domain/time/zone.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/**
 * Writes the next version of a note within the caller's transaction, and marks the days whose averages it changes.
 * @throws DomainError `note.stale` when the stored one is not of the version the change was made to
 */
export async function writeVersion(
  repositories: Repositories,
  stored: DayNote | null,
  change: Omit<DayNote, 'version'>,
  version: number,
): Promise<DayNote> {
  const stale = () => new DomainError<DayNoteErrorCode>('note.stale', { version: stored?.version ?? 0 });
  if ((stored?.version ?? 0) !== version) throw stale();
  const note: DayNote = { ...change, version: version + 1 };
  if (!(await repositories.dayNotes.save(note))) throw stale();
  const [before, after] = [leftOutDays(stored), leftOutDays(note)];
  const changed = [...before, ...after].filter((day) => before.includes(day) !== after.includes(day));
  if (changed.length > 0) {
    await repositories.analytics.markDays(changed);
    await repositories.jobs.wake('analytics');
  }
  return note;
}

function leftOutDays(note: DayNote | null): LocalDate[] {
  if (note === null || note.removed || !note.leftOut) return [];
  return Array.from({ length: daysOf(note) }, (_, index) => addDays(note.from, index));
}
