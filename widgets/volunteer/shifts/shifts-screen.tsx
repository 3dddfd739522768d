import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { MonthSwitcher } from '../../kit/components/month-switcher.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { byMonth, monthToServe } from '../months.ts';
import { VOLUNTEER_WORDS } from '../words.ts';
import { CalendarLinkDialog } from './calendar-link-dialog.tsx';
import { MonthOfShifts } from './month-of-shifts.tsx';
import { NextShift } from './next-shift.tsx';
import { ReminderSwitch } from './reminder-switch.tsx';

/** «Мои смены»: the next shift, the month's list and calendar, subscription and reminder. */
export function ShiftsScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const [linking, setLinking] = createSignal(false);
  const months = createRemote(
    () => 'months',
    async () => {
      const answer = await app.api.call('myMonths');
      app.clock.learn(answer.now);
      return answer;
    },
  );
  const chosen = (data: { readonly now: string; readonly cycles: readonly CycleView[] }): string | null =>
    app.route().rest[0] ?? monthToServe(data.cycles, app.zone().day(data.now));

  return (
    <RemoteView remote={months} height="480px">
      {(data) => (
        <Show when={chosen(data())} fallback={<p class="smena-empty">{words().noMonths}</p>} keyed>
          {(month) => (
            <>
              <div class="smena-head">
                <MonthSwitcher
                  month={month}
                  months={byMonth(data().cycles).map((cycle) => cycle.month)}
                  onChoose={(next) => app.navigate(`shifts/${next}`)}
                />
                <ZoneNote />
              </div>
              <div class="smena-shifts">
                <NextShift cycles={data().cycles} today={app.zone().day(data().now)} />
                <MonthOfShifts month={month} />
                <section class="smena-shifts-side">
                  <Button onClick={() => setLinking(true)}>{words().subscribe}</Button>
                  <ReminderSwitch />
                </section>
              </div>
              <Show when={linking()}>
                <CalendarLinkDialog onClose={() => setLinking(false)} />
              </Show>
            </>
          )}
        </Show>
      )}
    </RemoteView>
  );
}
