import { Match, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { defineWidget } from '../amocrm/entry/define-widget.ts';
import { useApp } from '../kit/app/app.tsx';
import { AdministratorCommands } from './administrator-commands.tsx';
import styles from './administrator.css?inline';
import { MonthScreen } from './month/month-screen.tsx';
import { RequestsScreen } from './requests/requests-screen.tsx';
import { SECTIONS } from './sections.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { TodayScreen } from './today/today-screen.tsx';
import { VolunteersScreen } from './volunteers/volunteers-screen.tsx';

function AdministratorScreen(): JSX.Element {
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

export default defineWidget({
  name: 'administrator',
  roles: ['administrator'],
  order: 20,
  sections: SECTIONS,
  Screen: AdministratorScreen,
  styles,
  settingsPage: true,
});
