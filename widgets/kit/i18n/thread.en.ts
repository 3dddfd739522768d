import type { ThreadWords } from './thread.ru.ts';

/** Threads on a request, a shift or a report, in English. */
export const en: ThreadWords = {
  title: {
    request: 'Messages about the request',
    shift: 'Messages about the shift',
    report: 'Messages about the report',
  },
  none: 'Nobody has written yet.',
  shut: {
    request: 'Nothing can be added: the month is closed or the shift is no longer this volunteer’s.',
    shift: 'Nothing can be added: the month is closed or the shift is no longer this volunteer’s.',
    report: 'Nothing can be added any more.',
  },
  message: 'Message',
  readers: {
    request: 'The volunteer and the administrators see it.',
    shift: 'The volunteer and the administrators see it.',
    report: 'The author of the report and the supervisors see it.',
  },
  missing: 'Write a message.',
  send: 'Send',
};
