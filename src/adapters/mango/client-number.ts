/** Marks people write a number with; NFKC has made full-width digits and odd spaces plain. */
const PUNCTUATION = /[\s()./\p{Pd}\p{Cf}+]/gu;

/**
 * One spelling for all spellings of a telephone number: digits, a Russian one as 7 and ten digits (contracts/mango-api.md §8).
 * Null for what names nobody: withheld, empty, not of digits, shorter than 7 or longer than 15 digits (E.164), one digit
 * over and over. Of `sip:` addresses the user part is the number, or there is none.
 * Mango writes numbers without `+`, so a foreign one of ten digits can't be told from a Russian one and is taken for it.
 */
export function normalisedNumber(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const user = /^\s*(?:sips?|tel):([^@;?]*)/i.exec(String(value))?.[1] ?? String(value);
  const digits = user.normalize('NFKC').replace(PUNCTUATION, '');
  if (!/^\d+$/.test(digits)) return null;
  const number = asInternational(digits);
  const isPlaceholder = /^(\d)\1*$/.test(digits) || /^7?0+$/.test(number);
  return isPlaceholder || number.length < 7 || number.length > 15 ? null : number;
}

function asInternational(digits: string): string {
  // 00 and 810 are how an international number is dialled, from abroad and from Russia.
  const bare = digits.length > 11 ? digits.replace(/^(?:00|810)/, '') : digits;
  if (bare.length === 11 && bare.startsWith('8')) return `7${bare.slice(1)}`;
  return bare.length === 10 ? `7${bare}` : bare;
}
