import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../kit/app/app.tsx';
import { createRemote } from '../kit/app/remote.ts';
import { AvailabilityEditor } from '../kit/availability/editor.tsx';
import type { OfferGateway } from '../kit/availability/offer-keeper.ts';
import { MonthSwitcher } from '../kit/components/month-switcher.tsx';
import { RemoteView } from '../kit/components/remote-view.tsx';
import { ZoneNote } from '../kit/components/zone-note.tsx';
import { byMonth, monthToMark } from './months.ts';
import { VOLUNTEER_WORDS } from './words.ts';

/** «Доступность»: the month named in the route, or the one that waits for an answer. */
export function AvailabilityScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const months = createRemote(
    () => 'months',
    async () => {
      const answer = await app.api.call('myMonths');
      app.clock.learn(answer.now);
      return answer;
    },
  );
  const [stage, setStage] = createSignal<CycleView['state'] | null>(null);
  const month = (cycles: readonly CycleView[]): string | null => app.route().rest[0] ?? monthToMark(cycles);

  return (
    <RemoteView remote={months} height="480px">
      {(data) => (
        <Show when={month(data().cycles)} fallback={<p class="smena-empty">{words().noMonths}</p>} keyed>
          {(chosen) => (
            <>
              <div class="smena-head">
                <MonthSwitcher
                  month={chosen}
                  months={byMonth(data().cycles).map((cycle) => cycle.month)}
                  onChoose={(next) => app.navigate(`availability/${next}`)}
                />
                <Show when={stage() ?? data().cycles.find((cycle) => cycle.month === chosen)?.state}>
                  {(state) => <span class="smena-badge">{words().stages[state()]}</span>}
                </Show>
                <ZoneNote />
              </div>
              <AvailabilityEditor
                gateway={ownOffer(chosen)}
                storeKey={`offer.${app.me().id}.${chosen}`}
                onPage={(page) => setStage(page.cycle.state)}
              />
            </>
          )}
        </Show>
      )}
    </RemoteView>
  );

  function ownOffer(of: string): OfferGateway {
    const params = { month: of };
    return {
      load: () => app.api.call('myAvailability', { params }),
      save: (body) => app.api.call('saveMyAvailability', { params, body }),
      submit: (body) => app.api.call('submitMyAvailability', { params, body }),
      cannot: (version) => app.api.call('cannotThisMonth', { params, body: { version } }),
    };
  }
}
