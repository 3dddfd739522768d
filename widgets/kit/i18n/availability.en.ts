import type { AvailabilityWords } from './availability.ru.ts';
import { countEn } from './words.ts';

const marked = (count: number): string => countEn(count, 'mark', 'marks');

/** Marking availability, in English. */
export const en: AvailabilityWords = {
  grid: (month) => `Availability, ${month}`,
  cell: (day, span, state) => `${day}, ${span}, ${state}`,
  chosen: 'marked',
  free: 'not marked',
  past: 'already past',
  offers: (count) => `, ${countEn(count, 'person can', 'people can')}`,
  chooseDay: (day) => `The whole day: ${day}`,
  chooseTime: (span) => `Every day at ${span}`,
  chooseWeekday: (weekday) => `Every ${weekday}`,
  weekdays: 'Choose a weekday',
  namedDays: 'Special days',
  offersLegend: 'The small number in a cell tells how many people can serve at that time already.',
  tools: 'Tools',
  likeLastMonth: 'As last month',
  byWeeks: 'By weeks…',
  clear: 'Clear',
  undo: 'Undo',
  redo: 'Redo',
  cleared: (count) => `Taken away: ${marked(count)}.`,
  copied: (count) => `Marked as last month: ${marked(count)}.`,
  patterned: 'Marked by weeks.',
  wishes: 'Wishes, if any',
  maxShifts: 'At most so many shifts a month',
  maxPerDay: 'At most so many shifts a day',
  badWish: 'A whole number from 1 to 1000, or leave it empty.',
  answerBy: (date, time) => `answer by ${date}, ${time}`,
  left: (time) => `${time} left`,
  late: (date, time) =>
    `The deadline passed on ${date} at ${time}. You can still send your answer; it will be shown as late, and the administrator decides whether to make the schedule again.`,
  cannotLink: (inMonth) => `I cannot ${inMonth}`,
  cannotTitle: (inMonth) => `You cannot ${inMonth}?`,
  cannotText: (count) =>
    `That is an answer too: you will have no shifts that month.${count === 0 ? '' : ` Your marks (${count}) will be taken away.`} Until the schedule is published you can change your mind.`,
  cannotYes: 'Yes, I cannot',
  nothingTitle: 'Nothing is marked',
  nothingText: 'Mark at least one time, or answer that you cannot that month.',
  counted: (count) => `Marked ${count}`,
  saving: { saved: 'saved', waiting: 'saving…', saving: 'saving…', failed: 'not saved' },
  failed: {
    offline:
      'Could not save: no connection. Your marks are safe; we will send them when the connection is back.',
    down: 'Could not save: the service is not answering. Your marks are safe; we will try again by ourselves.',
    expired: 'Could not save: your session has ended. Your marks are safe; open Shifts again from amoCRM.',
  },
  notSent: 'not sent',
  undecided: 'not saved, choose above which one stays',
  send: 'Send',
  sendAgain: 'Send the changes',
  sent: 'Sent',
  thanks: (date, until) =>
    `Thank you! The schedule will appear on ${date}. You can change your answer until ${until}; if it is under review already, the administrator will see the change.`,
  thanksLate:
    'Thank you! The answer came after the deadline: the administrator will see it and decide whether to make the schedule again.',
  thanksCannot: (inMonth) =>
    `Thank you, understood: you cannot ${inMonth}. If you change your mind, mark your times and send them.`,
  behalf: (name) => `You are marking for somebody else: ${name}.`,
  behalfSent: (name) => `The answer is sent: ${name}.`,
  closed: {
    planned: (date) => `Collecting begins on ${date}. Nothing can be marked before.`,
    published:
      'The schedule is published and answers no longer change. If you cannot come to a shift, say so under My shifts.',
    closed: 'The month is over: this is what you marked.',
    other: 'Answers are not taken now.',
  },
  conflictTitle: 'The answer was changed elsewhere',
  conflictText: (theirs, mine) =>
    `While you were marking, another answer was saved: in another window, on another device, or by the administrator. There: ${marked(theirs)}; here: ${marked(mine)}. Nothing was overwritten. Which one stays?`,
  conflictShut:
    'While you were marking, the answer was saved elsewhere, and the month takes no answers any more.',
  keepMine: 'Keep what is here',
  takeTheirs: 'Take what is there',
  patternTitle: 'Mark by weeks',
  patternText:
    'Mark a week the way you usually can. In the chosen weeks the marks become so; other weeks do not change.',
  patternGrid: 'An ordinary week',
  patternCell: (weekday, span, state) => `${weekday}, ${span}, ${state}`,
  patternDay: (weekday) => `The whole day: ${weekday}`,
  patternWeeks: 'In which weeks',
  patternWeek: (from, to) => (from === to ? from : `${from} — ${to}`),
  patternApply: 'Mark',
  keys: [
    'Arrows move; Home and End go to the edge; Page Up and Page Down go a week',
    'Space or Enter marks or unmarks; on a header, the whole line',
    'Shift and arrows choose several, then Space',
    'Ctrl+Z undoes, Ctrl+Shift+Z redoes',
    '? shows this list, Esc closes',
  ],
};
