import { calendarWords } from '../../kit/i18n/calendar.ts';
import type { Language } from '../../kit/i18n/words.ts';
import { lastDay } from '../period/period.ts';
import type { Period } from '../period/period.ts';

const NBSP = '\u00a0';
/** With word joiners: a line would break after the dash of «1–2 окт». */
const UNBROKEN_DASH = '\u2060–\u2060';
const SHORT = {
  ru: ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const ROMAN = ['I', 'II', 'III', 'IV'];

/** «Ноябрь 2026», «IV квартал 2026», «2026», «5 окт – 4 ноя 2026». */
export function periodTitle(period: Period, language: Language): string {
  const year = period.from.slice(0, 4);
  switch (period.kind) {
    case 'month':
      return calendarWords(language).monthTitle(period.from.slice(0, 7));
    case 'quarter': {
      const roman = ROMAN[Math.floor((Number(period.from.slice(5, 7)) - 1) / 3)] ?? '';
      return language === 'ru' ? `${roman}${NBSP}квартал ${year}` : `${roman}${NBSP}quarter ${year}`;
    }
    case 'year':
      return year;
    case 'range':
      return rangeTitle(period.from, lastDay(period), language);
  }
}

/** «ноябрь 2026» inside a sentence. */
export function periodInSentence(period: Period, language: Language): string {
  return period.kind === 'month'
    ? calendarWords(language).month(period.from.slice(0, 7))
    : periodTitle(period, language);
}

/** «5 окт». */
export function shortDate(day: string, language: Language): string {
  return `${Number(day.slice(8))}${NBSP}${SHORT[language][Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** «1 апреля 2025». */
export function dateWithYear(day: string, language: Language): string {
  return `${calendarWords(language).date(day)}${NBSP}${day.slice(0, 4)}`;
}

/** «ноя 2026». */
export function shortMonth(day: string, language: Language): string {
  const name = SHORT[language][Number(day.slice(5, 7)) - 1] ?? '';
  return `${name === 'мая' ? 'май' : name}${NBSP}${day.slice(0, 4)}`;
}

function rangeTitle(from: string, to: string, language: Language): string {
  const end = `${shortDate(to, language)}${NBSP}${to.slice(0, 4)}`;
  if (from === to) return end;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}${UNBROKEN_DASH}${end}`;
  const year = from.slice(0, 4) === to.slice(0, 4) ? '' : `${NBSP}${from.slice(0, 4)}`;
  return `${shortDate(from, language)}${year} – ${end}`;
}
