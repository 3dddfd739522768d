import { DomainError } from '../domain-error.ts';
import type { PairChange, PublishedShift, Shift, WorkingSchedule } from '../schedule/schedule.ts';
import { applyChanges, pairStateOf, sameState } from '../schedule/working-copy.ts';
import type { Slot } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { ChangeRequestErrorCode } from './change-request.ts';

export interface Settlement {
  /** Shifts of the next published version: this one change and nothing else. */
  readonly published: readonly PublishedShift[];
  readonly working: WorkingSchedule;
  /** What the working copy took over. */
  readonly changes: readonly PairChange[];
}

/**
 * Takes a volunteer's published shift off them, for a replacement or for a gap, and carries the same over to the working copy, whose other
 * unpublished edits stay. Where one of them had already given this seat to somebody else, the decision wins and that person leaves the slot.
 * @throws DomainError `request.shift-gone`, `request.replacement-taken`
 */
export function settleShift(
  published: readonly PublishedShift[],
  working: WorkingSchedule,
  decision: {
    readonly slot: Slot;
    readonly volunteerId: PersonId;
    readonly replacement: { readonly volunteerId: PersonId; readonly against: string | null } | null;
  },
): Settlement {
  const { slot, volunteerId, replacement } = decision;
  const inSlot = published.filter((shift) => shift.slotId === slot.id).map((shift) => shift.volunteerId);
  if (!inSlot.includes(volunteerId)) throw refusal('request.shift-gone', { slot: slot.id });
  if (replacement !== null && inSlot.includes(replacement.volunteerId)) {
    throw refusal('request.replacement-taken', { volunteer: replacement.volunteerId, field: 'volunteerId' });
  }
  const arriving = replacement === null ? [] : [{ slotId: slot.id, volunteerId: replacement.volunteerId }];
  const next = [
    ...published.filter((shift) => shift.slotId !== slot.id || shift.volunteerId !== volunteerId),
    ...arriving,
  ];

  const wanted: PairChange[] = [changeOf(working, slot, volunteerId, { shift: null, removed: true })];
  if (replacement !== null) {
    const standing = pairStateOf(working, slot.id, replacement.volunteerId).shift;
    const shift: Shift = standing ?? {
      slotId: slot.id,
      volunteerId: replacement.volunteerId,
      origin: 'hand',
      pinned: true,
      against: replacement.against,
    };
    wanted.push(changeOf(working, slot, replacement.volunteerId, { shift, removed: false }));
  }
  const crowded = makeRoom(working, slot, wanted, next);
  const changes = [...wanted, ...crowded].filter((change) => !sameState(change.before, change.after));
  return { published: next, working: applyChanges(working, changes), changes };
}

/** Those whom only the working copy seats here leave, last first, until the slot holds no more than it needs. */
function makeRoom(
  working: WorkingSchedule,
  slot: Slot,
  wanted: readonly PairChange[],
  published: readonly PublishedShift[],
): PairChange[] {
  const isPublic = new Set(
    published.filter((shift) => shift.slotId === slot.id).map((shift) => shift.volunteerId),
  );
  const seated = applyChanges(working, wanted).shifts.filter((shift) => shift.slotId === slot.id);
  const unpublished = seated.filter((shift) => !isPublic.has(shift.volunteerId));
  const tooMany = Math.min(Math.max(0, seated.length - slot.need), unpublished.length);
  return unpublished
    .slice(unpublished.length - tooMany)
    .map((shift) => changeOf(working, slot, shift.volunteerId, { shift: null, removed: false }));
}

function changeOf(
  working: WorkingSchedule,
  slot: Slot,
  volunteerId: PersonId,
  after: PairChange['after'],
): PairChange {
  return { slotId: slot.id, volunteerId, before: pairStateOf(working, slot.id, volunteerId), after };
}

function refusal(
  code: ChangeRequestErrorCode,
  details: Record<string, unknown>,
): DomainError<ChangeRequestErrorCode> {
  return new DomainError(code, details);
}
