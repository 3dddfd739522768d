import { slotIdOf } from '../time/slot.ts';
import type { SlotId } from '../time/slot.ts';
import { addDays, isoWeekdayOf } from '../time/zone.ts';
import type { LocalDate } from '../time/zone.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { EditFacts } from './possible-changes.ts';
import type { BulkEdit, PairChange, Shift, WorkingSchedule } from './schedule.ts';
import { needsReason, standsAgainst } from './standing-against.ts';
import { applyChanges, pairStateOf } from './working-copy.ts';

/**
 * Why a bulk edit leaves a seat as it is. `there`: that person is pinned there already; `against`: it would need a reason of its own;
 * `kept-out`: a hand took that person out of that slot; `pinned`: clearing a day keeps pins unless it is told otherwise.
 */
export type SkipReason = 'past' | 'pinned' | 'no-slot' | 'gone' | 'there' | 'kept-out' | 'full' | 'against';

export interface SkippedSeat {
  /** The seat that would have changed. */
  readonly slotId: SlotId;
  readonly volunteerId: PersonId;
  readonly reason: SkipReason;
}

export interface BulkPlan {
  /** All of them are possible together; one edit, one step of undo. */
  readonly changes: readonly PairChange[];
  readonly skipped: readonly SkippedSeat[];
}

/** What a bulk edit would change and what it would pass over, without doing it; never refuses. */
export function planBulkEdit(working: WorkingSchedule, edit: BulkEdit, facts: EditFacts): BulkPlan {
  return edit.kind === 'clear-day' ? clearDay(working, edit, facts) : copyPins(working, edit, facts);
}

function clearDay(
  working: WorkingSchedule,
  edit: BulkEdit & { readonly kind: 'clear-day' },
  facts: EditFacts,
): BulkPlan {
  const changes: PairChange[] = [];
  const skipped: SkippedSeat[] = [];
  for (const { slotId, volunteerId, pinned } of working.shifts) {
    const slot = facts.slots.get(slotId);
    if (slot?.day !== edit.day) continue;
    if (slot.startsAt <= facts.now) skipped.push({ slotId, volunteerId, reason: 'past' });
    else if (pinned && !edit.pinned) skipped.push({ slotId, volunteerId, reason: 'pinned' });
    else {
      const before = pairStateOf(working, slotId, volunteerId);
      changes.push({ slotId, volunteerId, before, after: { shift: null, removed: true } });
    }
  }
  return { changes, skipped };
}

function copyPins(
  working: WorkingSchedule,
  edit: BulkEdit & { readonly kind: 'copy-pins' },
  facts: EditFacts,
): BulkPlan {
  const from = mondayOf(edit.fromWeek);
  const to = mondayOf(edit.toWeek);
  const changes: PairChange[] = [];
  const skipped: SkippedSeat[] = [];
  let copy = working;
  for (const { slotId: source, volunteerId, pinned } of working.shifts) {
    const slot = facts.slots.get(source);
    if (!pinned || slot === undefined || mondayOf(slot.day) !== from) continue;
    const slotId = slotIdOf(addDays(to, isoWeekdayOf(slot.day) - 1), slot.time);
    const target = { slotId, volunteerId };
    const found = seatFor(copy, target, facts);
    if (typeof found === 'string') skipped.push({ ...target, reason: found });
    else {
      const before = pairStateOf(copy, slotId, volunteerId);
      const change = { ...target, before, after: { shift: found, removed: false } };
      copy = applyChanges(copy, [change]);
      changes.push(change);
    }
  }
  return { changes, skipped };
}

/** The pinned shift that may stand there after whatever was copied before it, or why none may. */
function seatFor(
  copy: WorkingSchedule,
  { slotId, volunteerId }: { readonly slotId: SlotId; readonly volunteerId: PersonId },
  facts: EditFacts,
): Shift | SkipReason {
  const slot = facts.slots.get(slotId);
  if (slot === undefined) return 'no-slot';
  if (slot.startsAt <= facts.now) return 'past';
  const { shift, removed } = pairStateOf(copy, slotId, volunteerId);
  if (shift !== null) return shift.pinned ? 'there' : { ...shift, pinned: true };
  if (facts.people.get(volunteerId)?.isVolunteer !== true) return 'gone';
  if (removed) return 'kept-out';
  if (copy.shifts.filter((one) => one.slotId === slotId).length >= slot.need) return 'full';
  const others = copy.shifts
    .filter((one) => one.volunteerId === volunteerId)
    .flatMap((one) => facts.slots.get(one.slotId) ?? []);
  const against = standsAgainst(slot, facts.answers.get(volunteerId) ?? null, others, false);
  return needsReason(against)
    ? 'against'
    : { slotId, volunteerId, origin: 'hand', pinned: true, against: null };
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - isoWeekdayOf(day));
}
