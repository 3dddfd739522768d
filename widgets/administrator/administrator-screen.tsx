import { Match, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../kit/app/app.tsx';
import { AdministratorCommands } from './administrator-commands.tsx';
import { MonthScreen } from './month/month-screen.tsx';
import { RequestsScreen } from './requests/requests-screen.tsx';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { TodayScreen } from './today/today-screen.tsx';
import { VolunteersScreen } from './volunteers/volunteers-screen.tsx';

/** The screen of the present route. */
export function AdministratorScreen(): JSX.Element {
  const app = useApp();
  return (
    <AdministratorCommands>
      <Switch fallback={<TodayScreen />}>
        <Match when={app.route().name === 'month'}>
          <MonthScreen />
        </Match>
        <Match when={app.route().name === 'requests'}>
          <RequestsScreen />
        </Match>
        <Match when={app.route().name === 'volunteers'}>
          <VolunteersScreen />
        </Match>
        <Match when={app.route().name === 'settings'}>
          <SettingsScreen />
        </Match>
      </Switch>
    </AdministratorCommands>
  );
}
