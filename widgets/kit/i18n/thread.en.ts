import type { ThreadWords } from './thread.ru.ts';

/** Threads on a request or a shift, in English. */
export const en: ThreadWords = {
  title: { request: 'Messages about the request', shift: 'Messages about the shift' },
  none: 'Nobody has written yet.',
  shut: 'Nothing can be added: the month is closed or the shift is no longer this volunteer’s.',
  message: 'Message',
  readers: 'The volunteer and the administrators see it.',
  missing: 'Write a message.',
  send: 'Send',
};
