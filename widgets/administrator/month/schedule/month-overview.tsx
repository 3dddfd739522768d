import { createMemo, createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Check } from '../../../kit/components/check.tsx';
import { weekdayOf } from '../../../kit/i18n/calendar.ts';
import { MONTH_DESK_WORDS } from '../words.ts';
import { nameOf } from './edits.ts';
import { glanceOf, initialsOf } from './overview.ts';

export interface MonthOverviewProps {
  readonly month: string;
  readonly page: SchedulePage;
  /** Whose days are marked with their initials. */
  readonly person: number | null;
  readonly onDay: (day: string) => void;
}

/** The month in one row: a cell a day says how many places are free, or that it is full; one Tab stop, arrows between days. */
export function MonthOverview(props: MonthOverviewProps): JSX.Element {
  const app = useApp();
  const words = useWords(MONTH_DESK_WORDS);
  const days = createMemo(() => glanceOf(props.month, props.page.slots));
  const [at, setAt] = createSignal(0);
  let row: HTMLDivElement | undefined;
  const keys = (event: KeyboardEvent): void => {
    const last = days().length - 1;
    const next = { ArrowRight: at() + 1, ArrowLeft: at() - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(Math.min(Math.max(next, 0), last));
    row?.querySelectorAll('button')[at()]?.focus();
  };
  return (
    <div
      class="smena-overview"
      role="group"
      aria-label={words().overview}
      style={{ '--smena-first-weekday': weekdayOf(`${props.month}-01`) + 1 }}
      ref={(made) => (row = made)}
      onKeyDown={keys}
    >
      <For each={days()}>
        {(glance, index) => {
          const serves = (): boolean => props.person !== null && glance.people.has(props.person);
          const name = (): string => nameOf(props.page, props.person ?? 0);
          return (
            <button
              type="button"
              classList={{
                'smena-overview-gap': glance.missing > 0,
                'smena-overview-none': glance.needed === 0,
                'smena-overview-weekend': weekdayOf(glance.day) > 4,
                'smena-overview-person': serves(),
              }}
              tabindex={index() === at() ? 0 : -1}
              aria-label={
                words().dayOf(
                  app.calendar().dayInFull(glance.day),
                  glance.filled,
                  glance.needed,
                  glance.missing,
                ) + (serves() ? words().served(name()) : '')
              }
              onFocus={() => setAt(index())}
              onClick={() => props.onDay(glance.day)}
            >
              <span>
                {app.calendar().weekday(glance.day)} <b>{Number(glance.day.slice(8))}</b>
              </span>
              <span>
                <Show
                  when={serves()}
                  fallback={glance.missing > 0 ? `−${glance.missing}` : glance.needed > 0 ? <Check /> : '·'}
                >
                  {initialsOf(name())}
                </Show>
              </span>
            </button>
          );
        }}
      </For>
    </div>
  );
}
