import { useApp } from '../kit/app/app.tsx';
import { drillDown } from './drill-down.ts';
import type { DrillDown } from './drill-down.ts';
import type { Period } from './period/period.ts';

/** Where figures of a period lead the person who is here, on this page. */
export function useDrillDown(period: () => Pick<Period, 'from' | 'until'>): () => DrillDown {
  const app = useApp();
  return () => drillDown(app.me().roles, period(), app.reaches);
}
