import type { Attention } from '../../../src/adapters/http/contract/dashboard.ts';
import type { CalendarWords } from '../../kit/i18n/calendar.ts';
import type { NumberWords } from '../../kit/i18n/numbers.ts';
import type { OverviewWords } from '../i18n/overview.ru.ts';

export interface AttentionTelling {
  readonly words: OverviewWords;
  readonly numbers: NumberWords;
  readonly calendar: CalendarWords;
  readonly answers: (count: number) => string;
  /** An instant in words. */
  readonly instant: (instant: string) => string;
}

/** The sentence of what needs attention, out of its facts. */
export function tellAttention({ code, facts }: Attention, tell: AttentionTelling): string {
  const say = tell.words.attention;
  const number = (name: string): number => Number(facts[name] ?? 0);
  const text = (name: string): string => String(facts[name] ?? '');
  switch (code) {
    case 'calls-not-read':
      return text('since') === '' ? say['calls-never-read']() : say[code](tell.instant(text('since')));
    case 'silent-day':
      return say[code](tell.calendar.day(text('day')));
    case 'answered-share-fell':
      return say[code](tell.numbers.percent(number('share')), tell.numbers.percent(number('before')));
    case 'score-fell':
      return say[code](
        tell.numbers.decimal(number('score')),
        tell.numbers.decimal(number('before')),
        tell.answers(number('answers')),
      );
    case 'gaps-ahead':
      return say[code](number('seats'), number('days'));
    case 'missed-in-empty-slots':
      return say[code](number('missed'));
    case 'uneven-loads':
      return say[code](number('most'), tell.numbers.decimal(number('average')));
    case 'unanswered-before-deadline':
      return say[code](number('volunteers'), tell.calendar.forMonth(text('month')));
    case 'reports-overdue':
    case 'risk-not-discussed':
    case 'unsafe-joins':
      return say[code](number('reports'));
    case 'all-well':
      return say[code]();
  }
}
