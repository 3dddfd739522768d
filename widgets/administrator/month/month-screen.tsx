import { Match, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { MonthSwitcher } from '../../kit/components/month-switcher.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { AnswersPart } from './collecting/answers-part.tsx';
import { BehalfView } from './collecting/behalf-view.tsx';
import { CollectingView } from './collecting/collecting-view.tsx';
import { byMonth, monthToRun } from './months.ts';
import { PlannedView } from './planned-view.tsx';
import { ScheduleView } from './schedule/schedule-view.tsx';
import { COLLECTING_WORDS } from './words.ts';

/** «Месяц»: `month`, `month/YYYY-MM`, its `…/answers`, `…/person/<volunteer>` to show somebody’s shifts, or `…/for/<volunteer>` to mark availability for them. */
export function MonthScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const months = createRemote(
    () => 'months',
    async () => {
      const answer = await app.api.call('months');
      app.clock.learn(answer.now);
      return answer;
    },
  );
  const monthOf = (cycles: readonly CycleView[]): string | null => app.route().rest[0] ?? monthToRun(cycles);
  const volunteerId = (): number | null =>
    app.route().rest[1] === 'for' ? Number(app.route().rest[2]) : null;
  const learn = (cycle: CycleView): void => {
    const known = months.data();
    const before = known?.cycles.find((one) => one.month === cycle.month);
    if (known === undefined || JSON.stringify(before) === JSON.stringify(cycle)) return;
    months.set({
      ...known,
      cycles: known.cycles.map((one) => (one.month === cycle.month ? cycle : one)),
    });
  };

  return (
    <div class="smena-month-screen">
      <RemoteView remote={months} height="480px">
        {(data) => (
          <Show when={monthOf(data().cycles)} fallback={<p>{words().noMonths}</p>} keyed>
            {(month) => {
              const cycle = (): CycleView | undefined => data().cycles.find((one) => one.month === month);
              return (
                <>
                  <div class="smena-month-head">
                    <MonthSwitcher
                      month={month}
                      months={byMonth(data().cycles).map((one) => one.month)}
                      onChoose={(next) => app.navigate(`month/${next}`)}
                    />
                  </div>
                  <Show when={cycle()} fallback={<p>{words().noSuchMonth}</p>}>
                    {(known) => (
                      <Switch fallback={<ScheduleView month={month} onCycle={learn} />}>
                        <Match when={volunteerId()} keyed>
                          {(id) => <BehalfView month={month} volunteerId={id} />}
                        </Match>
                        <Match when={known().state === 'planned'}>
                          <PlannedView cycle={known()} onCycle={learn} onRefused={() => months.reload()} />
                        </Match>
                        <Match when={known().state === 'collecting'}>
                          <CollectingView
                            month={month}
                            onCycle={learn}
                            onGenerating={() => months.reload()}
                          />
                        </Match>
                        <Match when={app.route().rest[1] === 'answers'}>
                          <AnswersPart month={month} onCycle={learn} />
                        </Match>
                      </Switch>
                    )}
                  </Show>
                  <ZoneNote />
                </>
              );
            }}
          </Show>
        )}
      </RemoteView>
    </div>
  );
}
