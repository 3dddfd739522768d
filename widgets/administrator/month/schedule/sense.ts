import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { slotOf } from './edits.ts';
import type { Attempt, Edit } from './edits.ts';

/** Why something tried on an older version can't be done on this one any more. */
export type Senseless = 'read-only' | 'nothing' | 'past' | 'gone' | 'already' | 'no-room';

/** Null while it still makes sense, as far as the page tells; the service has the last word. */
export function senseless(attempt: Attempt, page: SchedulePage): Senseless | null {
  if (page.readOnly || page.generating) return 'read-only';
  if (attempt.kind === 'undo') return page.undoes === null ? 'nothing' : null;
  if (attempt.kind === 'redo') return page.redoes === null ? 'nothing' : null;
  return attempt.kind === 'edit' && 'slotId' in attempt.edit ? editSenseless(attempt.edit, page) : null;
}

function editSenseless(edit: Edit, page: SchedulePage): Senseless | null {
  const sits = (slotId: string, id: number) =>
    slotOf(page, slotId)?.seats.find((seat) => seat.volunteerId === id);
  const past = (slotId: string): boolean => slotOf(page, slotId)?.past !== false;
  const full = (slotId: string): boolean => slotOf(page, slotId)?.gap === null;
  const own = sits(edit.slotId, edit.volunteerId);
  if (past(edit.slotId) || (edit.kind === 'move' && past(edit.toSlotId))) return 'past';
  switch (edit.kind) {
    case 'assign':
      return own !== undefined ? 'already' : full(edit.slotId) ? 'no-room' : null;
    case 'remove':
      return own === undefined ? 'already' : null;
    case 'pin':
    case 'unpin':
      if (own === undefined) return 'gone';
      return own.pinned === (edit.kind === 'pin') ? 'already' : null;
    case 'replace':
      if (sits(edit.slotId, edit.byVolunteerId) !== undefined) return 'already';
      return own === undefined ? 'gone' : null;
    case 'move':
      if (sits(edit.toSlotId, edit.volunteerId) !== undefined) return 'already';
      if (own === undefined) return 'gone';
      return full(edit.toSlotId) ? 'no-room' : null;
    case 'swap':
      if (past(edit.otherSlotId)) return 'past';
      return own === undefined || sits(edit.otherSlotId, edit.otherVolunteerId) === undefined ? 'gone' : null;
  }
}
