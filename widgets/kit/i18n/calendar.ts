import type { Language } from './words.ts';

/** Days `YYYY-MM-DD`, months `YYYY-MM` and times `HH:mm` of the charity in words. Pure: no clock, no zone of the device. */
export interface CalendarWords {
  /** «январь 2027», at the start of a sentence or a heading «Январь 2027». */
  month(month: string): string;
  monthTitle(month: string): string;
  /** «в январе», "in January". */
  inMonth(month: string): string;
  /** «на январь», "for January". */
  forMonth(month: string): string;
  /** «вс, 6 декабря». */
  day(day: string): string;
  /** «6 декабря». */
  date(day: string): string;
  /** «вторник, 8 декабря». */
  dayInFull(day: string): string;
  /** «вс». */
  weekday(day: string): string;
  /** «10:00–12:00». */
  span(time: string, endTime: string): string;
  /** Names of weekdays from Monday. */
  readonly weekdays: readonly string[];
  readonly weekdaysInFull: readonly string[];
}

const RU = {
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  inMonths: [
    'январе',
    'феврале',
    'марте',
    'апреле',
    'мае',
    'июне',
    'июле',
    'августе',
    'сентябре',
    'октябре',
    'ноябре',
    'декабре',
  ],
  ofMonths: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  short: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  full: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
};
const EN = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  full: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const NBSP = '\u00a0';

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Every day of the month, in order. */
export function daysOf(month: string): readonly string[] {
  const count = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function calendarWords(language: Language): CalendarWords {
  return language === 'ru' ? russian : english;
}

const at = (list: readonly string[], index: number): string => list[index] ?? '';
const monthIndex = (month: string): number => Number(month.slice(5, 7)) - 1;
const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const span = (time: string, endTime: string): string => `${time}–${endTime}`;

const russianMonth = (month: string): string =>
  `${at(RU.months, monthIndex(month))}${NBSP}${month.slice(0, 4)}`;
const russianDate = (day: string): string =>
  `${Number(day.slice(8))}${NBSP}${at(RU.ofMonths, monthIndex(day))}`;
const russian: CalendarWords = {
  month: russianMonth,
  monthTitle: (month) => title(russianMonth(month)),
  inMonth: (month) => `в${NBSP}${at(RU.inMonths, monthIndex(month))}`,
  forMonth: (month) => `на${NBSP}${at(RU.months, monthIndex(month))}`,
  day: (day) => `${at(RU.short, weekdayOf(day))},${NBSP}${russianDate(day)}`,
  date: russianDate,
  dayInFull: (day) => `${at(RU.full, weekdayOf(day))}, ${russianDate(day)}`,
  weekday: (day) => at(RU.short, weekdayOf(day)),
  span,
  weekdays: RU.short,
  weekdaysInFull: RU.full,
};

const englishMonth = (month: string): string =>
  `${at(EN.months, monthIndex(month))}${NBSP}${month.slice(0, 4)}`;
const englishDate = (day: string): string =>
  `${Number(day.slice(8))}${NBSP}${at(EN.months, monthIndex(day))}`;
const english: CalendarWords = {
  month: englishMonth,
  monthTitle: englishMonth,
  inMonth: (month) => `in${NBSP}${at(EN.months, monthIndex(month))}`,
  forMonth: (month) => `for${NBSP}${at(EN.months, monthIndex(month))}`,
  day: (day) => `${at(EN.short, weekdayOf(day))},${NBSP}${englishDate(day)}`,
  date: englishDate,
  dayInFull: (day) => `${at(EN.full, weekdayOf(day))}, ${englishDate(day)}`,
  weekday: (day) => at(EN.short, weekdayOf(day)),
  span,
  weekdays: EN.short,
  weekdaysInFull: EN.full,
};
