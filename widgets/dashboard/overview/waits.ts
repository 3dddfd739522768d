import type { Dashboard } from '../../../src/adapters/http/contract/dashboard.ts';
import type { CalendarWords } from '../../kit/i18n/calendar.ts';
import type { OverviewWords } from '../i18n/overview.ru.ts';

export interface Wait {
  readonly text: string;
  /** Where it is done. */
  readonly route: string;
}

/** What waits for the administrator, each with the section it is done in; what does not wait is left out. */
export function waitsOf(
  waiting: NonNullable<Dashboard['waiting']>,
  stages: Dashboard['stages'],
  words: OverviewWords['waiting'],
  calendar: CalendarWords,
): readonly Wait[] {
  const collecting = stages.find((cycle) => cycle.state === 'collecting')?.month;
  const counted = (count: number, say: (count: number) => string, route: string): readonly Wait[] =>
    count === 0 ? [] : [{ text: say(count), route }];
  return [
    ...counted(waiting.requests, words.requests, 'requests'),
    ...counted(waiting.gapsSoon, words.gapsSoon, 'today'),
    ...waiting.toReview.map((month) => ({
      text: words.toReview(calendar.forMonth(month)),
      route: `month/${month}`,
    })),
    ...counted(
      waiting.unanswered,
      words.unanswered,
      collecting === undefined ? 'month' : `month/${collecting}`,
    ),
    ...counted(waiting.unsafeJoins, words.unsafeJoins, 'joins'),
    ...counted(waiting.reportsMissing, words.reportsMissing, 'volunteers'),
    ...counted(waiting.crmWaiting, words.crmWaiting, 'today'),
    ...counted(waiting.setAside, words.setAside, 'data'),
  ];
}
