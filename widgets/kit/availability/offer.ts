/** What a volunteer offers for a month, as the screen holds it: marks sorted, each once; null = no wish. */
export interface Offer {
  readonly marks: readonly string[];
  readonly maxShifts: number | null;
  readonly maxPerDay: number | null;
}

export const EMPTY_OFFER: Offer = { marks: [], maxShifts: null, maxPerDay: null };

export function sameOffer(a: Offer, b: Offer): boolean {
  return (
    a.maxShifts === b.maxShifts &&
    a.maxPerDay === b.maxPerDay &&
    a.marks.length === b.marks.length &&
    // In order they nearly always are: sorting a month several times a stroke is felt.
    (a.marks.every((mark, at) => mark === b.marks[at]) ||
      [...a.marks].sort().join() === [...b.marks].sort().join())
  );
}

/** The offer with these slots marked, or not. */
export function painted(offer: Offer, ids: readonly string[], value: boolean): Offer {
  const marks = new Set(offer.marks);
  for (const id of ids) {
    if (value) marks.add(id);
    else marks.delete(id);
  }
  return { ...offer, marks: [...marks].sort() };
}

/** The offer with exactly these marks among `within`, and its own elsewhere. */
export function remarked(offer: Offer, marks: readonly string[], within: readonly string[]): Offer {
  return painted(painted(offer, within, false), marks, true);
}

/** Steps back and forth over what was done. */
export interface OfferHistory {
  readonly past: readonly Offer[];
  readonly present: Offer;
  readonly future: readonly Offer[];
}

const MOST_STEPS = 100;

export function historyOf(present: Offer): OfferHistory {
  return { past: [], present, future: [] };
}

/** A step that changes nothing is none. */
export function step(history: OfferHistory, next: Offer): OfferHistory {
  if (sameOffer(history.present, next)) return history;
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [] };
}

export function undo(history: OfferHistory): OfferHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redo(history: OfferHistory): OfferHistory {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future };
}
