import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import type { Candidate } from '../../../../src/adapters/http/contract/shifts.ts';
import type { FairnessWords } from '../../i18n/fairness.ru.ts';
import type { ScheduleWords } from '../../i18n/schedule.ru.ts';

const REASONS = ['nobody-available', 'nobody-else-available', 'at-own-limits', 'open-candidates'] as const;

/** One decimal, in the way of the language: 8,4. */
export function decimal(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** How full, why not fuller, how even, and against what: the whole schedule in a few true sentences. */
export function wholeInWords(page: SchedulePage, words: FairnessWords): readonly string[] {
  const { fairness } = page;
  const { seatsFilled, seatsNeeded, sumOfSquares, bestSumOfSquares, bestSeats, least, most } = fairness;
  const sentences = [fullness(page, words)];
  if (seatsFilled > 0) sentences.push(words.range(least, most));
  if (fairness.optimal && seatsFilled > 0) return [...sentences, words.evenest];
  if (bestSeats === null || bestSumOfSquares === null) return [...sentences, words.noDraft];
  if (bestSeats > seatsFilled) sentences.push(words.byHand, words.fewerSeats(bestSeats - seatsFilled));
  else if (sumOfSquares > bestSumOfSquares && seatsFilled === bestSeats) {
    const by = sumOfSquares - bestSumOfSquares;
    sentences.push(words.byHand, words.moreSquares(by, sumOfSquares, bestSumOfSquares));
  } else if (seatsNeeded > 0) sentences.push(words.notProven);
  return sentences;
}

function fullness({ slots, fairness }: SchedulePage, words: FairnessWords): string {
  const { seatsFilled, seatsNeeded, optimal } = fairness;
  if (seatsFilled >= seatsNeeded) return words.filledAll(seatsNeeded);
  const missing = new Map<string, number>();
  for (const { gap } of slots)
    if (gap !== null) missing.set(gap.reason, (missing.get(gap.reason) ?? 0) + gap.missing);
  const reasons = REASONS.flatMap((reason) => {
    const count = missing.get(reason) ?? 0;
    return count === 0 ? [] : [words.gapsBy[reason](count)];
  });
  const filled = words.filled(seatsFilled, seatsNeeded);
  return `${filled}${optimal ? ` — ${words.noMore}` : ''}: ${reasons.join('; ')}.`;
}

/**
 * What choosing this candidate does to evenness: a shift more for who has n adds 2n + 1 to the sum of squares.
 * @param relief change of the sum of squares by the one who leaves; null when the seat is free
 */
export function effectInWords(
  candidate: Pick<Candidate, 'fairnessChange'>,
  best: number,
  relief: number | null,
  words: ScheduleWords['effect'],
): string {
  if (relief === null) {
    const by = candidate.fairnessChange - best;
    return by <= 0 ? words.best : words.worseThanBest(by / 2);
  }
  const by = candidate.fairnessChange + relief;
  if (by === 0) return words.asGood;
  return by < 0 ? words.better : words.worse;
}
