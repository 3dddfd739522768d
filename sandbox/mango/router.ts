import type { MangoAccount } from './account.ts';
import { fetchBasic, startBasic } from './basic.ts';
import type { MangoContext } from './context.ts';
import { contactCentreCall, groups, incomingLines, users } from './directory.ts';
import { fetchExtended, startExtended } from './extended.ts';
import type { MangoFault } from './faults.ts';
import { formFields } from './form.ts';
import { isSigned } from './signature.ts';
import {
  BadRequest,
  boxed,
  type MangoAnswer,
  type MangoRequest,
  rateLimited,
  refused,
  unknownMethod,
} from './wire.ts';

type Method = {
  readonly run: (context: MangoContext) => MangoAnswer;
  /** Which limit of contracts/mango-api.md §7 counts it; none for fetching statistics. */
  readonly limit: 'statistics' | 'users' | 'other' | null;
};

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['/vpbx/stats/calls/request', { run: startExtended, limit: 'statistics' }],
  ['/vpbx/stats/calls/result', { run: fetchExtended, limit: null }],
  ['/vpbx/stats/request', { run: startBasic, limit: 'statistics' }],
  ['/vpbx/stats/result', { run: fetchBasic, limit: null }],
  ['/vpbx/config/users/request', { run: users, limit: 'users' }],
  ['/vpbx/groups', { run: groups, limit: 'other' }],
  ['/vpbx/incominglines', { run: incomingLines, limit: 'other' }],
  ['/vpbx/cc/call', { run: contactCentreCall, limit: 'other' }],
]);

/** Answers one request: the penalty box, key and signature, the limit, then the method. */
export function answer(
  account: MangoAccount,
  request: MangoRequest,
  fault: MangoFault['kind'] | undefined,
): MangoAnswer {
  const fields = formFields(request.headers['content-type'] ?? '', request.body);
  const sentKey = fields.get('vpbx_api_key')?.toString().slice(0, 128) ?? '';
  const now = account.clock.now();
  if (fault === 'penalty') account.penalty.close(account.apiKey, now);
  if (fault === 'penalty' || account.penalty.holds(sentKey, now)) return boxed();
  const method = methods.get(request.path);
  if (method === undefined) return unknownMethod();
  try {
    const body = signedBody(account, request.method, fields);
    if (method.limit !== null && !account.limits.admit(method.limit, now)) return rateLimited();
    return method.run({ account, body, now, fault });
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    return account.penalty.count(sentKey, now) ? boxed() : refused(error);
  }
}

/** The parsed `json` of a request whose three fields are there and right (contracts/mango-api.md §1). */
function signedBody(
  account: MangoAccount,
  method: string,
  fields: ReadonlyMap<string, Buffer>,
): Readonly<Record<string, unknown>> {
  if (method !== 'POST') throw new BadRequest(3101);
  const [key, sign, text] = [fields.get('vpbx_api_key'), fields.get('sign'), fields.get('json')];
  if (key === undefined || sign === undefined || text === undefined) throw new BadRequest(3103);
  if (key.toString() !== account.apiKey) throw new BadRequest(3105);
  if (!isSigned(sign, account.apiKey, text, account.apiSalt)) throw new BadRequest(3102);
  return parsed(text.toString());
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadRequest(3400);
    throw error;
  }
  // PHP clients write an empty object as an empty list.
  if (Array.isArray(value) && value.length === 0) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest(3400);
  return value as Readonly<Record<string, unknown>>;
}
