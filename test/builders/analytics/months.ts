import { addDays } from '../../../src/domain/time/zone.ts';

/** From one month to another, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let day = `${first}-01`; day <= `${last}-01`; day = firstOfNext(day)) months.push(day.slice(0, 7));
  return months;
}

export function daysOfMonth(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

function firstOfNext(day: string): string {
  return `${addDays(day, 31).slice(0, 7)}-01`;
}
