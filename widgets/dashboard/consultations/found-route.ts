import { chosenNumber, everythingLately, wholeNumber } from './filter.ts';
import type { Chosen } from './filter.ts';

/** Stands where a call's id stands otherwise; no telephony names a call so. */
export const FOUND = 'found';

const REPORTS = ['missing', 'present', 'to-discuss', 'discussed'] as const;
const OUTCOMES = ['answered', 'missed'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The page with those filters chosen: `consultations/found/from=2026-10-01&to=2026-10-31&topic=3`. */
export function foundRoute(chosen: Partial<Chosen> & Pick<Chosen, 'from' | 'to'>): string {
  const named: readonly (readonly [string, string | number | null | undefined])[] = [
    ['from', chosen.from],
    ['to', chosen.to],
    ['topic', chosen.topicId],
    ['volunteer', chosen.volunteerId],
    ['report', chosen.report === 'any' ? null : chosen.report],
    ['outcome', chosen.outcome === 'any' ? null : chosen.outcome],
    ['score', chosen.scoreAtMost],
    ['risk', chosen.risk === true ? 'yes' : null],
  ];
  const said = named.filter(([, value]) => value !== null && value !== undefined);
  return `consultations/${FOUND}/${said.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** The filters an address names; what it does not name, or names wrongly, is anything of the last 30 days. */
export function foundChosen(text: string, today: string): Chosen {
  const said = new URLSearchParams(text);
  const lately = everythingLately(today);
  const [from, to] = [said.get('from') ?? '', said.get('to') ?? ''];
  return {
    ...lately,
    ...(DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : {}),
    topicId: numbered(said.get('topic')),
    volunteerId: numbered(said.get('volunteer')),
    report: REPORTS.find((one) => one === said.get('report')) ?? 'any',
    outcome: OUTCOMES.find((one) => one === said.get('outcome')) ?? 'any',
    scoreAtMost: wholeNumber(said.get('score') ?? ''),
    risk: said.get('risk') === 'yes' ? true : null,
  };
}

function numbered(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? chosenNumber(text) : null;
}
