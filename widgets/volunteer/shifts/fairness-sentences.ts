import type { MyMonth } from '../../../src/adapters/http/contract/shifts.ts';
import type { VolunteerWords } from '../i18n/ru.ts';

type Fairness = NonNullable<MyMonth['fairness']>;

/** What I hold and offered, then the two sentences why not fewer and why not more (product.md §5). */
export function fairnessSentences(
  facts: Fairness,
  words: VolunteerWords,
  language: string,
): readonly string[] {
  const average = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(facts.average);
  const fewer =
    facts.whyNotFewer === 'others-hold-as-many'
      ? words.whyFewer['others-hold-as-many'](facts.shifts)
      : words.whyFewer[facts.whyNotFewer];
  return [words.whySummary(facts.shifts, facts.offered, average), fewer, whyNotMore(facts, words)];
}

function whyNotMore(facts: Fairness, words: VolunteerWords): string {
  switch (facts.whyNotMore) {
    case 'own-limit':
      return words.whyMore['own-limit'](facts.maxShifts ?? facts.shifts);
    case 'would-be-uneven':
      return words.whyMore['would-be-uneven'](facts.least, facts.most);
    default:
      return words.whyMore[facts.whyNotMore];
  }
}
