import { z } from 'zod';
import type { Person } from '../../domain/volunteer/person.ts';
import type { CrmDirectory, CrmDirectoryEntry } from '../../ports/crm-gateway.ts';
import type { AmocrmClient } from './amocrm-client.ts';
import { readPages } from './pages.ts';
import { flag, objectOrEmpty, whole, wholeOrNull } from './wire.ts';

const entry = z.object({ id: whole, name: z.string().nullish() });

const userShape = z.object({
  id: whole,
  name: z.string().nullish(),
  email: z.string().nullish(),
  lang: z.string().nullish(),
  rights: objectOrEmpty(
    z.object({ is_admin: flag, is_free: flag, is_active: flag, group_id: wholeOrNull, role_id: wholeOrNull }),
  ),
  _embedded: objectOrEmpty(z.object({ groups: z.array(entry).nullish(), roles: z.array(entry).nullish() })),
});
type WireUser = z.infer<typeof userShape>;

const DEFAULT_GROUP = 0;

/** `GET /users` with groups and roles: one request up to 250 people (contracts/amocrm-api.md §3). @throws CrmUnavailable */
export async function readDirectory(client: AmocrmClient): Promise<CrmDirectory> {
  const users = await readPages(client, '/api/v4/users', [['with', 'role,group']], 'users', userShape);
  return {
    people: [...new Map(users.map((user) => [user.id, personOf(user)])).values()],
    groups: union(users.flatMap((user) => user._embedded.groups ?? [])),
    roles: union(users.flatMap((user) => user._embedded.roles ?? [])),
  };
}

/** `rights.group_id` was seen null beside a filled `_embedded.groups`; null and 0 are the default group. */
function personOf(user: WireUser): Person {
  const { rights, _embedded: embedded } = user;
  return {
    id: user.id,
    name: user.name ?? '',
    email: user.email || null,
    groupId: embedded.groups?.[0]?.id ?? rights.group_id ?? DEFAULT_GROUP,
    roleId: rights.role_id ?? embedded.roles?.[0]?.id ?? null,
    isAdmin: rights.is_admin,
    isFree: rights.is_free,
    isActive: rights.is_active,
    language: user.lang || 'ru',
  };
}

/** Each once, by id; those without a name can't be chosen by anybody and are left out. */
function union(entries: readonly z.infer<typeof entry>[]): CrmDirectoryEntry[] {
  const byId = new Map<number, CrmDirectoryEntry>();
  for (const { id, name } of entries) if (name) byId.set(id, { id, name });
  return [...byId.values()].sort((a, b) => a.id - b.id);
}
