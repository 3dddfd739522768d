import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { roleSchema } from '../../../src/adapters/http/contract/primitives.ts';
import { widgetsOf } from '../../../widgets/page/widgets-of.ts';

/** Roles of a widget as its definition says them; styles and screens keep Node from importing it. */
async function rolesOf(widget: string): Promise<readonly string[]> {
  const source = await readFile(new URL(`../../../widgets/${widget}/main.tsx`, import.meta.url), 'utf8');
  const [, roles = ''] = /^ {2}roles: \[(.+)\],$/m.exec(source) ?? [];
  return [...roles.matchAll(/'(\w+)'/g)].map(([, role = '']) => role);
}

describe('widgets of our own page', () => {
  for (const widget of ['volunteer', 'administrator', 'dashboard'] as const)
    it(`loads ${widget} for exactly those whose it is`, async () => {
      const roles = await rolesOf(widget);
      assert.ok(roles.length > 0);
      assert.deepEqual(
        roleSchema.options.filter((role) => widgetsOf([role]).includes(widget)),
        roleSchema.options.filter((role) => roles.includes(role)),
      );
    });
});
