import type { JSX } from 'solid-js';
import { defineWidget } from '../amocrm/entry/define-widget.ts';
import { useApp } from '../kit/app/app.tsx';
import styles from './volunteer.css?inline';

function Screen(): JSX.Element {
  const app = useApp();
  return <p>{app.me().name}</p>;
}

export default defineWidget({
  name: 'volunteer',
  roles: ['volunteer'],
  order: 10,
  sections: [
    { route: 'availability', title: { ru: 'Доступность', en: 'Availability' } },
    { route: 'shifts', title: { ru: 'Мои смены', en: 'My shifts' } },
  ],
  Screen,
  styles,
});
