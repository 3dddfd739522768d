import type { Api } from '../../../src/adapters/http/contract/routes.ts';

export type TopicsPage = Api['topics']['response'];
export type TopicsBody = Api['saveTopics']['body'];

/** A line of the list while it is changed. */
export interface TopicRow {
  /** Names the row while the list is changed: new topics have no id yet. */
  readonly key: string;
  readonly id: number | null;
  readonly name: string;
  readonly retired: boolean;
}

export const NAME_LONGEST = 80;

export function rowsOf(page: TopicsPage): readonly TopicRow[] {
  return page.topics.map(({ id, name, retired }) => ({ key: String(id), id, name, retired }));
}

export function bodyOf(rows: readonly TopicRow[], version: number): TopicsBody {
  return { version, topics: rows.map(({ id, name, retired }) => ({ id, name: name.trim(), retired })) };
}

export function offered(rows: readonly TopicRow[]): readonly TopicRow[] {
  return rows.filter((row) => !row.retired);
}

/** The list with a topic changing places with the offered one before (-1) or after (1) it; the same list when there is none. */
export function moved(rows: readonly TopicRow[], key: string, by: -1 | 1): readonly TopicRow[] {
  const list = offered(rows);
  const other = list[list.findIndex((row) => row.key === key) + by];
  const own = rows.find((row) => row.key === key);
  if (own === undefined || other === undefined) return rows;
  return rows.map((row) => (row.key === key ? other : row.key === other.key ? own : row));
}

export function changedRow(
  rows: readonly TopicRow[],
  key: string,
  part: Partial<Pick<TopicRow, 'name' | 'retired'>>,
): readonly TopicRow[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}

/** A new topic stands last among the offered ones. */
export function withNew(rows: readonly TopicRow[], name: string): readonly TopicRow[] {
  const number = rows.filter((row) => row.id === null).length + 1;
  const keys = new Set(rows.map((row) => row.key));
  let key = `new-${number}`;
  while (keys.has(key)) key = `${key}-`;
  return [...rows, { key, id: null, name: name.trim(), retired: false }];
}

export type TopicFault = 'empty' | 'taken' | 'none';

/** What the service would refuse, by row; `list` is about all of them. */
export function faultsOf(rows: readonly TopicRow[]): ReadonlyMap<string, TopicFault> {
  const faults = new Map<string, TopicFault>();
  const seen = new Set<string>();
  if (offered(rows).length === 0) faults.set('list', 'none');
  for (const { key, name } of offered(rows)) {
    const plain = name.trim().toLowerCase();
    if (plain === '') faults.set(key, 'empty');
    else if (seen.has(plain)) faults.set(key, 'taken');
    seen.add(plain);
  }
  return faults;
}

export function sameRows(a: readonly TopicRow[], b: readonly TopicRow[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
