import { useApp, useWords } from '../../kit/app/app.tsx';
import { useDrillDown } from '../use-drill-down.ts';
import type { Period } from '../period/period.ts';
import { FIGURES_WORDS } from '../words.ts';
import { telling } from './telling.ts';
import type { Telling } from './telling.ts';

/** The telling of a period's figures in the person's language, leading where their role may look. */
export function useTelling(period: () => Pick<Period, 'from' | 'until'>): () => Telling {
  const app = useApp();
  const words = useWords(FIGURES_WORDS);
  const drill = useDrillDown(period);
  return () => telling(app.language(), words(), app.calendar(), drill());
}
