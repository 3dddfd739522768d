import { Match, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Banner } from '../../../kit/components/banner.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { Problem } from '../../../kit/components/problem.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import type { Desk } from './desk.ts';
import { attemptInWords } from './edits.ts';
import type { Attempt } from './edits.ts';
import { focusCalendar } from './focus-calendar.ts';
import { HistoryList } from './history-list.tsx';

/** What stands above the calendar: a lost race, a refusal, what is going on, what was done and can be undone. */
export function ScheduleNotices(props: { readonly desk: Desk; readonly page: SchedulePage }): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const named = (attempt: Attempt): string => attemptInWords(attempt, props.page, words(), app.calendar());
  const answered = (act: () => void): void => {
    act();
    focusCalendar();
  };
  const Repeat = (own: { attempt: Attempt }): JSX.Element => (
    <>
      <Button onClick={() => answered(() => props.desk.dismiss())}>{words().conflictDrop}</Button>
      <Button onClick={() => answered(() => void props.desk.attempt(own.attempt))}>
        {words().conflictRepeat}
      </Button>
    </>
  );
  return (
    <>
      <Show when={props.desk.conflict()}>
        {(conflict) => (
          <Banner tone="warning" actions={<Repeat attempt={conflict().attempt} />}>
            <strong>{words().conflictTitle}.</strong> {words().conflictTried(named(conflict().attempt))}
            <Show when={conflict().since.length > 0}>
              <p>{words().conflictSince}</p>
              <HistoryList entries={conflict().since} />
            </Show>
          </Banner>
        )}
      </Show>
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
