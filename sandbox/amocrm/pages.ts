import type { ListQuery } from './query.ts';
import { type ApiAnswer, hal, nothing } from './wire.ts';

export type Page = { readonly base: string; readonly path: string; readonly query: ListQuery };

/**
 * One page of a list (contracts/amocrm-api.md §8): 204 when it is empty, `next` whenever the page is full.
 * `totals` adds the counts that only users and roles carry.
 */
export function paged<T>(
  key: string,
  items: readonly T[],
  page: Page,
  draw: (item: T) => object,
  totals: boolean,
): ApiAnswer {
  const { query } = page;
  const shown = items.slice((query.page - 1) * query.limit, query.page * query.limit);
  if (shown.length === 0) return nothing();
  const link = (to: number) => ({ href: `${page.base}${page.path}?${query.forPage(to)}` });
  return hal({
    ...(totals ? { _total_items: items.length } : {}),
    _page: query.page,
    ...(totals ? { _page_count: Math.ceil(items.length / query.limit) } : {}),
    _links: {
      self: link(query.page),
      ...(shown.length === query.limit ? { next: link(query.page + 1) } : {}),
      ...(query.page > 1 ? { first: link(1), prev: link(query.page - 1) } : {}),
    },
    _embedded: { [key]: shown.map(draw) },
  });
}
