import { calendarWords, daysBetween } from './calendar.ts';
import type { Language } from './words.ts';

const NEAR = {
  ru: { yesterday: 'вчера', today: 'сегодня', tomorrow: 'завтра', at: 'в' },
  en: { yesterday: 'yesterday', today: 'today', tomorrow: 'tomorrow', at: 'at' },
};

/** Farther away a day without its year may be taken for another. */
const UNAMBIGUOUS_DAYS = 180;

/** «сегодня», «завтра», «вчера», else «вс, 6 декабря», far away with its year. @param today the charity's day now, null while it is unknown */
export function nearDay(language: Language, day: string, today: string | null): string {
  const words = NEAR[language];
  if (today !== null) {
    const away = daysBetween(today, day);
    if (away === 0) return words.today;
    if (away === 1) return words.tomorrow;
    if (away === -1) return words.yesterday;
    if (Math.abs(away) > UNAMBIGUOUS_DAYS)
      return `${calendarWords(language).day(day)}\u00a0${day.slice(0, 4)}`;
  }
  return calendarWords(language).day(day);
}

/** «завтра в 18:00», «вс, 6 декабря в 18:00». */
export function nearMoment(language: Language, day: string, time: string, today: string | null): string {
  return `${nearDay(language, day, today)} ${NEAR[language].at}\u00a0${time}`;
}
