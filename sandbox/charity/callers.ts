import { stream } from './random.ts';

const REGULARS = 240;

/**
 * The number of an invented client as the extended statistics show it, always +7 000; about one in three is a
 * regular, some of them far more often than others. Mango's way of showing a withheld number is not known, so
 * three ways occur: '', null and a word (contracts/mango-api.md §8).
 */
export function caller(seed: string, random: () => number): string | null {
  const [kind, pick, digits] = [random(), random(), random()];
  if (kind < 0.06) return pick < 0.6 ? '' : pick < 0.85 ? null : 'anonymous';
  if (kind < 0.4) return numberOf(stream(`${seed}:regular:${Math.floor(pick ** 2 * REGULARS)}`)());
  return numberOf(digits);
}

/** Whether a call can be returned. */
export function isNumber(number: string | null): number is string {
  return number !== null && /^\d{11}$/.test(number);
}

// Seven digits from 1 000 000 on, so that no client's number is the helpline's own.
function numberOf(share: number): string {
  return `7000${1_000_000 + Math.floor(share * 9_000_000)}`;
}
