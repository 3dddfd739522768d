import { countEn, numberEn } from '../../kit/i18n/words.ts';
import type { OverviewWords } from './overview.ru.ts';

/** The overview, in English. */
export const en: OverviewWords = {
  compare: 'Compare with',
  comparisons: { before: 'the period before', year: 'the same a year before' },
  compared: (period) => `against ${period}`,
  goesOn: (days) => `The period goes on, so it is compared with as many first days: ${days}.`,
  partlyKnown: (since) =>
    `Calls and shifts are known from ${since}: the figures of this period are incomplete.`,
  comparedPartlyKnown: (since) => `Calls and shifts are known from ${since}: the comparison is incomplete.`,
  firstReading:
    'Calls are being read for the first time, newest first. Until all are read the figures are incomplete; they update by themselves.',
  presentMonth: 'Show the present month',
  cards: 'The period at a glance',
  card: {
    consultations: 'Consultations',
    'answered-share': 'Answered',
    score: 'Score',
    coverage: 'Shifts filled',
    'reports-missing': 'Reports missing',
  },
  ofIncoming: (count) => `of ${countEn(count, 'incoming call', 'incoming calls')}`,
  ofSeats: (count) => `of ${countEn(count, 'seat', 'seats')}`,
  ofReports: (count) => `of ${numberEn(count)} needed`,
  ofAnswers: (count) => countEn(count, 'answer', 'answers'),
  half: (value) => `±${value}`,
  fewAnswers: 'fewer than five answers',
  scoresOff: 'scores not available',
  scoresHow: 'Mango does not pass them on. How to get them is said below, with clients’ scores.',
  nothing: 'no data',
  change: {
    same: 'unchanged',
    unknown: 'nothing to compare with',
    later: 'to be compared when calls are read',
    points: (value) => `${value} pp`,
    percent: (value) => `${value} %`,
    up: 'higher',
    down: 'lower',
  },
  waiting: {
    title: 'Waiting for the administrator',
    calm: 'Nothing waits.',
    requests: (count) => countEn(count, 'change request', 'change requests'),
    gapsSoon: (count) => `${countEn(count, 'free seat', 'free seats')} in the next days`,
    unanswered: (count) =>
      `${countEn(count, 'volunteer has', 'volunteers have')} not answered about availability`,
    toReview: (month) => `The draft ${month} waits for review`,
    reportsMissing: (count) => `${countEn(count, 'report', 'reports')} can still be written`,
    unsafeJoins: (count) => `${countEn(count, 'report', 'reports')} to match with a call`,
    crmWaiting: (count) => `${countEn(count, 'task', 'tasks')} waiting for amoCRM`,
    setAside: (count) => `${countEn(count, 'call', 'calls')} could not be read`,
    functions: 'Everything an administrator does',
    function: {
      today: 'Today',
      month: 'Month',
      requests: 'Requests',
      volunteers: 'Volunteers',
      settings: 'Settings',
    },
    absent:
      'The widget “Shifts: administrator” opens this section, and it is not connected. Install or enable it in amoCRM and reload the page.',
  },
  stages: {
    title: 'Stage of the month',
    states: {
      planned: (opens) => `not begun, answers will be collected from ${opens}`,
      collecting: (_opens, deadline) => `answers are collected until ${deadline}`,
      generating: () => 'the draft is being made',
      review: (_opens, _deadline, due) => `the draft is under review, to be published by ${due}`,
      late: (_opens, _deadline, due) => `the draft is under review; it was to be published by ${due}`,
      published: () => 'the schedule is published',
      closed: () => 'the month is over',
    },
    none: 'No month is being planned yet.',
  },
  attention: {
    title: 'What needs attention',
    'calls-not-read': (when) => `Calls were last read ${when}: the figures are incomplete.`,
    'calls-never-read': () => 'Calls have not been read yet: the figures are incomplete.',
    'silent-day': (day) => `There is no call of ${day}, though there were shifts. Check the telephony.`,
    'answered-share-fell': (share, before) => `The share of answered calls fell: ${share} against ${before}.`,
    'score-fell': (score, before, answers) =>
      `The average score fell: ${score} against ${before} (${answers}).`,
    'gaps-ahead': (seats, days) =>
      `${countEn(seats, 'seat is', 'seats are')} free in the next ${countEn(days, 'day', 'days')}.`,
    'missed-in-empty-slots': (missed) =>
      `${countEn(missed, 'call was', 'calls were')} missed in slots with nobody on duty.`,
    'reports-overdue': (reports) =>
      `${countEn(reports, 'consultation has', 'consultations have')} no report, and its time is over.`,
    'risk-not-discussed': (reports) =>
      `${countEn(reports, 'report with a risk flag is', 'reports with a risk flag are')} not discussed yet.`,
    'few-risks-not-discussed': () => 'There are reports with a risk flag that are not discussed yet.',
    'uneven-loads': (most, average) =>
      `Loads are uneven: one volunteer has ${countEn(most, 'shift', 'shifts')}, ${average} on average.`,
    'unsafe-joins': (reports) =>
      `${countEn(reports, 'report', 'reports')} could not be safely matched with a call.`,
    'unanswered-before-deadline': (volunteers, month) =>
      `${countEn(volunteers, 'volunteer has', 'volunteers have')} not answered ${month} yet.`,
    'all-well': () => 'All goes as usual.',
  },
  stored: (when) => `There is a stored report of this period (${when}).`,
  storedDiffers: (when) =>
    `There is a stored report of this period (${when}). Newer data came since: the figures here are newer.`,
  openStored: 'Open the report',
  calendar: {
    title: 'Published schedule',
    none: 'The schedule of this month is not published yet.',
    empty: 'There are no slots in this month.',
    version: (number) => `version ${number}`,
    free: 'free',
    seats: (filled, need) => `${filled} of ${need}`,
  },
  unknownPeriod: 'The address names a period we do not understand. This is the present month.',
  beginning: {
    title: 'Figures will appear here',
    text: 'There are no calls and shifts in this period yet. The first figures come when the first shift is over and calls have been read.',
    before: 'Nothing is known of this period',
    knownFrom: (since) => `Calls and shifts are known from ${since}. Choose a later period.`,
    off: 'To see consultations and scores, an administrator connects the telephony in Settings.',
  },
};
