import { countEn } from '../../kit/i18n/words.ts';
import type { TodayWords } from './today.ru.ts';

/** «Сегодня», in English. */
export const en: TodayWords = {
  title: 'Today',
  waits: 'What waits for you',
  calm: 'All is calm.',
  calmText: 'Nothing is needed of you now.',
  next: {
    'collecting-opens': (when, month) =>
      `Next: ${when} collecting ${month} opens by itself. Until then you may check working hours and holidays.`,
    deadline: (when, month) =>
      `Next: ${when} collecting ${month} ends. The draft makes itself and will need your review.`,
    'publishing-due': (when, month) => `Next: the schedule ${month} must be published by ${when}.`,
    'month-over': (when, month) =>
      `Next: ${when} the month closes by itself (schedule ${month}). Nothing to do.`,
  },
  request: (when, name) => `Shift ${when}: ${name} asks for a replacement`,
  requestUrgent: 'urgent',
  requestText: (reason) => `Reason: “${reason}”`,
  requestAction: 'Find a replacement',
  requestActionOf: (when, name) => `Find a replacement: shift ${when}, ${name}`,
  gaps: (count) => `Missing in the next 7 days: ${countEn(count, 'person', 'people')}`,
  gap: (when, missing) => `${when}: ${countEn(missing, 'more person', 'more people')} needed`,
  gapsMore: (count) => `and ${countEn(count, 'more slot', 'more slots')}`,
  gapsAction: 'Fill the seats',
  review: (month) => `The draft schedule ${month} waits for review`,
  reviewText: (when) => `Publish it by ${when}.`,
  reviewAction: 'Review',
  unpublished: (count, month) => `Not published: ${countEn(count, 'change', 'changes')}, schedule ${month}`,
  unpublishedText: 'Volunteers see the earlier schedule until you publish the new one.',
  unpublishedAction: 'Look and publish',
  unanswered: (count, of, month) =>
    `Not answered yet ${month}: ${count} of ${countEn(of, 'volunteer', 'volunteers')}`,
  unansweredText: (when) => `Collecting ends ${when}.`,
  unansweredAction: 'See who',
  parked: (count) => `amoCRM refused ${countEn(count, 'task', 'tasks')}`,
  parkedText: 'They will not go by themselves: mend the cause and try again.',
  waiting: (count) => `${countEn(count, 'task waits', 'tasks wait')} to be sent to amoCRM`,
  waitingSince: (when) =>
    `The oldest has waited since ${when}. We will try again by ourselves, nothing is lost.`,
  waitingText: 'We will try again by ourselves, nothing is lost.',
  crmAction: 'See the tasks',
  stalePeople: 'The list of people has not been read from amoCRM for long',
  peopleRead: (when) => `People were read from amoCRM ${when}.`,
  peopleNever: 'People have not been read from amoCRM yet.',
  refresh: 'Refresh',
  refreshPeople: 'Refresh the list of people',
  refreshed: (people, volunteers, added, gone) =>
    `Read: ${countEn(people, 'person', 'people')}, ${countEn(volunteers, 'volunteer', 'volunteers')} among them. New: ${added}, deactivated: ${gone}.`,
  tasksTitle: 'Tasks that wait for amoCRM',
  tasksNone: 'Every task has reached amoCRM.',
  tasksParked: 'Refused by amoCRM',
  tasksWaiting: 'Waiting to be sent',
  taskTo: (name) => `To: ${name}`,
  taskNext: (when, attempts) =>
    attempts === 0
      ? `We will send it ${when}.`
      : `${countEn(attempts, 'attempt failed', 'attempts failed')}; the next one ${when}.`,
  taskText: 'Text of the task',
  retried: 'We will send it again within a minute.',
  retryOf: (kind, name) => `Try again: ${kind}, ${name}`,
  nobody: 'the person is no longer in amoCRM',
  kinds: {
    'mark-availability': 'Mark availability',
    'remind-availability': 'Reminder to answer',
    'review-schedule': 'Review the schedule',
    'remind-review': 'Reminder to review',
    'read-schedule': 'Read the schedule',
    'shift-tomorrow': 'Shift tomorrow',
    'find-replacement': 'Find a replacement',
    'shift-changed': 'Your shift changed',
    'request-answered': 'Answer to a request',
  },
  problems: {
    unreachable: 'amoCRM does not answer',
    timeout: 'amoCRM takes too long to answer',
    'rate-limited': 'amoCRM asks us to wait: too many requests',
    blocked: 'amoCRM has closed our access; write to its support',
    unpaid: 'the amoCRM subscription is not paid',
    unauthorised: 'amoCRM does not accept the token; a new one is needed',
    'server-error': 'an error on amoCRM’s side',
    'unexpected-answer': 'amoCRM gave an answer we do not understand',
    'person-refused': 'the person is deactivated in amoCRM or not there; activate them and try again',
    'text-refused': 'amoCRM did not accept the text of the task',
    'due-refused': 'amoCRM did not accept the deadline of the task',
    'task-refused': 'amoCRM did not say why',
    unknown: (code) => `code of the cause: ${code}`,
  },
};
