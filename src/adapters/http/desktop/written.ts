import { addDays } from '../../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../../domain/time/zone.ts';
import type { Period } from '../../../domain/report/period.ts';
import type { DesktopWords } from './i18n/desktop-words.ts';

/** Numbers, days and periods as one language writes them; instants are told in the charity's zone. */
export class Written {
  readonly #words: DesktopWords;
  readonly #zone: ZoneId;

  constructor(words: DesktopWords, zone: ZoneId) {
    this.#words = words;
    this.#zone = zone;
  }

  /** Always with so many digits after the comma. */
  number(value: number, digits = 0): string {
    const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(this.#words.locale, format).format(value);
  }

  /** A share of one: «44,4 %». */
  share(value: number): string {
    return new Intl.NumberFormat(this.#words.locale, { style: 'percent', maximumFractionDigits: 1 }).format(
      value,
    );
  }

  /** «Ноябрь 2026», «4 квартал 2026», «2026 год», «16–22 ноября 2026». */
  period(period: Period): string {
    const year = period.from.slice(0, 4);
    if (period.kind === 'year') return this.#words.year(year);
    if (period.kind === 'quarter')
      return this.#words.quarter(Math.ceil(Number(period.from.slice(5, 7)) / 3), year);
    if (period.kind === 'month') return `${this.month(period.from)} ${year}`;
    return this.days(period.from, addDays(period.until, -1));
  }

  /** The month of a day, with a capital letter. */
  month(day: LocalDate): string {
    const name = this.#days({ month: 'long' }).format(noon(day));
    return name.charAt(0).toLocaleUpperCase(this.#words.locale) + name.slice(1);
  }

  days(from: LocalDate, to: LocalDate): string {
    const text = this.#days({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
      noon(from),
      noon(to),
    );
    // «2026 г.» is a clerk's way to write a year.
    return tied(text.replace(/(\d{4})\s?г\./g, '$1'));
  }

  day(day: LocalDate): string {
    return tied(this.#days({ day: 'numeric', month: 'long' }).format(noon(day)));
  }

  weekday(day: LocalDate): string {
    return tied(this.#days({ weekday: 'short', day: 'numeric', month: 'long' }).format(noon(day)));
  }

  instant(at: Date): string {
    const format = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
    const parts = new Intl.DateTimeFormat(this.#words.locale, {
      ...format,
      timeZone: this.#zone,
    }).formatToParts(at);
    const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    return `${of('day')}\u00a0${of('month')}, ${of('hour')}:${of('minute')}`;
  }

  #days(format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.#words.locale, { ...format, timeZone: 'UTC' });
  }
}

/** Days have no zone; in UTC none of them slips to its neighbour. */
function noon(day: LocalDate): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Keeps a day beside its month; between bare numbers the dash stands without spaces: «16–22 ноября», but «30 марта – 5 апреля». */
function tied(text: string): string {
  return text
    .replace(/(\d) (?=\p{L})/gu, '$1\u00a0')
    .replace(/\s*–\s*/, ' – ')
    .replace(/^(\d+) – /, '$1–');
}
