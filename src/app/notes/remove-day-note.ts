import { DomainError } from '../../domain/domain-error.ts';
import type { DayNoteErrorCode } from '../../domain/report/day-note.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { dayNoteView } from './day-note-view.ts';
import type { DayNoteView } from './day-note-view.ts';
import { writeVersion } from './write-version.ts';

/**
 * Takes a note away; what it said is kept, and saving it with the version answered here brings it back. Removing it twice is removing it once.
 * @throws DomainError `note.not-found`; `note.stale` when somebody changed it meanwhile
 */
export function makeRemoveDayNote(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function removeDayNote(
    caller: Pick<Caller, 'id'>,
    input: { readonly id: string; readonly version: number },
  ): Promise<DayNoteView> {
    return deps.uow.run(async (repositories) => {
      const stored = await repositories.dayNotes.find(input.id);
      if (stored === null) throw new DomainError<DayNoteErrorCode>('note.not-found');
      if (stored.removed) return dayNoteView(stored);
      const change = { ...stored, removed: true, by: caller.id, at: deps.clock.now() };
      return dayNoteView(await writeVersion(repositories, stored, change, input.version));
    });
  };
}
