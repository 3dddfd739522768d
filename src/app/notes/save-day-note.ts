import { DomainError } from '../../domain/domain-error.ts';
import { checkedNote } from '../../domain/report/day-note.ts';
import type { DayNote, DayNoteErrorCode, DayNoteWish } from '../../domain/report/day-note.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { dayNoteView } from './day-note-view.ts';
import type { DayNoteView } from './day-note-view.ts';
import { writeVersion } from './write-version.ts';

/**
 * Adds a note (`version` 0, under an id the caller made), changes one, or brings a removed one back. The same said again, because an answer was lost,
 * is done once. @throws DomainError DayNoteErrorCode; `note.stale` when somebody changed it meanwhile
 */
export function makeSaveDayNote(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function saveDayNote(
    caller: Pick<Caller, 'id'>,
    input: DayNoteWish & { readonly id: string; readonly version: number },
  ): Promise<DayNoteView> {
    const wish = checkedNote(input);
    return deps.uow.run(async (repositories) => {
      const stored = await repositories.dayNotes.find(input.id);
      if (stored !== null && isRepeated(stored, wish, input.version, caller)) return dayNoteView(stored);
      if (stored === null && input.version > 0) throw new DomainError<DayNoteErrorCode>('note.not-found');
      const change = { ...wish, id: input.id, removed: false, by: caller.id, at: deps.clock.now() };
      return dayNoteView(await writeVersion(repositories, stored, change, input.version));
    });
  };
}

function isRepeated(
  stored: DayNote,
  wish: DayNoteWish,
  version: number,
  caller: Pick<Caller, 'id'>,
): boolean {
  const { from, until, text, leftOut } = wish;
  return (
    stored.version === version + 1 &&
    stored.by === caller.id &&
    !stored.removed &&
    stored.from === from &&
    stored.until === until &&
    stored.text === text &&
    stored.leftOut === leftOut
  );
}
