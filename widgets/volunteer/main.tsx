import { defineWidget } from '../amocrm/entry/define-widget.ts';
import { SECTION_TITLES } from './sections.ts';
import styles from './volunteer.css?inline';

export default defineWidget({
  name: 'volunteer',
  roles: ['volunteer'],
  order: 10,
  sections: [
    { route: 'availability', title: SECTION_TITLES.availability },
    { route: 'shifts', title: SECTION_TITLES.shifts },
    { route: 'reports', title: SECTION_TITLES.reports },
  ],
  opened: async () => (await import('./opened.ts')).OPENED,
  styles,
  cardBlock: { text: SECTION_TITLES.cardText, button: SECTION_TITLES.cardButton },
});
