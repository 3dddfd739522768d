import type { Card } from '../../../src/adapters/http/contract/dashboard.ts';
import type { NumberWords } from '../../kit/i18n/numbers.ts';
import type { OverviewWords } from '../i18n/overview.ru.ts';

export type Comparison = 'before' | 'year';

/** A card's figure in words. `change` is null where there is nothing to compare. */
export interface ToldCard {
  readonly value: string;
  readonly detail: string;
  readonly change: { readonly text: string; readonly direction: 'up' | 'down' | 'same' } | null;
}

const SHARES: readonly Card['key'][] = ['answered-share', 'coverage'];

/** @param scoresAvailable false = the telephony gives no scores at all, which is no zero */
export function tellCard(
  card: Card,
  comparison: Comparison,
  scoresAvailable: boolean,
  numbers: NumberWords,
  words: OverviewWords,
  few: string,
): ToldCard {
  if (card.key === 'score' && !scoresAvailable)
    return { value: words.scoresOff, detail: words.scoresHow, change: null };
  if (card.suppressed) return { value: few, detail: words.fewAnswers, change: null };
  if (card.value === null) return { value: words.nothing, detail: '', change: null };
  return {
    value: valueText(card, card.value, numbers),
    detail: detailText(card, numbers, words),
    change: changeOf(
      card,
      card.value,
      comparison === 'before' ? card.previous : card.yearBefore,
      numbers,
      words,
    ),
  };
}

function valueText({ key }: Card, value: number, numbers: NumberWords): string {
  if (SHARES.includes(key)) return numbers.percent(value);
  return key === 'score' ? numbers.decimal(value) : numbers.whole(value);
}

function detailText({ key, of, halfWidth }: Card, numbers: NumberWords, words: OverviewWords): string {
  if (of === null) return '';
  switch (key) {
    case 'answered-share':
      return words.ofIncoming(of);
    case 'coverage':
      return words.ofSeats(of);
    case 'reports-missing':
      return words.ofReports(of);
    case 'score':
      return halfWidth === null
        ? words.ofAnswers(of)
        : `${words.ofAnswers(of)} · ${words.half(numbers.decimal(halfWidth))}`;
    case 'consultations':
      return '';
  }
}

function changeOf(
  { key }: Card,
  value: number,
  before: number | null,
  numbers: NumberWords,
  words: OverviewWords,
): ToldCard['change'] {
  if (before === null) return null;
  const { change } = words;
  const share = SHARES.includes(key);
  const text = share
    ? numbers.signed((value - before) * 100)
    : key === 'score'
      ? numbers.signed(value - before, 1)
      : key === 'consultations' && before > 0
        ? numbers.signed(((value - before) / before) * 100)
        : numbers.signed(value - before);
  if (!/[1-9]/.test(text)) return { text: change.same, direction: 'same' };
  const direction = value > before ? 'up' : 'down';
  if (share) return { text: change.points(text), direction };
  return { text: key === 'consultations' && before > 0 ? change.percent(text) : text, direction };
}
