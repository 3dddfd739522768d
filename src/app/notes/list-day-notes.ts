import { parsePeriod } from '../../domain/report/period.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { dayNoteView } from './day-note-view.ts';
import type { DayNoteView } from './day-note-view.ts';

/** Notes that touch a period's days, earlier first. @throws DomainError PeriodErrorCode */
export function makeListDayNotes(deps: Pick<ProcessDeps, 'uow'>) {
  return async function listDayNotes(input: { period: string }): Promise<{ notes: DayNoteView[] }> {
    const { from, until } = parsePeriod(input.period);
    const notes = await deps.uow.read(({ dayNotes }) => dayNotes.within(from, until));
    return { notes: notes.map(dayNoteView) };
  };
}
