import { Match, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Banner } from '../../../kit/components/banner.tsx';
import { Problem } from '../../../kit/components/problem.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import { Conflicts } from './conflicts.tsx';
import type { ConflictsProps } from './conflicts.tsx';
import { attemptInWords } from './edits.ts';
import type { Attempt } from './edits.ts';
import { focusCalendar } from './focus-calendar.ts';

/** What stands above the calendar: lost races, a refusal, what is going on, what was done and can be undone. */
export function ScheduleNotices(props: ConflictsProps): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const named = (attempt: Attempt): string => attemptInWords(attempt, props.page, words(), app.calendar());
  const answered = (act: () => void): void => {
    act();
    focusCalendar();
  };
  return (
    <>
      <Conflicts {...props} />
      <Show when={props.desk.refusal()}>
        {(refusal) => (
          <div class="smena-refusal">
            <p>{words().refusedTried(named(refusal().attempt))}</p>
            <Problem
              error={refusal().error}
              onRetry={() => answered(() => void props.desk.attempt(refusal().attempt))}
            />
          </div>
        )}
      </Show>
      <Switch>
        <Match when={props.page.generating}>
          <Banner tone="info">{words().generating}</Banner>
        </Match>
        <Match when={props.page.cycle.state === 'closed'}>
          <Banner tone="info">{words().readOnly}</Banner>
        </Match>
        <Match when={props.desk.done()?.kind === 'publish' && props.page.publishedNumber} keyed>
          {(number) => <Banner tone="success">{words().published(number)}</Banner>}
        </Match>
      </Switch>
    </>
  );
}
