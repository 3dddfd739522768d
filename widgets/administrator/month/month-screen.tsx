import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { MonthSwitcher } from '../../kit/components/month-switcher.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ADMINISTRATOR_WORDS } from '../words.ts';
import { byMonth, monthToRun } from './months.ts';

/** «Месяц»: the one named in the route, or the one that needs the administrator. */
export function MonthScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(ADMINISTRATOR_WORDS);
  const months = createRemote(
    () => 'months',
    async () => {
      const answer = await app.api.call('months');
      app.clock.learn(answer.now);
      return answer;
    },
  );
  const month = (cycles: readonly CycleView[]): string | null => app.route().rest[0] ?? monthToRun(cycles);
  return (
    <div class="smena-month-screen">
      <RemoteView remote={months} height="480px">
        {(data) => (
          <Show when={month(data().cycles)} keyed>
            {(chosen) => (
              <>
                <MonthSwitcher
                  month={chosen}
                  months={byMonth(data().cycles).map((cycle) => cycle.month)}
                  onChoose={(next) => app.navigate(`month/${next}`)}
                />
                <span class="smena-badge">
                  {words().stages[data().cycles.find((cycle) => cycle.month === chosen)?.state ?? 'planned']}
                </span>
              </>
            )}
          </Show>
        )}
      </RemoteView>
    </div>
  );
}
