import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyStatistics } from '../../../src/adapters/http/contract/reports.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { calendarWords } from '../../kit/i18n/calendar.ts';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { REPORTS_WORDS } from './words.ts';

/** What the volunteer did this month, in one sentence, and from five answers on their average score. Says nothing while it cannot be told. */
export function MyStatisticsLine(): JSX.Element {
  const app = useApp();
  const words = useWords(REPORTS_WORDS);
  const statistics = createRemote(
    () => 'my-statistics',
    () => app.api.call('myStatistics'),
  );
  const sentence = (mine: MyStatistics): string => {
    const month = calendarWords(app.language()).inMonth(mine.month);
    const work = words().statistics(month, mine.shiftsCount, mine.consultationsCount);
    if (mine.averageClientScoring === null || mine.scoreAnswers === null) return work;
    const average = numberWords(app.language()).decimal(mine.averageClientScoring);
    return `${work} ${words().averageScore(average, mine.scoreAnswers)}`;
  };
  return (
    <div class="smena-statistics-place">
      <Show when={statistics.data()}>
        {(mine) => <p class="smena-muted smena-my-statistics">{sentence(mine())}</p>}
      </Show>
    </div>
  );
}
