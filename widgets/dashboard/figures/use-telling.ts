import { useApp, useWords } from '../../kit/app/app.tsx';
import { FIGURES_WORDS } from '../words.ts';
import { telling } from './telling.ts';
import type { Telling } from './telling.ts';

/** The telling of the person's language. */
export function useTelling(): () => Telling {
  const app = useApp();
  const words = useWords(FIGURES_WORDS);
  return () => telling(app.language(), words(), app.calendar());
}
