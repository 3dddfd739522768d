import { DomainError } from '../domain-error.ts';
import type { SlotId } from '../time/slot.ts';
import { requirePossible } from './possible-changes.ts';
import type { EditFacts } from './possible-changes.ts';
import type { EditRecord, PairChange, ScheduleErrorCode, WorkingSchedule } from './schedule.ts';
import { applyChanges, pairStateOf, reverseOf, sameState } from './working-copy.ts';

export type Standing = Pick<EditRecord, 'seq' | 'standing'>;

export interface Step {
  readonly working: WorkingSchedule;
  readonly changes: readonly PairChange[];
  /** The edit whose standing changes by this step. */
  readonly standing: Standing;
}

/** The edit that undo would take back; null when there is none. Generation and decided requests are barriers, being final. */
export function editToUndo(edits: readonly EditRecord[]): EditRecord | null {
  return edits.reduce<EditRecord | null>(
    (last, edit) => (edit.standing === 'done' && (last === null || edit.seq > last.seq) ? edit : last),
    null,
  );
}

/** The edit that redo would repeat: of those undone, the one made first. */
export function editToRedo(edits: readonly EditRecord[]): EditRecord | null {
  return edits.reduce<EditRecord | null>(
    (first, edit) => (edit.standing === 'undone' && (first === null || edit.seq < first.seq) ? edit : first),
    null,
  );
}

/** @throws DomainError `schedule.nothing-to-undo`, or what refuses the change now (a slot begun, a seat taken, a volunteer gone) */
export function undo(working: WorkingSchedule, edits: readonly EditRecord[], facts: EditFacts): Step {
  const edit = editToUndo(edits);
  if (edit === null) throw new DomainError<ScheduleErrorCode>('schedule.nothing-to-undo');
  return step(working, reverseOf(edit.changes), facts, { seq: edit.seq, standing: 'undone' });
}

/** @throws DomainError `schedule.nothing-to-redo`, or what refuses the change now */
export function redo(working: WorkingSchedule, edits: readonly EditRecord[], facts: EditFacts): Step {
  const edit = editToRedo(edits);
  if (edit === null) throw new DomainError<ScheduleErrorCode>('schedule.nothing-to-redo');
  return step(working, edit.changes, facts, { seq: edit.seq, standing: 'done' });
}

function step(
  working: WorkingSchedule,
  changes: readonly PairChange[],
  facts: EditFacts,
  standing: Standing,
): Step {
  for (const { slotId, volunteerId, before } of changes) {
    if (!sameState(pairStateOf(working, slotId, volunteerId), before)) {
      throw new DomainError<ScheduleErrorCode>('schedule.no-such-shift', {
        slot: slotId,
        volunteer: volunteerId,
      });
    }
  }
  requirePossible(working, changes, facts);
  return { working: applyChanges(working, changes), changes, standing };
}

/** A new edit loses what could still be redone. */
export function standingsAfterNewEdit(edits: readonly EditRecord[]): Standing[] {
  return edits
    .filter((edit) => edit.standing === 'undone')
    .map(({ seq }) => ({ seq, standing: 'final' as const }));
}

/**
 * After a change that nobody can undo (a decided request) in these slots: edits up to the last one that touched them can't be undone any more,
 * and edits from the first undone one that would touch them can't be redone. All others stay as they are, being independent of it.
 */
export function standingsAfterBarrier(edits: readonly EditRecord[], slots: ReadonlySet<SlotId>): Standing[] {
  const touches = (edit: EditRecord) => edit.changes.some((change) => slots.has(change.slotId));
  const lastDone = Math.max(
    0,
    ...edits.filter((edit) => edit.standing === 'done' && touches(edit)).map((edit) => edit.seq),
  );
  const firstUndone = Math.min(
    Infinity,
    ...edits.filter((edit) => edit.standing === 'undone' && touches(edit)).map((edit) => edit.seq),
  );
  return edits
    .filter(
      (edit) =>
        (edit.standing === 'done' && edit.seq <= lastDone) ||
        (edit.standing === 'undone' && edit.seq >= firstUndone),
    )
    .map(({ seq }) => ({ seq, standing: 'final' as const }));
}
