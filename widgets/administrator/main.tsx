import { defineWidget } from '../amocrm/entry/define-widget.ts';
import styles from './administrator.css?inline';
import { SECTIONS } from './sections.ts';

export default defineWidget({
  name: 'administrator',
  roles: ['administrator'],
  order: 20,
  sections: SECTIONS,
  opened: async () => (await import('./opened.ts')).OPENED,
  styles,
  settingsPage: true,
});
