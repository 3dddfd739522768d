import type { CanonicalInput } from './canonical-input.ts';
import type { Gap, Limited } from './generation-result.ts';
import { ownLimit, type Seating } from './seating.ts';

/** Every slot with empty seats and the true reason, in the order of slot ids. The schedule must fill the most seats. */
export function explainGaps(
  input: CanonicalInput,
  seating: Seating,
  marked: { readonly start: Int32Array; readonly volunteer: Int32Array },
): Gap[] {
  const gaps: Gap[] = [];
  for (const [s, slot] of input.slotIds.entries()) {
    const seated = seating.seated[s]!;
    const missing = input.need[s]! - seated.length;
    if (missing <= 0) continue;
    const limited: Limited[] = [];
    const excluded: string[] = [];
    for (let i = marked.start[s]!; i < marked.start[s + 1]!; i++) {
      const v = marked.volunteer[i]!;
      if (seated.includes(v)) continue;
      const volunteer = input.volunteerIds[v]!;
      const limit = ownLimit(input, v, seating.held[v]!, s);
      if (input.excluded[v]!.includes(s)) excluded.push(volunteer);
      else if (limit !== null) limited.push({ volunteer, ...limit });
    }
    if (limited.length > 0) gaps.push({ slot, missing, excluded, reason: 'at-own-limits', limited });
    else {
      const reason = seated.length > 0 ? 'nobody-else-available' : 'nobody-available';
      gaps.push({ slot, missing, excluded, reason, limited: [] });
    }
  }
  return gaps.sort((a, b) => (a.slot < b.slot ? -1 : 1));
}
