import type { VolunteerRow } from '../../../src/adapters/http/contract/administration.ts';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';

export const FILTERS = ['all', 'silent', 'no-extension', 'requests', 'reports-missing'] as const;
export type Filter = (typeof FILTERS)[number];

const KEEPS: Readonly<Record<Filter, (row: VolunteerRow) => boolean>> = {
  all: () => true,
  silent: (row) => row.answer === 'none' || row.answer === 'unsent',
  'no-extension': (row) => row.telephoneExtension === null,
  requests: (row) => row.openRequests > 0,
  'reports-missing': (row) => row.reportsMissing > 0,
};

/** Those the filter keeps whose name or address contains the text, whatever its case, ё as е. */
export function found(rows: readonly VolunteerRow[], filter: Filter, text: string): readonly VolunteerRow[] {
  const wanted = plain(text);
  return rows.filter(
    (row) =>
      KEEPS[filter](row) &&
      (plain(row.volunteer.name).includes(wanted) || plain(row.email ?? '').includes(wanted)),
  );
}

/** The month answers are being asked for: the last one that still takes them; null when none does. */
export function askedMonth(cycles: readonly CycleView[]): string | null {
  const open = cycles.filter(
    ({ state }) => state === 'collecting' || state === 'generating' || state === 'review',
  );
  return open.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1)?.month ?? null;
}

/** For comparison: without case, and without the marks over letters, which people leave out when they type. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
