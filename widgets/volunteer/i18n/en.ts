import { countEn } from '../../kit/i18n/words.ts';
import type { VolunteerWords } from './ru.ts';

const shifts = (count: number): string => countEn(count, 'shift', 'shifts');
const slots = (count: number): string => countEn(count, 'time', 'times');

/** The volunteer's own screens, in English. */
export const en: VolunteerWords = {
  sections: {
    availability: 'Availability',
    shifts: 'My shifts',
    reports: 'Reports',
    cardText: 'A volunteer’s availability, shifts and reports.',
    cardButton: 'Open Shifts',
  },
  noMonths: 'There is no month yet. When collecting begins you will get a task.',
  stages: {
    planned: 'not begun',
    collecting: 'collecting answers',
    generating: 'being made',
    review: 'under review',
    published: 'published',
    closed: 'over',
  },
  shifts: 'My shifts',
  notPublished: (month) => `The schedule ${month} is not published yet. When it is, you will get a task.`,
  noShifts: (month) => `You have no shifts ${month}.`,
  nextShift: 'Next shift',
  today: 'today',
  tomorrow: 'tomorrow',
  inDays: (count) => `in ${countEn(count, 'day', 'days')}`,
  now: 'now',
  with: (names) => `with: ${names}`,
  alone: 'nobody beside you yet',
  week: (from, to) => (from === to ? from : `${from} — ${to}`),
  past: (count) => `Past: ${shifts(count)}`,
  calendar: 'The month’s calendar',
  shiftCell: (day, span) => `${day}, ${span}: your shift`,
  markedCell: (day, span) => `${day}, ${span}: you marked it, no shift`,
  freeCell: (day, span) => `${day}, ${span}: no shift`,
  calendarLegend: 'Filled with a check mark: your shift; a dot: you marked that you can.',
  cannotCome: 'I cannot come',
  cannotComeOf: (day, span) => `I cannot come: ${day}, ${span}`,
  askTitle: 'You cannot come?',
  askReasons: { ill: 'Illness', work: 'Work', family: 'Family', other: 'Something else' },
  askText: 'More, if you like',
  askReason: 'Why',
  askReasonHint: 'Only administrators read it.',
  askReasonMissing: 'Write a reason, be it one word.',
  askColleague: 'Who will stand in for me',
  askColleagueHint: 'If you have agreed with somebody already. You may leave it out.',
  nobody: 'nobody yet',
  askNext:
    'The administrator gets a task and looks for a replacement. Until there is an answer, the shift stays yours.',
  askSend: 'Ask for a replacement',
  withdraw: 'Withdraw the request',
  withdrawOf: (day, span) => `Withdraw the request: ${day}, ${span}`,
  request: {
    open: 'The administrator has your request; the shift is still yours.',
    replaced: (name) => `${name} stands in for you. This shift is no longer yours.`,
    replacedPlain: 'Somebody stands in for you. This shift is no longer yours.',
    'left-gap': 'The shift is no longer yours; the seat is free for now.',
    declined: 'There is no replacement, the shift stays yours.',
    withdrawn: 'You withdrew the request; the shift is yours.',
  },
  requestHistory: 'History of the request',
  asked: (date, time, reason) => `${date}, ${time}: you asked for a replacement — “${reason}”`,
  askedWith: (name) => `You proposed: ${name}`,
  answered: (date, time) => `${date}, ${time}: the administrator answered`,
  withdrawnAt: (date, time) => `${date}, ${time}: you withdrew the request`,
  answerText: (text) => `“${text}”`,
  otherRequests: 'Requests of this month',
  why: 'Why so many shifts?',
  whySummary: (held, offered, average) =>
    `You have ${shifts(held)}; you marked ${slots(offered)}. A volunteer has ${average} shifts on average.`,
  whyFewer: {
    'no-shifts': 'Fewer is not possible: you have none.',
    'others-hold-as-many': (held) =>
      held <= 1
        ? 'It could not be fewer: passing your shift on would not make it more even.'
        : `It could not be fewer: everybody who could take your shifts has ${shifts(held - 1)} or more, so passing one on would not make it more even.`,
    'nobody-else-available': 'It could not be fewer: nobody else can serve at those times.',
    'edited-by-hand': 'The administrator changed your shifts by hand.',
  },
  whyMore: {
    'all-offered-taken': 'It could not be more: you serve at every time you marked.',
    'own-limit': (limit) => `It was not more because you asked for at most ${shifts(limit)}.`,
    'seats-filled': 'It could not be more: the other times you marked are taken.',
    'would-be-uneven': (least, most) =>
      `It was not more, to keep it even: volunteers have from ${least} to ${shifts(most)}.`,
    'edited-by-hand': 'The schedule was changed by hand, so it need not be even.',
  },
  subscribe: 'Subscribe in a calendar',
  subscribeText:
    'Your shifts appear in the calendar of your phone or computer and stay up to date. The link is yours alone: whoever knows it sees your shifts.',
  makeLink: 'Make a link',
  remakeLink: 'Make a new link',
  link: 'Calendar link',
  linkExists: (date) =>
    `The link was made on ${date}. It can't be shown again: you can make a new one, then the old one stops working.`,
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy: select the link and copy it yourself.',
  qr: 'Code for the phone: point the camera at it to open the link',
  revoke: 'Withdraw the link',
  revoked: 'The link no longer works.',
  reminder: 'Remind me with a task the evening before a shift',
  reminderSaved: 'saved',
};
