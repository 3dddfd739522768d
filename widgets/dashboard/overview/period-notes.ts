import type { Dashboard, Freshness } from '../../../src/adapters/http/contract/dashboard.ts';
import { daysBetween } from '../../kit/i18n/calendar.ts';
import type { Language } from '../../kit/i18n/words.ts';
import { dateWithYear, periodInSentence } from '../i18n/period-words.ts';
import type { OverviewWords } from '../i18n/overview.ru.ts';
import type { Period } from '../period/period.ts';

/** Calls are being read for the first time: what is not read yet is not nothing. */
export function isFirstReading(freshness: Freshness): boolean {
  return freshness.calls === 'reading' && freshness.callsReadAt === null;
}

/** The first day anything is known of, when the whole period lies before it; else null. */
export function unknownBefore({ known, period }: Pick<Dashboard, 'known' | 'period'>): string | null {
  return known.from !== null && period.until <= known.from ? known.from : null;
}

/** What has to be known to read the figures of the period and their changes rightly. @param compared the days compared with; null without any */
export function periodNotes(
  data: Pick<Dashboard, 'known' | 'period'>,
  compared: Period | null,
  words: Pick<OverviewWords, 'goesOn' | 'partlyKnown' | 'comparedPartlyKnown'>,
  language: Language,
): readonly string[] {
  const { period, known } = data;
  const notes: string[] = [];
  if (compared !== null && compared.kind === 'range' && isShorter(compared, period))
    notes.push(words.goesOn(periodInSentence(compared, language)));
  if (known.from === null || unknownBefore(data) !== null) return notes;
  const since = dateWithYear(known.from, language);
  if (period.from < known.from) notes.push(words.partlyKnown(since));
  else if (compared !== null && compared.from < known.from) notes.push(words.comparedPartlyKnown(since));
  return notes;
}

/** The year before a leap year is a day shorter and still whole. */
function isShorter(compared: Period, period: Period): boolean {
  return (
    period.kind !== 'range' ||
    daysBetween(compared.from, compared.until) + 1 < daysBetween(period.from, period.until)
  );
}
