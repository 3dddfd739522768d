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
export function tellAttention(attention: Attention, tell: AttentionTelling): string {
  const say = tell.words.attention;
  const { numbers, calendar } = tell;
  switch (attention.code) {
    case 'calls-not-read': {
      const { since } = attention.facts;
      return since === null ? say['calls-never-read']() : say[attention.code](tell.instant(since));
    }
    case 'silent-day':
      return say[attention.code](calendar.day(attention.facts.day));
    case 'answered-share-fell': {
      const { share, before } = attention.facts;
      return say[attention.code](numbers.percent(share), numbers.percent(before));
    }
    case 'score-fell': {
      const { score, before, answers } = attention.facts;
      return say[attention.code](numbers.decimal(score), numbers.decimal(before), tell.answers(answers));
    }
    case 'gaps-ahead':
      return say[attention.code](attention.facts.seats, attention.facts.days);
    case 'missed-in-empty-slots':
      return say[attention.code](attention.facts.missed);
    case 'uneven-loads':
      return say[attention.code](attention.facts.most, numbers.decimal(attention.facts.average));
    case 'unanswered-before-deadline':
      return say[attention.code](attention.facts.volunteers, calendar.forMonth(attention.facts.month));
    case 'risk-not-discussed': {
      const { reports } = attention.facts;
      return reports === null ? say['few-risks-not-discussed']() : say[attention.code](reports);
    }
    case 'reports-overdue':
    case 'unsafe-joins':
      return say[attention.code](attention.facts.reports);
    case 'all-well':
      return say[attention.code]();
  }
}
