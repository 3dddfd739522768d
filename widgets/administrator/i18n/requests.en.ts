import { countEn } from '../../kit/i18n/words.ts';
import type { RequestsWords } from './requests.ru.ts';

/** «Запросы», in English. */
export const en: RequestsWords = {
  title: 'Requests',
  none: 'No requests. When a volunteer cannot come, the request appears here and you get a task in amoCRM.',
  noneOpen: 'No open requests.',
  open: 'Waiting for a decision',
  decided: (count) => `Decided (${count})`,
  decidedIn: (month, count) => `${month} (${count})`,
  back: 'All requests',
  choose:
    'Nothing to decide now. A new request will appear here, and a task will come in amoCRM. Decided ones are in the list on the left.',
  missing: 'There is no such request. The link may be old: choose a request in the list.',
  shift: (when) => `shift ${when}`,
  begun: 'the shift has begun',
  storyTitle: (day, span) => `Shift ${day}, ${span}`,
  who: (name) => `${name} cannot come`,
  reason: 'Reason',
  colleague: (name) => `Says that ${name} will come instead. Call to make sure.`,
  noColleague: 'No replacement was named.',
  partners: (names) => `Staying in this shift: ${names}`,
  partnersNow: (names) => `In this shift: ${names}`,
  alone: 'Nobody else is in this shift.',
  asked: (when) => `Asked: ${when}`,
  notice: (span) => `${span} before the shift`,
  noticeAfter: 'the shift was already on',
  states: {
    open: 'waiting for a decision',
    replaced: 'replaced',
    'left-gap': 'seat left empty',
    declined: 'declined',
    withdrawn: 'withdrawn by the volunteer',
  },
  replacedBy: (name) => `Comes: ${name}`,
  answered: (answer) => `Answer to the volunteer: “${answer}”`,
  history: 'What happened',
  historyAsked: (when, name) => `${when}: ${name} asked for a replacement`,
  historyContact: (when, name, answer, by) => `${when}: ${name}, ${answer} (noted by ${by})`,
  historyEnd: (when, what, by) => `${when}: ${what}${by === '' ? '' : `, ${by}`}`,
  contactAnswers: { asked: 'no answer yet', agreed: 'agreed', refused: 'cannot' },
  candidates: 'Who could come',
  candidatesHint:
    'The system asks nobody by itself: call, and note what was said. Those who marked this time and have fewer shifts come first.',
  fit: 'Marked this time',
  nobodyFit: 'Nobody who could be seated without a reason.',
  showUnfit: (count) => `The others (${count}): a reason is needed`,
  suggested: 'named by the volunteer',
  markedAt: (date) => `marked on ${date}`,
  load: (shifts) => `${shifts} this month`,
  wanted: (most) => `wants at most ${most} a month`,
  thatDay: (shifts) => `already ${shifts} that day`,
  fairness: { better: 'more even', same: 'as even as now', worse: 'less even' },
  against: {
    'not-marked': 'did not mark this time',
    'no-answer': 'did not answer for this month',
    'cannot-this-month': 'answered that this month is impossible',
    'month-limit': 'already has as many shifts as wanted',
    'day-limit': 'already has as many shifts a day as wanted',
    'removed-by-hand': 'was taken off this shift by hand',
  },
  callGroup: (name) => `What was said on the phone: ${name}`,
  call: { asked: 'Asked, waiting', refused: 'Cannot', agreed: 'Agrees' },
  replace: 'Replace…',
  replaceOf: (name) => `Replace by ${name}`,
  leaveGap: 'Leave it empty…',
  decline: 'Decline…',
  decisions: 'If there is no replacement',
  replaceTitle: (name) => `Will ${name} come?`,
  replaceText: (out, into) =>
    `The schedule changes at once: ${into} instead of ${out}. Both get a task in amoCRM and the request is closed.`,
  replaceGo: 'Replace',
  gapTitle: 'Leave the seat empty?',
  gapText: (name) =>
    `${name} leaves this shift and the seat stays free. The schedule changes at once and the volunteer gets a task.`,
  gapGo: 'Leave it empty',
  declineTitle: 'Decline the request?',
  declineText: (name) => `The shift stays with ${name}. Write why: it arrives as a task.`,
  declineGo: 'Decline',
  againstReason: 'Why this person all the same',
  againstHint: (reasons) => `Against: ${reasons}. The reason stays in the schedule.`,
  againstMissing: 'Write the reason: this goes against the volunteer’s answer.',
  answer: 'What to tell the volunteer (optional)',
  answerNeeded: 'What to tell the volunteer',
  answerMissing: 'Write at least one sentence.',
  cannotUndo: 'This cannot be undone: people are told at once.',
  reloaded: 'Below is how things stand now.',
  done: {
    replaced: (name) => `Done: ${name} will come. The volunteers get their tasks.`,
    'left-gap': () => 'Done: the seat is empty, the volunteer gets a task.',
    declined: () => 'Done: the request is declined, the volunteer gets a task.',
  },
};

/** Whole hours as people say them. */
export function spanEn(hours: number): string {
  const whole = Math.floor(hours);
  if (whole < 1) return 'less than an hour';
  const days = Math.floor(whole / 24);
  const parts = [
    days === 0 ? '' : countEn(days, 'day', 'days'),
    whole % 24 === 0 || days > 6 ? '' : countEn(whole % 24, 'hour', 'hours'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
