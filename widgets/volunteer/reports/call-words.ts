import type { MyCall } from '../../../src/adapters/http/contract/reports.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { REPORTS_WORDS } from './words.ts';

/** Conversations in words, by the charity's clocks. */
export interface CallWords {
  /** «вт, 17 ноября, 18:24». */
  when(instant: string): string;
  /** «вт, 17 ноября, 18:24 · 32 мин · исходящий». */
  facts(call: MyCall): string;
}

export function createCallWords(): CallWords {
  const app = useApp();
  const words = useWords(REPORTS_WORDS);
  const when = (instant: string): string =>
    `${app.calendar().day(app.zone().day(instant))}, ${app.zone().time(instant)}`;
  return {
    when,
    facts: (call) =>
      [
        words().call(when(call.beganAt), numberWords(app.language()).duration(call.talkSeconds)),
        ...(call.direction === 'out' ? [words().outgoing] : []),
      ].join(' · '),
  };
}
