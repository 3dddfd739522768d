import { monthIndex } from '../../../app/texts/calendar-words.ts';
import type { Cell, ChangeUnit } from './cell.ts';
import { NBSP, decimalText, percentText, signedText, wholeText } from './number-text.ts';
import type { ReportLanguage } from '../../../ports/report-documents.ts';
import type { ReportWords } from './words.ts';

const HUNDREDTHS = 2;
const HOURS_FROM = 600;

/** A cell as people read it on paper. */
export function cellText(cell: Cell, words: ReportWords): string {
  const { language, tell, calendar } = words;
  switch (cell.kind) {
    case 'count':
      return wholeText(cell.value, language);
    case 'decimal':
      return decimalText(cell.value, cell.digits, language);
    case 'percent':
      return percentText(cell.value, language);
    case 'duration':
      return durationText(cell.seconds, words);
    case 'change':
      return changeText(cell.value, cell.unit, words);
    case 'relative':
      return `${signedText(cell.value * 100, 0, language)}${language === 'ru' ? NBSP : ''}%`;
    case 'date':
      return dayText(cell.day);
    case 'month':
      return calendar.month(cell.month).replaceAll(' ', NBSP);
    case 'text':
      return cell.text;
    case 'few':
      return tell.few.replaceAll(' ', NBSP);
    case 'hidden':
      return tell.hidden;
    case 'none':
      return tell.none;
  }
}

/** «31.10.2026» in every language: it sorts nowhere, but cannot be misread beside its column's name. */
export function dayText(day: string): string {
  return `${day.slice(8)}.${String(monthIndex(day) + 1).padStart(2, '0')}.${day.slice(0, 4)}`;
}

/** «56 ч 15 мин», «25 мин 00 с», «18,5 с»: nothing a reader would miss is rounded away. */
export function durationText(seconds: number, { language, tell }: ReportWords): string {
  const { hour, minute, second } = tell.units;
  if (seconds < 60) return `${decimalText(seconds, seconds % 1 === 0 ? 0 : 1, language)}${NBSP}${second}`;
  const rounded = Math.round(seconds);
  if (rounded < 3600)
    return `${Math.floor(rounded / 60)}${NBSP}${minute}${NBSP}${two(rounded % 60)}${NBSP}${second}`;
  const minutes = Math.round(seconds / 60);
  return `${wholeText(Math.floor(minutes / 60), language)}${NBSP}${hour}${NBSP}${two(minutes % 60)}${NBSP}${minute}`;
}

function changeText(value: number, unit: ChangeUnit, { language, tell }: ReportWords): string {
  switch (unit) {
    case 'count':
      return signedText(value, 0, language);
    case 'hundredths':
      return signedText(value, HUNDREDTHS, language);
    case 'minutes':
      return minutesText(value, language, tell.units);
    case 'points':
      return `${signedText(value, 1, language)}${NBSP}${tell.units.points.replaceAll(' ', NBSP)}`;
  }
}

/** In the unit that says it shortest: seconds under a minute, hours from ten of them on. */
function minutesText(value: number, language: ReportLanguage, units: ReportWords['tell']['units']): string {
  const size = Math.abs(value);
  if (size < 1) return `${signedText(value * 60, 1, language)}${NBSP}${units.second}`;
  return size < HOURS_FROM
    ? `${signedText(value, 1, language)}${NBSP}${units.minute}`
    : `${signedText(value / 60, 1, language)}${NBSP}${units.hour}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
