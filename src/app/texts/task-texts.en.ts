import { instantWords, monthIndex, slotWords, weekdayIndex } from './calendar-words.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { ShiftChangeWords, TaskTexts, UnsentAnswer } from './task-texts.ts';
import type { ZoneId } from '../../domain/time/zone.ts';

const MONTHS = [
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
];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const calendar: CalendarWords = {
  month: (month) => `${MONTHS[monthIndex(month)]} ${month.slice(0, 4)}`,
  inMonth: (month) => `in ${MONTHS[monthIndex(month)]} ${month.slice(0, 4)}`,
  day: (day) => `${WEEKDAYS[weekdayIndex(day)]}, ${Number(day.slice(8))} ${MONTHS[monthIndex(day)]}`,
};

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function changeWords(change: ShiftChangeWords, zone: ZoneId): string {
  const list = (slots: ShiftChangeWords['added']) =>
    slots.map((slot) => slotWords(slot, zone, calendar)).join('; ');
  return [
    change.added.length > 0 ? `Added: ${list(change.added)}.` : '',
    change.removed.length > 0 ? `Removed: ${list(change.removed)}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const where = (page: string, link: string) => `The “Smena” button → “${page}”, or: ${link}`;

function unsentWords(unsent: UnsentAnswer): string {
  if (unsent.answeredBefore)
    return ' You have changed your answer and not sent it: the earlier one counts until you do.';
  return unsent.marks > 0 ? ` You have ${counted(unsent.marks, 'mark')} that are not sent.` : '';
}

/** Tasks in English, for people whose amoCRM speaks it. */
export const englishTaskTexts: TaskTexts = {
  calendar,
  markAvailability: (month, deadline, zone, link) =>
    `Mark when you can serve ${calendar.inMonth(month)}. Answer before: ${instantWords(deadline, zone, calendar)}. ${where('Availability', link)}`,
  remindAvailability: (month, deadline, unsent, zone, link) =>
    `A reminder: we wait for your availability for ${calendar.month(month)} until: ${instantWords(deadline, zone, calendar)}.` +
    `${unsentWords(unsent)} ${where('Availability', link)}`,
  remindAvailabilityAgain: (month, deadline, unsent, round, zone, link) =>
    `The administrator asks you once more (${round}) for your availability for ${calendar.month(month)}. Answer before: ${instantWords(deadline, zone, calendar)}.` +
    `${unsentWords(unsent)} ${where('Availability', link)}`,
  reviewSchedule: (month, due, zone, link) =>
    `Review the schedule for ${calendar.month(month)} and publish it before: ${instantWords(due, zone, calendar)}. ${where('Month', link)}`,
  remindReview: (month, since, zone, link) =>
    `The schedule for ${calendar.month(month)} is not published yet (reminder of ${instantWords(since, zone, calendar)}). ${where('Month', link)}`,
  readSchedule: (month, shifts, link) =>
    `The schedule for ${calendar.month(month)} is published. You have ${counted(shifts, 'shift')}. ${where('My shifts', link)}`,
  readChangedSchedule: (month, change, version, zone, link) =>
    `Your shifts ${calendar.inMonth(month)} have changed (version ${version}). ${changeWords(change, zone)} ${where('My shifts', link)}`,
  shiftTomorrow: (slots, zone, link) =>
    `Your shift is tomorrow: ${slots.map((slot) => slotWords(slot, zone, calendar)).join('; ')}. ${where('My shifts', link)}`,
  findReplacement: (slot, volunteer, zone, link) =>
    `A replacement is needed: ${volunteer} cannot come on ${slotWords(slot, zone, calendar)}. ${where('Requests', link)}`,
  shiftChanged: (change, zone, link) =>
    `Your schedule has changed. ${changeWords(change, zone)} ${where('My shifts', link)}`,
  requestAnswered: (slot, outcome, answer, zone, link) => {
    const said = {
      replaced: 'you are replaced and the shift is off you',
      'left-gap': 'the shift is off you',
      declined: 'there is no replacement yet, the shift stays yours',
    }[outcome];
    return `Answer to your request (${slotWords(slot, zone, calendar)}): ${said}.${answer === null ? '' : ` ${answer}`} ${where('My shifts', link)}`;
  },
  results: {
    submitted: (count) => `Answer sent: ${counted(count, 'mark')}`,
    submittedBy: (count, name) => `Entered by administrator ${name}: ${counted(count, 'mark')}`,
    cannot: () => 'Answer sent: cannot this month',
    cannotBy: (name) => `Administrator ${name} noted: cannot this month`,
    notMarked: () => 'Not marked',
    published: (name, version) => `Published: ${name}, version ${version}`,
    read: () => 'The schedule was opened',
    shiftBegan: () => 'The shift has begun',
    seen: () => 'Read',
    replaced: (name, replacement) => `Replacement found: ${replacement}. Decided by ${name}`,
    leftGap: (name) => `The seat is left free. Decided by ${name}`,
    declined: (name) => `The request was declined. Decided by ${name}`,
    withdrawn: () => 'The volunteer withdrew the request',
    superseded: () => 'No longer needed: there is a newer version',
    monthOver: () => 'The month is over',
    deactivated: () => 'Access to amoCRM is switched off',
    noVolunteer: () => 'No longer a volunteer',
    handedOver: (name) => `Passed to the administrator on duty: ${name}`,
  },
};
