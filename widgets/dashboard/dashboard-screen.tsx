import { Match, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { ApiError } from '../kit/api/api-error.ts';
import { useApp } from '../kit/app/app.tsx';
import { Problem } from '../kit/components/problem.tsx';
import { ConsultationsScreen } from './consultations/consultations-screen.tsx';
import { JoinsScreen } from './consultations/joins-screen.tsx';
import { DataScreen } from './data/data-screen.tsx';
import { OverviewScreen } from './overview/overview-screen.tsx';
import { ReportsScreen } from './reports/reports-screen.tsx';
import { SECTION_ROLES } from './sections.ts';
import type { SectionRoute } from './sections.ts';

/** The screen of the present route. */
export function DashboardScreen(): JSX.Element {
  const app = useApp();
  const name = (): string => app.route().name;
  const refused = (): boolean => {
    const roles = SECTION_ROLES[name() as SectionRoute];
    return roles !== undefined && !app.me().roles.some((role) => roles.includes(role));
  };
  return (
    <Switch fallback={<OverviewScreen />}>
      <Match when={refused()}>
        <Problem error={new ApiError('refused')} />
      </Match>
      <Match when={name() === 'consultations'}>
        <ConsultationsScreen />
      </Match>
      <Match when={name() === 'joins'}>
        <JoinsScreen />
      </Match>
      <Match when={name() === 'period-reports'}>
        <ReportsScreen />
      </Match>
      <Match when={name() === 'data'}>
        <DataScreen />
      </Match>
    </Switch>
  );
}
