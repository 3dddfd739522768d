import type { Slot, SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { PublishedShift } from './schedule.ts';
import { ownLimitReached } from './standing-against.ts';
import type { OfferedTime } from './standing-against.ts';

export type WhyNotFewer = 'no-shifts' | 'others-hold-as-many' | 'nobody-else-available' | 'edited-by-hand';
export type WhyNotMore =
  | 'all-offered-taken'
  | 'own-limit'
  | 'seats-filled'
  | 'would-be-uneven'
  | 'edited-by-hand';

/** What a volunteer's number of shifts is explained by. */
export interface OwnLoadFacts {
  readonly slots: ReadonlyMap<SlotId, Slot>;
  readonly shifts: readonly PublishedShift[];
  /** Volunteers that generation chose from, with the answer it used. */
  readonly offers: ReadonlyMap<PersonId, OfferedTime>;
}

export interface OwnLoad {
  readonly shifts: number;
  readonly offered: number;
  readonly maxShifts: number | null;
  /** Over those who offered something or serve. */
  readonly average: number;
  readonly least: number;
  readonly most: number;
  readonly whyNotFewer: WhyNotFewer;
  readonly whyNotMore: WhyNotMore;
}

/**
 * One volunteer's number of shifts with reasons that can be checked against the published schedule and the answers, one by one (product.md §5).
 * Where the answers do not explain it, somebody's hand did, and that is what is said.
 */
export function ownLoad(me: PersonId, facts: OwnLoadFacts): OwnLoad {
  const held = heldSlots(facts);
  const serving = [...new Set([...facts.offers.keys(), ...held.keys(), me])].filter(
    (id) => id === me || (held.get(id) ?? []).length > 0 || (facts.offers.get(id)?.marks.length ?? 0) > 0,
  );
  const loads = serving.map((id) => held.get(id)?.length ?? 0);
  const offer = facts.offers.get(me);
  return {
    shifts: held.get(me)?.length ?? 0,
    offered: offer?.marks.length ?? 0,
    maxShifts: offer?.maxShifts ?? null,
    average: loads.reduce((sum, load) => sum + load, 0) / loads.length,
    least: Math.min(...loads),
    most: Math.max(...loads),
    whyNotFewer: whyNotFewer(me, facts, held),
    whyNotMore: whyNotMore(me, facts, held),
  };
}

type Held = ReadonlyMap<PersonId, readonly Slot[]>;

/** A shift could go to whoever offered its slot, is outside it and below their own limits. */
function whyNotFewer(me: PersonId, facts: OwnLoadFacts, held: Held): WhyNotFewer {
  const mine = held.get(me) ?? [];
  if (mine.length === 0) return 'no-shifts';
  const takers = mine.flatMap((slot) =>
    [...facts.offers]
      .filter(([id, offer]) => {
        const theirs = held.get(id) ?? [];
        if (id === me || theirs.includes(slot) || !offer.marks.includes(slot.id)) return false;
        return ownLimitReached(slot, offer, theirs) === null;
      })
      .map(([id]) => held.get(id)?.length ?? 0),
  );
  if (takers.length === 0) return 'nobody-else-available';
  return Math.min(...takers) >= mine.length - 1 ? 'others-hold-as-many' : 'edited-by-hand';
}

function whyNotMore(me: PersonId, facts: OwnLoadFacts, held: Held): WhyNotMore {
  const mine = held.get(me) ?? [];
  const offer = facts.offers.get(me);
  const open = (offer?.marks ?? []).flatMap((mark) => {
    const slot = facts.slots.get(mark);
    return slot === undefined || slot.need === 0 || mine.includes(slot) ? [] : [slot];
  });
  if (open.length === 0) return 'all-offered-taken';
  const possible = open.filter((slot) => ownLimitReached(slot, offer ?? null, mine) === null);
  if (possible.length === 0) return 'own-limit';
  const givers = possible.map((slot) => [...held].filter(([, theirs]) => theirs.includes(slot)));
  if (possible.some((slot, index) => (givers[index]?.length ?? 0) < slot.need)) return 'edited-by-hand';
  const most = Math.max(...givers.flat().map(([, theirs]) => theirs.length));
  if (most >= mine.length + 2) return 'edited-by-hand';
  return most <= mine.length ? 'would-be-uneven' : 'seats-filled';
}

function heldSlots(facts: OwnLoadFacts): Map<PersonId, Slot[]> {
  const held = new Map<PersonId, Slot[]>();
  for (const { slotId, volunteerId } of facts.shifts) {
    const slot = facts.slots.get(slotId);
    if (slot !== undefined) held.set(volunteerId, [...(held.get(volunteerId) ?? []), slot]);
  }
  return held;
}
