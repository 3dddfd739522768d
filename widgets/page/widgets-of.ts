import type { RoleName } from '../../src/adapters/http/contract/primitives.ts';

type WidgetName = 'volunteer' | 'administrator' | 'dashboard';

/** Which widgets a role loads; each checks by itself who may use it. */
const WIDGETS: Readonly<Record<RoleName, readonly WidgetName[]>> = {
  volunteer: ['volunteer'],
  administrator: ['administrator', 'dashboard'],
  supervisor: ['dashboard'],
  director: ['dashboard'],
};

/** In the order of roles, each once. */
export function widgetsOf(roles: readonly RoleName[]): readonly WidgetName[] {
  return [...new Set(roles.flatMap((role) => WIDGETS[role]))];
}
