import type { CanonicalInput } from './canonical-input.ts';
import type { VolunteerExplanation, WhyNotFewer, WhyNotMore } from './generation-result.ts';
import { ownLimit, type Seating } from './seating.ts';

type Extreme = { readonly volunteer: number; readonly load: number };

/** Why everybody has as many shifts as they have, in the order of volunteers' ids. The schedule must be optimal. */
export function explainLoads(
  input: CanonicalInput,
  seating: Seating,
  marked: { readonly start: Int32Array; readonly volunteer: Int32Array },
): VolunteerExplanation[] {
  const givers = input.slotIds.map((_, s) => fullestThere(input, seating, s));
  return input.volunteerIds.map((volunteer, v) => ({
    volunteer,
    load: seating.held[v]!.length,
    marked: input.markStart[v + 1]! - input.markStart[v]!,
    pinned: input.pins[v]!.length,
    whyNotMore: whyNotMore(input, seating, v, givers),
    whyNotFewer: whyNotFewer(input, seating, v, marked),
  }));
}

/** Of those whom generation, not a pin, put into the slot: who has the most shifts. */
function fullestThere(input: CanonicalInput, { seated, held }: Seating, slot: number): Extreme | null {
  let fullest: Extreme | null = null;
  for (const v of seated[slot]!) {
    const load = held[v]!.length;
    if ((fullest === null || load > fullest.load) && !input.pins[v]!.includes(slot))
      fullest = { volunteer: v, load };
  }
  return fullest;
}

function whyNotMore(
  input: CanonicalInput,
  seating: Seating,
  v: number,
  givers: readonly (Extreme | null)[],
): WhyNotMore[] {
  const held = seating.held[v]!;
  const own = new Set(held);
  const excluded = new Set(input.excluded[v]);
  const count = { unwanted: 0, keptOut: 0, month: 0, day: 0, pinned: 0, taken: 0 };
  let fullest: Extreme | null = null;
  let others = 0;
  for (let i = input.markStart[v]!; i < input.markStart[v + 1]!; i++) {
    const slot = input.markSlot[i]!;
    if (own.has(slot)) continue;
    others++;
    const giver = givers[slot]!;
    const limit = ownLimit(input, v, held, slot);
    if (input.need[slot] === 0) count.unwanted++;
    else if (excluded.has(slot)) count.keptOut++;
    else if (limit !== null) count[limit.limit]++;
    else if (giver === null) count.pinned++;
    else {
      count.taken++;
      if (fullest === null || giver.load > fullest.load) fullest = giver;
    }
  }
  const reasons: WhyNotMore[] = [];
  if (others === 0)
    reasons.push({ code: input.markStart[v] === input.markStart[v + 1] ? 'no-marks' : 'all-marks-held' });
  if (count.unwanted > 0) reasons.push({ code: 'nobody-wanted', marks: count.unwanted });
  if (count.keptOut > 0) reasons.push({ code: 'kept-out', marks: count.keptOut });
  if (count.month > 0) reasons.push({ code: 'month-limit', marks: count.month, value: input.maxShifts[v]! });
  if (count.day > 0) reasons.push({ code: 'day-limit', marks: count.day, value: input.maxPerDay[v]! });
  if (count.pinned > 0) reasons.push({ code: 'seats-pinned', marks: count.pinned });
  if (fullest !== null) {
    reasons.push({
      code: 'seats-taken',
      marks: count.taken,
      volunteer: input.volunteerIds[fullest.volunteer]!,
      load: fullest.load,
    });
  }
  return reasons;
}

function whyNotFewer(
  input: CanonicalInput,
  seating: Seating,
  v: number,
  marked: { readonly start: Int32Array; readonly volunteer: Int32Array },
): WhyNotFewer[] {
  const pins = new Set(input.pins[v]);
  const count = { pinned: 0, alone: 0, limited: 0, shared: 0 };
  let emptiest: Extreme | null = null;
  for (const slot of seating.held[v]!) {
    if (pins.has(slot)) {
      count.pinned++;
      continue;
    }
    let outside = 0;
    let taker: Extreme | null = null;
    for (let i = marked.start[slot]!; i < marked.start[slot + 1]!; i++) {
      const other = marked.volunteer[i]!;
      if (seating.seated[slot]!.includes(other) || input.excluded[other]!.includes(slot)) continue;
      outside++;
      const load = seating.held[other]!.length;
      if (taker !== null && load >= taker.load) continue;
      if (ownLimit(input, other, seating.held[other]!, slot) === null) taker = { volunteer: other, load };
    }
    if (taker !== null) {
      count.shared++;
      if (emptiest === null || taker.load < emptiest.load) emptiest = taker;
    } else if (outside > 0) count.limited++;
    else count.alone++;
  }
  const reasons: WhyNotFewer[] = [];
  if (seating.held[v]!.length === 0) reasons.push({ code: 'no-shifts' });
  if (count.pinned > 0) reasons.push({ code: 'pinned', shifts: count.pinned });
  if (count.alone > 0) reasons.push({ code: 'nobody-else', shifts: count.alone });
  if (count.limited > 0) reasons.push({ code: 'others-at-limits', shifts: count.limited });
  if (emptiest !== null) {
    reasons.push({
      code: 'others-have-as-many',
      shifts: count.shared,
      volunteer: input.volunteerIds[emptiest.volunteer]!,
      load: emptiest.load,
    });
  }
  return reasons;
}
