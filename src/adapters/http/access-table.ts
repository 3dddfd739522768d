import { ROUTES } from './contract/routes.ts';
import type { Access, Route } from './contract/routes.ts';

const ROLES = ['volunteer', 'administrator', 'supervisor', 'director'] as const;

/** The role × route table of docs/access.md, in Markdown, made from the routes' own declarations. */
export function accessTable(): string {
  const rows = Object.values<Route>(ROUTES).map((route) => {
    const cells = ROLES.map((role) => (mayCall(route.access, role) ? 'yes' : '–'));
    return `| \`${route.method.toUpperCase()} /api/v1${route.path}\` | ${cells.join(' | ')} | ${proofOf(route.access)} |`;
  });
  return [
    '# Who may call what',
    '',
    'Made from the routes’ declarations; a test fails when this page and they differ. A route without a declaration does not exist.',
    '',
    '| route | volunteer | administrator | supervisor | director | proof of who calls |',
    '|---|---|---|---|---|---|',
    ...rows,
    '| `GET /api/v1/calendar/{secret}.ics` | – | – | – | – | the secret address, revocable |',
    '| `GET /desktop/{secret}` | – | – | – | – | the secret address, revocable: figures only |',
    '| `GET` the redirect URI (`/amocrm/authorised`) | – | – | – | – | an authorization code of amoCRM’s, spent at our own account only |',
    '| `GET /app`, `GET /app/{file}` | – | – | – | – | none: the page and its scripts, the same for everybody and empty without a session |',
    '| `GET /api/v1/about`, `GET /api/v1/openapi.json`, `GET /healthz`, `GET /readyz` | – | – | – | – | none: nothing of the charity’s is told |',
    '',
  ].join('\n');
}

export function mayCall(access: Access, role: (typeof ROLES)[number]): boolean {
  if (access === 'anyone' || access === 'one-time-token') return true;
  return typeof access !== 'string' && access.includes(role);
}

function proofOf(access: Access): string {
  return access === 'one-time-token' ? 'amoCRM’s one-time token' : 'session';
}
