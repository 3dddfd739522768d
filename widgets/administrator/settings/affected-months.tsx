import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { isOutage } from '../../kit/app/outages.ts';
import { Banner } from '../../kit/components/banner.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import type { Affected } from './affected.ts';
import { HoursChangeDialog } from './hours-change-dialog.tsx';
import { SETTINGS_WORDS } from './words.ts';

/** «Изменится сетка: декабрь 2026. Посмотреть»: one banner a month, until it is confirmed. */
export function AffectedMonths(props: { readonly affected: Affected }): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const [looking, setLooking] = createSignal<string | null>(null);
  const [applied, setApplied] = createSignal<string | null>(null);
  /** An outage is said above the screen. */
  const failure = (): ApiError | null => {
    const error = props.affected.remote.error();
    return error === null || isOutage(error) ? null : error;
  };
  return (
    <>
      <Show when={failure()}>
        {(error) => <Problem error={error()} onRetry={() => void props.affected.remote.reload()} />}
      </Show>
      <For each={props.affected.months()}>
        {(month) => (
          <Banner
            tone="warning"
            actions={
              <Button
                aria-label={words().affectedLookOf(app.calendar().month(month))}
                onClick={() => setLooking(month)}
              >
                {words().affectedLook}
              </Button>
            }
          >
            <strong>{words().affected(app.calendar().month(month))}</strong> {words().affectedText}
          </Banner>
        )}
      </For>
      <Show when={applied()}>
        {(month) => <Banner tone="success">{words().applied(app.calendar().month(month()))}</Banner>}
      </Show>
      <Show when={looking()} keyed>
        {(month) => (
          <HoursChangeDialog
            month={month}
            onClose={() => setLooking(null)}
            onApplied={() => {
              setLooking(null);
              setApplied(month);
              props.affected.remove(month);
            }}
          />
        )}
      </Show>
    </>
  );
}
