import type { Account } from './account.ts';
import type { Context } from './context.ts';
import type { Token, User } from './model.ts';
import { accessToken, currentSubdomain } from './oauth.ts';
import { account, role, roles, user, users } from './people.ts';
import { changeTask, changeTasks, createTasks, listTasks, oneTask } from './tasks.ts';
import { type ApiAnswer, type ApiRequest, problem, Refusal } from './wire.ts';
import { widget } from './widgets.ts';

type Handler = (context: Context) => ApiAnswer;

const routes: readonly (readonly [path: RegExp, methods: Readonly<Record<string, Handler>>])[] = [
  [/^\/api\/v4\/account$/, { GET: account }],
  [/^\/api\/v4\/users$/, { GET: users }],
  [/^\/api\/v4\/users\/(\d{1,15})$/, { GET: user }],
  [/^\/api\/v4\/roles$/, { GET: roles }],
  [/^\/api\/v4\/roles\/(\d{1,15})$/, { GET: role }],
  [/^\/api\/v4\/tasks$/, { GET: listTasks, POST: createTasks, PATCH: changeTasks }],
  [/^\/api\/v4\/tasks\/(\d{1,15})$/, { GET: oneTask, PATCH: changeTask }],
  [/^\/api\/v4\/widgets\/([\w-]{1,100})$/, { GET: widget }],
];

/** Answers one request to the account's API and token endpoints; limits and faults come before. */
export function answer(it: Account, request: ApiRequest): ApiAnswer {
  try {
    return oauth(it, request) ?? api(it, request);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** The valid token of a request; `undefined` when it carries none (contracts/amocrm-api.md §1.4). */
export function tokenOf(it: Account, request: ApiRequest): Token | undefined {
  const value = /^Bearer (\S+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  const token = value === undefined ? undefined : it.token(value);
  if (token === undefined || token.revoked || token.expiresAt <= it.clock.now()) return undefined;
  if (token.kind !== 'access' && token.kind !== 'long-lived') return undefined;
  const owner = it.user(token.userId);
  return owner !== undefined && (owner.isActive || token.byAdministrator) ? token : undefined;
}

function oauth(it: Account, request: ApiRequest): ApiAnswer | undefined {
  if (request.path === '/oauth2/access_token') {
    return request.method === 'POST' ? accessToken(it, request) : notAllowed(['POST']);
  }
  if (request.path === '/oauth2/account/current/subdomain') {
    return request.method === 'GET' ? currentSubdomain(it, request) : notAllowed(['GET']);
  }
  return undefined;
}

function api(it: Account, request: ApiRequest): ApiAnswer {
  const token = tokenOf(it, request);
  const owner = token === undefined ? undefined : it.user(token.userId);
  if (token === undefined || owner === undefined) return problem(401, 'Неверный логин или пароль');
  for (const [path, methods] of routes) {
    const match = path.exec(request.path);
    if (match === null) continue;
    const handler = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (handler === undefined) return notAllowed(Object.keys(methods));
    return handler({
      account: it,
      request,
      token,
      user: inWhoseName(it, request, owner),
      id: match[1] ?? '',
      body: request.method === 'GET' ? undefined : readBody(request),
      base: `${it.origin}/amocrm`,
    });
  }
  return problem(404, 'Resource not found');
}

function notAllowed(allowed: readonly string[]): ApiAnswer {
  return problem(405, 'Method not allowed', { allow: allowed.join(', ') });
}

/** §0.1: `X-Context-User-ID` needs an administrator's token and names an active user who is not free. */
function inWhoseName(it: Account, request: ApiRequest, owner: User): User {
  const wanted = request.headers['x-context-user-id'];
  if (wanted === undefined) return owner;
  const person = it.user(Number(wanted));
  if (!owner.isAdmin || person === undefined || !person.isActive || person.isFree) {
    throw new Refusal(problem(401, 'Неверный логин или пароль'));
  }
  return person;
}

function readBody(request: ApiRequest): unknown {
  if (!/^application\/(hal\+)?json\b/.test(request.headers['content-type'] ?? '')) {
    throw new Refusal(problem(400, 'Content-Type must be application/json'));
  }
  try {
    return JSON.parse(request.body);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(problem(400, 'Request body is not valid JSON'));
    throw error;
  }
}
