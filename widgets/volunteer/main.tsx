import { Match, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { defineWidget } from '../amocrm/entry/define-widget.ts';
import { useApp } from '../kit/app/app.tsx';
import { AvailabilityScreen } from './availability-screen.tsx';
import { ReportsScreen } from './reports/reports-screen.tsx';
import { SECTION_TITLES } from './sections.ts';
import { ShiftsScreen } from './shifts/shifts-screen.tsx';
import styles from './volunteer.css?inline';

function VolunteerScreen(): JSX.Element {
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

export default defineWidget({
  name: 'volunteer',
  roles: ['volunteer'],
  order: 10,
  sections: [
    { route: 'availability', title: SECTION_TITLES.availability },
    { route: 'shifts', title: SECTION_TITLES.shifts },
    { route: 'reports', title: SECTION_TITLES.reports },
  ],
  Screen: VolunteerScreen,
  styles,
  cardBlock: { text: SECTION_TITLES.cardText, button: SECTION_TITLES.cardButton },
});
