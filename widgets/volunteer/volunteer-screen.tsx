import { Match, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../kit/app/app.tsx';
import { AvailabilityScreen } from './availability-screen.tsx';
import { ReportsScreen } from './reports/reports-screen.tsx';
import { ShiftsScreen } from './shifts/shifts-screen.tsx';

/** The screen of the present route. */
export function VolunteerScreen(): JSX.Element {
  const app = useApp();
  return (
    <Switch fallback={<AvailabilityScreen />}>
      <Match when={app.route().name === 'shifts'}>
        <ShiftsScreen />
      </Match>
      <Match when={app.route().name === 'reports'}>
        <ReportsScreen />
      </Match>
    </Switch>
  );
}
