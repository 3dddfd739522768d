import { createMemo, createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Banner } from '../../kit/components/banner.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { Skeleton } from '../../kit/components/skeleton.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { FreshnessLine } from '../freshness-line.tsx';
import { parsePeriod, periodHolding } from '../period/period.ts';
import type { Period } from '../period/period.ts';
import { PeriodPicker } from '../period/period-picker.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { createToday } from '../today.ts';
import { createReadingWatch } from '../reading-watch.ts';
import { DASHBOARD_WORDS, OVERVIEW_WORDS } from '../words.ts';
import type { Comparison } from './card-told.ts';
import { ComparisonChoice } from './comparison-choice.tsx';
import { Overview } from './overview.tsx';

const COMPARISON = 'comparison';

/** «Обзор»: `dashboard` of the present month, or `dashboard/<period>`. */
export function OverviewScreen(): JSX.Element {
  const today = createToday();
  return (
    <Show when={today.day()} fallback={<Skeleton height="480px" />}>
      {(day) => <OverviewOf today={day()} />}
    </Show>
  );
}

function OverviewOf(props: { readonly today: string }): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const dashboardWords = useWords(DASHBOARD_WORDS);
  const named = (): string | undefined => app.route().rest[0];
  const period = createMemo(
    (): Period => parsePeriod(named()) ?? periodHolding('month', props.today),
    undefined,
    {
      equals: (a, b) => a.name === b.name,
    },
  );
  const ahead = (): boolean => period().from > props.today;
  const [comparison, setComparison] = createSignal<Comparison>(
    app.store.read(COMPARISON) === 'year' ? 'year' : 'before',
  );
  const compare = (next: Comparison): void => {
    app.store.write(COMPARISON, next);
    setComparison(next);
  };
  const dashboard = createRemote(
    () => (ahead() ? null : `dashboard.${period().name}`),
    async () => {
      const answer = await app.api.call('dashboard', { params: { period: period().name } });
      app.clock.learn(answer.now);
      return answer;
    },
  );
  createReadingWatch(dashboard, () => dashboard.data()?.freshness);
  let page: HTMLDivElement | undefined;
  return (
    <div class="smena-dash" ref={(made) => (page = made)}>
      <div class="smena-dash-head">
        <PeriodPicker
          period={period()}
          today={props.today}
          knownFrom={dashboard.data()?.known.from ?? null}
          onChoose={(next) => app.navigate(`dashboard/${next.name}`)}
        />
        <ComparisonChoice
          period={period()}
          data={dashboard.data()}
          chosen={comparison()}
          onChoose={compare}
        />
        <PrintButton page={() => page} />
      </div>
      <Show when={named() !== undefined && parsePeriod(named()) === null}>
        <Banner tone="warning">{words().unknownPeriod}</Banner>
      </Show>
      <Show
        when={!ahead()}
        fallback={
          <Banner tone="info" actions={<SectionLink route="dashboard">{words().presentMonth}</SectionLink>}>
            {dashboardWords().period.future}
          </Banner>
        }
      >
        <RemoteView remote={dashboard} height="100vh">
          {(data) => (
            <>
              <FreshnessLine freshness={data().freshness} linked />
              <Overview
                data={data()}
                period={period()}
                comparison={comparison()}
                today={props.today}
                onNoted={dashboard.reload}
              />
            </>
          )}
        </RemoteView>
      </Show>
      <ZoneNote />
    </div>
  );
}
