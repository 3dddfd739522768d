import { createEffect, createMemo, createSignal, For, onCleanup, Show, untrack } from 'solid-js';
import type { JSX } from 'solid-js';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { isOutage } from '../../kit/app/outages.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Problem } from '../../kit/components/problem.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';
import type { MyMonth, MyRequest, MyShift } from '../../../src/adapters/http/contract/shifts.ts';
import { FairnessOfMonth } from './fairness-of-month.tsx';
import { RequestStory } from './request-story.tsx';
import { ShiftCalendar } from './shift-calendar.tsx';
import { ShiftRow } from './shift-row.tsx';
import { shiftWeeks } from './weeks.ts';

/** One month: why so many, weeks of shifts, past ones folded, requests of shifts that are no longer mine, calendar. */
export function MonthOfShifts(props: { readonly month: string }): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const month = createRemote(
    () => `month.${props.month}`,
    () => app.api.call('myMonth', { params: { month: props.month } }),
  );
  const requests = createRemote(
    () => 'requests',
    () => app.api.call('myRequests'),
  );
  const reload = async (): Promise<void> => {
    await Promise.all([month.reload(), requests.reload()]);
  };
  const unread = useReading(props.month, () => month.data());
  const parted = (data: MyMonth): readonly MyRequest[] =>
    (requests.data()?.requests ?? []).filter(
      (request) =>
        request.slot.day.startsWith(props.month) &&
        !data.shifts.some((shift) => shift.slot.id === request.slot.id),
    );

  return (
    <section class="smena-shifts-month">
      <h2>{words().shifts}</h2>
      <Show when={unread()}>{(error) => <Problem error={error()} onRetry={() => void reload()} />}</Show>
      <RemoteView remote={month} height="80vh">
        {(data) => (
          <Show
            when={data().publishedNumber !== null}
            fallback={<p class="smena-empty">{words().notPublished(app.calendar().forMonth(props.month))}</p>}
          >
            <Show when={data().fairness}>{(facts) => <FairnessOfMonth facts={facts()} />}</Show>
            <WeeksOfShifts data={data()} reload={reload} />
            <RemoteView remote={requests} height="0">
              {() => null}
            </RemoteView>
            <Show when={parted(data()).length > 0}>
              <h3>{words().otherRequests}</h3>
              <ul class="smena-list">
                <For each={parted(data())}>
                  {(request) => (
                    <li class="smena-shift">
                      <p class="smena-shift-when">
                        {app.calendar().day(request.slot.day)},{' '}
                        {app.calendar().span(request.slot.time, request.slot.endTime)}
                      </p>
                      <RequestStory request={request} />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <ShiftCalendar data={data()} />
          </Show>
        )}
      </RemoteView>
    </section>
  );
}

function WeeksOfShifts(props: { readonly data: MyMonth; readonly reload: () => Promise<void> }): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const ahead = createMemo(() => props.data.shifts.filter((shift) => !shift.past));
  const past = createMemo(() => props.data.shifts.filter((shift) => shift.past));
  const Weeks = (own: { shifts: readonly MyShift[] }): JSX.Element => (
    <For each={shiftWeeks(own.shifts)}>
      {(week) => (
        <div class="smena-week">
          <h3>{words().week(app.calendar().date(week.from), app.calendar().date(week.to))}</h3>
          <ul class="smena-list">
            <For each={week.shifts}>{(shift) => <ShiftRow shift={shift} onChanged={props.reload} />}</For>
          </ul>
        </div>
      )}
    </For>
  );
  return (
    <>
      <Show when={props.data.shifts.length === 0}>
        <p class="smena-empty">{words().noShifts(capital(app.calendar().inMonth(props.data.month)))}</p>
      </Show>
      <Show when={past().length > 0}>
        <details class="smena-details">
          <summary>{words().past(past().length)}</summary>
          <Weeks shifts={past()} />
        </details>
      </Show>
      <Weeks shifts={ahead()} />
    </>
  );
}

/** Seeing the published schedule is reading it: ends the tasks that ask for it, once a version. Answers why the service refused to be told. */
function useReading(month: string, data: () => MyMonth | undefined): () => ApiError | null {
  const app = useApp();
  const [failure, setFailure] = createSignal<ApiError | null>(null);
  const tell = async (): Promise<void> => {
    const shown = data();
    if (shown === undefined || shown.publishedNumber === null || shown.state === 'closed') return;
    const mark = `read.${month}.${shown.publishedNumber}`;
    if (app.cache.has(mark)) return;
    try {
      await app.api.call('readSchedule', { params: { month } });
      app.cache.set(mark, true);
      setFailure(null);
      app.outages.over(again);
    } catch (thrown) {
      const error = asApiError(thrown);
      if (isOutage(error)) app.outages.report(again, { error, stale: true });
      else setFailure(error);
    }
  };
  const again = (): void => void tell();
  createEffect(() => {
    data();
    untrack(again);
  });
  onCleanup(() => app.outages.over(again));
  return failure;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
