import { openedWidget } from '../amocrm/entry/opened.ts';
import { AdministratorScreen } from './administrator-screen.tsx';

export const OPENED = openedWidget(AdministratorScreen);
