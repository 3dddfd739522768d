import type { SettingsPage } from '../../../src/adapters/http/contract/administration.ts';

export type Timetable = SettingsPage['timetable']['value'];
export type TimetableStep = 'collectingOpens' | 'deadline' | 'publishing';
export type NumberField =
  | 'reminderDaysBefore'
  | 'readScheduleDays'
  | 'replacementHours'
  | 'replacementLatestHours';

/** Least and most of each number, as the service takes them. */
export const RANGES: Readonly<Record<NumberField, readonly [number, number]>> = {
  reminderDaysBefore: [0, 14],
  readScheduleDays: [1, 14],
  replacementHours: [1, 168],
  replacementLatestHours: [0, 48],
};
const STEPS: readonly TimetableStep[] = ['collectingOpens', 'deadline', 'publishing'];
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export interface WrongField {
  readonly field: string;
  /** The service's own code of what was expected. */
  readonly expected: string;
}

/** The first thing the service would refuse; null when all is well. */
export function wrongTimetable(timetable: Timetable): WrongField | null {
  for (const step of STEPS) {
    if (!within(timetable[step].day, 1, 31)) return { field: `${step}.day`, expected: '1…31' };
    if (!TIME.test(timetable[step].time)) return { field: `${step}.time`, expected: 'HH:mm' };
  }
  for (const field of ['reminderTime', 'shiftReminderTime'] as const)
    if (!TIME.test(timetable[field])) return { field, expected: 'HH:mm' };
  for (const [field, [least, most]] of Object.entries(RANGES) as [NumberField, [number, number]][])
    if (!within(timetable[field], least, most)) return { field, expected: `${least}…${most}` };
  return null;
}

/** The day the reminder falls on, as a day of the month; null when it falls into the month before. */
export function reminderDay(timetable: Timetable): number | null {
  const day = timetable.deadline.day - timetable.reminderDaysBefore;
  return Number.isInteger(day) && day >= 1 ? day : null;
}

/** Days of the picture: all from a little before the first step to a little after the last. */
export function pictureDays(timetable: Timetable): readonly number[] {
  const marks = [...STEPS.map((step) => timetable[step].day), reminderDay(timetable) ?? 1].filter((day) =>
    within(day, 1, 31),
  );
  if (marks.length === 0) return [];
  const [first, last] = [Math.max(1, Math.min(...marks) - 1), Math.min(31, Math.max(...marks) + 1)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function within(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
