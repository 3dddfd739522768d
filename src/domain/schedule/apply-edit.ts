import { DomainError } from '../domain-error.ts';
import type { Slot, SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import { planBulkEdit } from './bulk-edit.ts';
import { requireOpenSlot, requirePossible, requireVolunteer } from './possible-changes.ts';
import type { EditFacts } from './possible-changes.ts';
import type {
  PairChange,
  ScheduleEdit,
  ScheduleErrorCode,
  SeatEdit,
  Shift,
  WorkingSchedule,
} from './schedule.ts';
import { needsReason, standsAgainst } from './standing-against.ts';
import { applyChanges, pairStateOf } from './working-copy.ts';

interface Seat {
  readonly slotId: SlotId;
  readonly volunteerId: PersonId;
}

export interface EditOutcome {
  readonly working: WorkingSchedule;
  /** Empty when the edit changes nothing (pinning what is pinned). */
  readonly changes: readonly PairChange[];
}

/**
 * An administrator's edit of the working copy (product.md §6). Whoever a hand seats is pinned; whoever it takes out is kept out of that slot
 * until a hand seats them there again. Refusals carry `field`, the path in the request.
 * @throws DomainError ScheduleErrorCode
 */
export function applyEdit(working: WorkingSchedule, edit: ScheduleEdit, facts: EditFacts): EditOutcome {
  try {
    const changes = changesOf(working, edit, facts);
    return { working: applyChanges(working, changes), changes };
  } catch (error) {
    throw error instanceof DomainError ? withField(error, edit) : error;
  }
}

function changesOf(working: WorkingSchedule, edit: ScheduleEdit, facts: EditFacts): readonly PairChange[] {
  switch (edit.kind) {
    case 'clear-day':
    case 'copy-pins':
      return planBulkEdit(working, edit, facts).changes;
    case 'pin':
    case 'unpin':
      return changePin(working, edit, facts);
    default:
      return reseat(working, edit, facts);
  }
}

function changePin(
  working: WorkingSchedule,
  edit: Seat & { readonly kind: 'pin' | 'unpin' },
  facts: EditFacts,
): PairChange[] {
  const { slotId, volunteerId } = edit;
  requireOpenSlot(slotId, facts);
  const before = pairStateOf(working, slotId, volunteerId);
  const shift = requireShift(before.shift, edit);
  const pinned = edit.kind === 'pin';
  if (shift.pinned === pinned) return [];
  return [{ slotId, volunteerId, before, after: { ...before, shift: { ...shift, pinned } } }];
}

type Reseating = Exclude<SeatEdit, { readonly kind: 'pin' | 'unpin' }>;

function reseat(working: WorkingSchedule, edit: Reseating, facts: EditFacts): PairChange[] {
  const { leaving, arriving } = movesOf(edit);
  for (const seat of [...leaving, ...arriving]) requireOpenSlot(seat.slotId, facts);
  for (const seat of leaving) requireShift(pairStateOf(working, seat.slotId, seat.volunteerId).shift, seat);
  for (const seat of arriving) {
    requireVolunteer(seat.volunteerId, facts);
    if (pairStateOf(working, seat.slotId, seat.volunteerId).shift !== null) {
      throw refusal('schedule.already-in-slot', { slot: seat.slotId, volunteer: seat.volunteerId });
    }
  }
  const left = leaving.map((seat): PairChange => ({
    ...seat,
    before: pairStateOf(working, seat.slotId, seat.volunteerId),
    after: { shift: null, removed: true },
  }));
  const staying = applyChanges(working, left);
  const wanted = 'reason' in edit ? edit.reason : undefined;
  const taken = arriving.map((seat): PairChange => ({
    ...seat,
    before: pairStateOf(working, seat.slotId, seat.volunteerId),
    after: { shift: seatedByHand(staying, seat, wanted, facts), removed: false },
  }));
  const changes = [...left, ...taken];
  requirePossible(working, changes, facts);
  return changes;
}

function movesOf(edit: Reseating): { leaving: Seat[]; arriving: Seat[] } {
  const { slotId, volunteerId } = edit;
  const here = { slotId, volunteerId };
  switch (edit.kind) {
    case 'assign':
      return { leaving: [], arriving: [here] };
    case 'remove':
      return { leaving: [here], arriving: [] };
    case 'replace':
      return { leaving: [here], arriving: [{ slotId, volunteerId: edit.byVolunteerId }] };
    case 'move':
      return { leaving: [here], arriving: [{ slotId: edit.toSlotId, volunteerId }] };
    case 'swap': {
      const { otherSlotId, otherVolunteerId } = edit;
      return {
        leaving: [here, { slotId: otherSlotId, volunteerId: otherVolunteerId }],
        arriving: [
          { slotId: otherSlotId, volunteerId },
          { slotId, volunteerId: otherVolunteerId },
        ],
      };
    }
  }
}

/** @param staying the working copy without those who leave in the same edit */
function seatedByHand(
  staying: WorkingSchedule,
  seat: Seat,
  reason: string | undefined,
  facts: EditFacts,
): Shift {
  const slot = requireOpenSlot(seat.slotId, facts);
  const others = slotsHeldBy(staying, seat.volunteerId, facts);
  const against = standsAgainst(slot, facts.answers.get(seat.volunteerId) ?? null, others, false);
  const said = reason?.trim() ?? '';
  if (needsReason(against) && said === '') {
    const { slotId, volunteerId } = seat;
    throw refusal('schedule.reason-needed', {
      field: 'edit.reason',
      slot: slotId,
      volunteer: volunteerId,
      against,
    });
  }
  return { ...seat, origin: 'hand', pinned: true, against: needsReason(against) ? said : null };
}

function slotsHeldBy(working: WorkingSchedule, volunteerId: PersonId, facts: EditFacts): Slot[] {
  return working.shifts
    .filter((shift) => shift.volunteerId === volunteerId)
    .flatMap((shift) => facts.slots.get(shift.slotId) ?? []);
}

function requireShift(shift: Shift | null, seat: Seat): Shift {
  if (shift !== null) return shift;
  throw refusal('schedule.no-such-shift', { slot: seat.slotId, volunteer: seat.volunteerId });
}

/** Adds the path of the property that named what was refused. */
function withField(error: DomainError, edit: ScheduleEdit): DomainError {
  if ('field' in error.details) return error;
  const named = error.details['volunteer'] ?? error.details['slot'];
  const property = Object.entries(edit).find(([, value]) => value === named)?.[0];
  return property === undefined
    ? error
    : new DomainError(error.code, { ...error.details, field: `edit.${property}` });
}

function refusal(code: ScheduleErrorCode, details: Record<string, unknown>): DomainError<ScheduleErrorCode> {
  return new DomainError(code, details);
}
