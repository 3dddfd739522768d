import { whole } from './model.ts';
import { checkPeriod, statisticsInstant } from './period.ts';
import { BadRequest } from './wire.ts';

const limits = new Set([1, 5, 10, 20, 50, 100, 500, 1000, 2000, 5000]);
const extFields = new Set(['context_cost_full', 'context_cost_tariff']);

/** What a start of the extended statistics asked for; instants in milliseconds, both ends included. */
export type ExtendedParams = {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly offset: number;
  readonly userIds: readonly number[] | null;
  readonly groupIds: readonly number[] | null;
  readonly types: readonly number[] | null;
  readonly status: number | null;
  readonly recall: number | null;
  readonly search: string | null;
  readonly contactCentre: boolean;
  readonly extFields: readonly string[];
  /** Ids that were texts: the report is taken and then fails with 5004. */
  readonly broken: boolean;
};

/** Reads a start's body by contracts/mango-api.md §3.1; unknown fields are let alone. @throws BadRequest */
export function extendedParams(body: Readonly<Record<string, unknown>>): ExtendedParams {
  for (const name of ['start_date', 'end_date', 'limit', 'offset']) {
    if (body[name] === undefined || body[name] === null) throw new BadRequest(3103);
  }
  const from = statisticsInstant(body['start_date']);
  const to = statisticsInstant(body['end_date']);
  const limit = integer(body['limit']);
  const offset = integer(body['offset']);
  if (!limits.has(limit)) throw new BadRequest(3100);
  if (offset < 0) throw new BadRequest(3108);
  checkPeriod(from, to);
  const types = body['context_type'] === undefined ? null : [body['context_type']].flat().map(integer);
  const status = body['context_status'] === undefined ? null : integer(body['context_status']);
  const recall = body['recall_status'] === undefined ? null : integer(body['recall_status']);
  if (types?.some((type) => type < 1 || type > 3) || (status !== null && status !== 0 && status !== 1)) {
    throw new BadRequest(3100);
  }
  const recallFits = types?.length === 1 && types[0] === 1 && status === 0;
  if (recall !== null && (!recallFits || recall < 0 || recall > 2)) throw new BadRequest(3100);
  const users = ids(body['user_ids']);
  const groups = ids(body['group_ids']);
  return {
    from,
    to,
    limit,
    offset,
    userIds: users.ids,
    groupIds: groups.ids,
    types,
    status,
    recall,
    search: searched(body['search_string']),
    contactCentre: flag(body['ext_params']),
    extFields: fields(body['ext_fields']),
    broken: users.broken || groups.broken,
  };
}

function integer(value: unknown): number {
  const number = whole(value);
  if (number === null) throw new BadRequest(3104);
  return number;
}

function ids(value: unknown): { ids: readonly number[] | null; broken: boolean } {
  if (value === undefined || value === null) return { ids: null, broken: false };
  if (!Array.isArray(value)) throw new BadRequest(3104);
  const numbers = value.filter((id): id is number => Number.isSafeInteger(id));
  return { ids: numbers, broken: numbers.length < value.length };
}

function flag(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  const number = integer(value);
  if (number !== 0 && number !== 1) throw new BadRequest(3100);
  return number === 1;
}

function searched(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new BadRequest(3104);
  if ([...value].length < 3) throw new BadRequest(3108);
  return value;
}

function fields(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.some((field) => !extFields.has(field))) throw new BadRequest(3100);
  return value;
}
