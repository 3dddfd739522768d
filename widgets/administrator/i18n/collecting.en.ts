import { countEn } from '../../kit/i18n/words.ts';
import type { CollectingWords } from './collecting.ru.ts';

const marks = (count: number): string => countEn(count, 'mark', 'marks');
const volunteers = (count: number): string => countEn(count, 'volunteer', 'volunteers');

/** The month's stage and the collecting of answers, in English. */
export const en: CollectingWords = {
  noMonths: 'There is no month yet. It will appear by itself when the day of collecting comes.',
  noSuchMonth: 'There is no such month. Choose another one.',
  steps: 'Steps of the month',
  step: { collecting: 'Collecting', draft: 'Draft', review: 'Review', published: 'Published' },
  stepState: { done: 'done', now: 'now', next: 'to come' },
  until: (date) => `until ${date}`,
  fromUntil: (from, to) => `${from} — ${to}`,
  at: (date, time) => `${date}, ${time}`,
  backToSchedule: '← To the schedule',
  plannedText: (date, time) => `Collecting opens by itself on ${date} at ${time}. You can open it earlier.`,
  openCollecting: 'Open collecting…',
  openTitle: (forMonth) => `Open collecting ${forMonth}?`,
  openText:
    'Every volunteer gets a task to mark when they can serve. The slots of the month are laid out by the present working hours.',
  openYes: 'Open collecting',
  moveDeadline: 'Move the deadline…',
  deadlineTitle: 'Move the deadline for answers',
  deadlineText: (date, time) =>
    `Answers are awaited until ${date}, ${time}. Tasks already in amoCRM keep their due time; new reminders carry the new one.`,
  deadlineDay: 'Day',
  deadlineTime: 'Time',
  deadlineMissing: 'Give the day and the time.',
  deadlineYes: 'Move',
  answered: (answered, all) => `${answered} of ${all} have answered`,
  deadline: (date, time) => `deadline ${date}, ${time}`,
  remind: (count) => `Remind (${count})…`,
  remindTitle: 'Remind those who have not answered?',
  remindText: (count) => `${volunteers(count)} will get a task in amoCRM.`,
  remindYes: 'Remind',
  reminded: (count) => `${volunteers(count)} will be reminded.`,
  draftNow: 'Make the draft now',
  draftTitle: 'Make the draft now?',
  draftText: (count) =>
    count === 0
      ? 'Everybody has answered. The schedule takes a few seconds.'
      : `${volunteers(count)} have not answered and will have no shifts in the draft. If somebody answers before the deadline, the draft is made again by itself unless you have edited it.`,
  draftYes: 'Make the draft',
  list: 'Who has answered',
  filter: 'Show',
  filters: { all: 'Everybody', waiting: 'No answer', answered: 'Answered' },
  nobodyHere: 'There is nobody here.',
  status: {
    none: 'no answer',
    unsent: (count) => `not sent: ${marks(count)}`,
    answered: (count) => marks(count),
    'changed-unsent': (sent, unsent) => `${marks(sent)}; changed and not sent: ${marks(unsent)}`,
    cannot: 'cannot this month',
  },
  late: 'late',
  taskEnded: 'task closed by hand',
  wish: (month, day) =>
    [month === null ? '' : `at most ${month} a month`, day === null ? '' : `at most ${day} a day`]
      .filter((part) => part !== '')
      .join(', '),
  sentAt: (date, time) => `answered ${date}, ${time}`,
  sendFor: (count) => `Send for the volunteer: ${marks(count)}`,
  sendForOf: (name, count) => `Send for ${name}: ${marks(count)}`,
  sentFor: (name) => `The answer is sent: ${name}.`,
  enterFor: 'Mark',
  enterForOf: (name) => `Mark availability: ${name}`,
  back: '← To the answers',
  forTitle: (name) => `Availability: ${name}`,
  heat: 'How many have marked and how many are needed',
  heatText:
    'A cell tells how many people have marked the slot. Dashed means fewer than needed, green means at least twice as many.',
  heatCell: (offers, need) => `${offers} marked, ${need} needed`,
  heatShort: (count) => `Fewer people than needed: ${countEn(count, 'slot', 'slots')}.`,
  heatEnough: 'There are enough people for every slot.',
  lateAnswers: (count) =>
    `${volunteers(count)} answered after the deadline. Those answers enter the schedule only if it is made again.`,
};
