import type { ReportsWords } from '../i18n/reports.ru.ts';
import type { ReportState } from './report-keeper.ts';

/** Where what was typed is, in words. */
export function savingWords(words: ReportsWords, state: ReportState): string {
  const { saving, conflict, error, stored } = state;
  if (conflict !== null) return words.saving.undecided;
  if (saving === 'failed' && error !== null)
    return error.kind === 'offline' || error.kind === 'down' ? words.saving[error.kind] : words.saving.failed;
  if (stored?.state === 'sent' && saving !== 'saved') return words.saving.unsent;
  return words.saving[saving];
}
