import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { accessTable, mayCall } from '../../src/adapters/http/access-table.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import type { Route } from '../../src/adapters/http/contract/routes.ts';
import { startHttp } from './http-world.ts';
import type { HttpWorld } from './http-world.ts';

const PEOPLE_OF = { volunteer: 1, administrator: 2, supervisor: 3, director: 4 } as const;
const SESSION_ROUTES = ['openSession', 'renewSession', 'me'];

/** A path and a body that pass validation far enough: what matters is whether the caller was let in. */
function requestOf(route: Route): {
  path: string;
  init: { method: string; body?: string; headers: Record<string, string> };
} {
  const path = route.path
    .replace(':month', '2026-12')
    .replace(':volunteerId', '1')
    .replace(':slotId', '2026-12-01T10:00')
    .replace(':id', '30000000-0000-4000-8000-000000000001')
    .replace(':section', 'duty');
  return {
    path: `/api/v1${path}`,
    init: {
      method: route.method.toUpperCase(),
      headers: { 'content-type': 'application/json' },
      ...(route.method === 'get' ? {} : { body: '{}' }),
    },
  };
}

describe('Who may call what', () => {
  let http: HttpWorld;
  const bearers = new Map<string, string>();
  before(async () => {
    http = await startHttp();
    for (const [role, id] of Object.entries(PEOPLE_OF)) bearers.set(role, await http.bearer(id));
    bearers.set('nobody', await http.bearer(5));
  });
  after(() => http.close());

  for (const [name, route] of Object.entries<Route>(ROUTES).filter(
    ([one]) => !SESSION_ROUTES.includes(one),
  )) {
    it(`${name}: lets in exactly ${String(route.access)}`, async () => {
      const { path, init } = requestOf(route);
      const anonymous = await fetch(`${http.url}${path}`, init);
      assert.equal(anonymous.status, 401);
      for (const role of ['volunteer', 'administrator', 'supervisor', 'director'] as const) {
        const response = await fetch(`${http.url}${path}`, {
          ...init,
          headers: { ...init.headers, authorization: `Bearer ${bearers.get(role)}` },
        });
        assert.equal(response.status !== 403, mayCall(route.access, role), `${role} got ${response.status}`);
      }
      const nobody = await fetch(`${http.url}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${bearers.get('nobody')}` },
      });
      assert.equal(nobody.status, 403);
    });
  }

  it('stands in docs/access.md as the routes declare it', () => {
    assert.equal(readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8'), accessTable());
  });
});
