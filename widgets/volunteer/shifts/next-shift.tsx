import { createMemo, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView, SlotView } from '../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createNow } from '../../kit/app/now.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Skeleton } from '../../kit/components/skeleton.tsx';
import { daysBetween } from '../../kit/i18n/calendar.ts';
import { byMonth } from '../months.ts';
import { VOLUNTEER_WORDS } from '../words.ts';
import { Partners } from './partners.tsx';
import { nextShift } from './weeks.ts';

/** The next shift of any published month, as a card: when, with whom, how soon. */
export function NextShift(props: {
  readonly cycles: readonly CycleView[];
  readonly today: string;
}): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const now = createNow();
  const ahead = createMemo(() =>
    byMonth(props.cycles)
      .filter((cycle) => cycle.state === 'published' && cycle.month >= props.today.slice(0, 7))
      .map((cycle) => cycle.month),
  );
  const shifts = createRemote(
    () => (ahead().length === 0 ? null : `ahead.${ahead().join()}`),
    async () =>
      (await Promise.all(ahead().map((month) => app.api.call('myMonth', { params: { month } })))).flatMap(
        (answer) => answer.shifts,
      ),
  );
  const next = createMemo(() => nextShift(shifts.data() ?? [], now() ?? Number.POSITIVE_INFINITY));
  const soon = (slot: SlotView): string => {
    const at = now() ?? 0;
    if (Date.parse(slot.startsAt) <= at) return words().now;
    const days = daysBetween(app.zone().day(at), slot.day);
    return days === 0 ? words().today : days === 1 ? words().tomorrow : words().inDays(days);
  };
  return (
    <Show
      when={next()}
      fallback={<Waiting while={ahead().length > 0 && shifts.loading() && shifts.data() === undefined} />}
    >
      {(shift) => (
        <section class="smena-next" aria-label={words().nextShift}>
          <h2>
            {words().nextShift} · {soon(shift().slot)}
          </h2>
          <p class="smena-next-when">
            {app.calendar().day(shift().slot.day)},{' '}
            <span>{app.calendar().span(shift().slot.time, shift().slot.endTime)}</span>
          </p>
          <Partners shift={shift()} />
        </section>
      )}
    </Show>
  );
}

/** As high as the card that most likely comes. */
function Waiting(props: { readonly while: boolean }): JSX.Element {
  return (
    <Show when={props.while}>
      <Skeleton height="92px" />
    </Show>
  );
}
