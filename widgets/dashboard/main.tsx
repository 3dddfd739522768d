import { defineWidget } from '../amocrm/entry/define-widget.ts';
import styles from './dashboard.css?inline';
import { SECTIONS } from './sections.ts';

/** One dashboard for administrator, supervisor and director; «Сегодня» of the administrator's own widget stands and opens first. */
export default defineWidget({
  name: 'dashboard',
  roles: ['administrator', 'supervisor', 'director'],
  order: 15,
  sections: SECTIONS,
  opened: async () => (await import('./opened.ts')).OPENED,
  styles,
});
