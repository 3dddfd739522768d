import { openedWidget } from '../amocrm/entry/opened.ts';
import { VolunteerScreen } from './volunteer-screen.tsx';

export const OPENED = openedWidget(VolunteerScreen);
