import type { AdminRequest, Candidate } from '../../../src/adapters/http/contract/shifts.ts';

/** Open ones, the shift that begins first on top, and decided ones, decided last on top. */
export function parted(requests: readonly AdminRequest[]): {
  readonly open: readonly AdminRequest[];
  readonly decided: readonly AdminRequest[];
} {
  return {
    open: requests
      .filter((request) => request.state === 'open')
      .toSorted((a, b) => Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt)),
    decided: requests
      .filter((request) => request.state !== 'open')
      .toSorted((a, b) => Date.parse(b.decidedAt ?? b.createdAt) - Date.parse(a.decidedAt ?? a.createdAt)),
  };
}

/** Decided ones by the month of the decision, newest first. @param dayOf the charity's day of an instant */
export function byMonth(
  decided: readonly AdminRequest[],
  dayOf: (instant: string) => string,
): readonly { readonly month: string; readonly requests: readonly AdminRequest[] }[] {
  const monthOf = (request: AdminRequest): string =>
    dayOf(request.decidedAt ?? request.createdAt).slice(0, 7);
  const months = [...new Set(decided.map(monthOf))].toSorted().toReversed();
  return months.map((month) => ({
    month,
    requests: decided.filter((request) => monthOf(request) === month),
  }));
}

/** The request to show: the named one, else the most urgent open one; null when there is none. */
export function chosenRequest(
  requests: readonly AdminRequest[],
  id: string | undefined,
): AdminRequest | null {
  return (
    (id === undefined ? parted(requests).open[0] : requests.find((request) => request.id === id)) ?? null
  );
}

/** True when seating them needs no reason (a removal by hand is lifted without one). */
export function fits(candidate: Candidate): boolean {
  return candidate.against.every((one) => one === 'removed-by-hand');
}

const SAID = { agreed: 0, asked: 1, none: 1, refused: 2 };

/** In the service's order, those who agreed first and those who refused last. */
export function inOrderOfHope(
  candidates: readonly Candidate[],
  request: Pick<AdminRequest, 'contacts'>,
): readonly Candidate[] {
  const rank = (candidate: Candidate): number =>
    SAID[
      request.contacts.find((contact) => contact.volunteer.id === candidate.volunteer.id)?.answer ?? 'none'
    ];
  return candidates.toSorted((a, b) => rank(a) - rank(b));
}
