import { openedWidget } from '../amocrm/entry/opened.ts';
import { DashboardScreen } from './dashboard-screen.tsx';

export const OPENED = openedWidget(DashboardScreen);
