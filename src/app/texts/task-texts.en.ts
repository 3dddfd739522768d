import {
  instantWords,
  lastDayBefore,
  monthIndex,
  quarterOf,
  slotWords,
  weekdayIndex,
} from './calendar-words.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { ShiftChangeWords, TaskTexts, UnsentAnswer } from './task-texts.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';

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
  period: ({ kind, from, until }) => {
    if (kind === 'month') return `${MONTHS[monthIndex(from)]} ${from.slice(0, 4)}`;
    if (kind === 'quarter') return `quarter ${quarterOf(from)} of ${from.slice(0, 4)}`;
    return kind === 'year' ? from.slice(0, 4) : `${dated(from)} – ${dated(lastDayBefore(until))}`;
  },
};

function dated(day: LocalDate): string {
  return `${Number(day.slice(8))} ${MONTHS[monthIndex(day)]} ${day.slice(0, 4)}`;
}

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

function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
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
  writeReport: (beganAt, talkSeconds, zone, link) =>
    `Write a report on your conversation: ${instantWords(beganAt, zone, calendar)}, it lasted ${lengthWords(talkSeconds)}. ` +
    where('Reports', link),
  periodReport: (period, link) => `The report for ${period} is ready. ${where('Period reports', link)}`,
  dataMissing: (day, reason, _zone, link) =>
    (reason === 'silent-day'
      ? `No calls came for ${calendar.day(day)} ${day.slice(0, 4)}, though there should be some. Check the telephony. `
      : `Calls could not be read for days, since ${calendar.day(day)} ${day.slice(0, 4)}. Nothing is lost: they come once the telephony answers. `) +
    where('Today', link),
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
    noDirector: () => 'No longer a director',
    reportCame: () => 'The report has come',
    reportTimeOver: () => 'The time is over',
    reportNotNeeded: () => 'A report is no longer needed',
    reportOpened: () => 'The report was opened',
    dataCame: () => 'The data have come',
    dataNeverCame: () => 'No calls of that day have come',
    handedOver: (name) => `Passed to the administrator on duty: ${name}`,
  },
};
