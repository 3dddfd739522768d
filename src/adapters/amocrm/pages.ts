import { z } from 'zod';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { AmocrmClient, Query } from './amocrm-client.ts';
import { objectOrEmpty } from './wire.ts';

/** The largest page amoCRM gives (contracts/amocrm-api.md §7). */
export const PAGE = 250;
const MOST_PAGES = 1000;

const links = objectOrEmpty(
  z.object({ next: objectOrEmpty(z.object({ href: z.string().optional() })).optional() }),
).optional();

/**
 * A whole list, page by page. Ends at 204, at a page without `next` and at a short page, for `next` may lead to
 * nothing (§8). @throws CrmUnavailable, also for a link that leaves the account or pages that never end
 */
export async function readPages<T extends z.ZodType>(
  client: AmocrmClient,
  path: string,
  query: Query,
  key: string,
  item: T,
): Promise<z.infer<T>[]> {
  const shape = z.object({
    _links: links,
    _embedded: objectOrEmpty(z.object({ [key]: z.array(item).optional() })),
  });
  const found: z.infer<T>[] = [];
  let url = client.url(path, [...query, ['limit', String(PAGE)], ['page', '1']]);
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await client.read(url, shape);
    if (answer === null) return found;
    const items = (answer._embedded[key] ?? []) as z.infer<T>[];
    found.push(...items);
    const next = answer._links?.next?.href;
    if (items.length < PAGE || next === undefined) return found;
    url = client.follow(next);
  }
  throw new CrmUnavailable('unexpected-answer', 'no', {
    cause: new Error(`${path}: more than ${MOST_PAGES} pages`),
  });
}
