import type { MangoContext } from './context.ts';
import { type ExtendedParams, extendedParams } from './extended-params.ts';
import { type Call, everyLeg, whole } from './model.ts';
import { dayName } from './period.ts';
import { BadRequest, json, type MangoAnswer } from './wire.ts';

const contactCentre = ['conversion', 'tag_id', 'call_comment', 'script_id', 'mark_client', 'mark_controller'];
const optional = ['context_cost_full', 'context_cost_tariff'];

/** `POST /vpbx/stats/calls/request` (contracts/mango-api.md §3.1). */
export function startExtended({ account, body }: MangoContext): MangoAnswer {
  return json({ key: account.startJob('calls', extendedParams(body)) });
}

/**
 * `POST /vpbx/stats/calls/result` (§3.2). The first asking finds `request` or, every other time, `work` with
 * the beginning of the data; the second finds everything and ends the key.
 */
export function fetchExtended({ account, body, fault }: MangoContext): MangoAnswer {
  const { key } = body;
  if (key === undefined || key === null) throw new BadRequest(3103);
  if (typeof key !== 'string') throw new BadRequest(3104);
  if (fault === 'not-found') account.endJob(key);
  const job = account.pollJob('calls', key);
  if (job === undefined) return json({ result: 1000, status: 'not-found' });
  const params = job.params as ExtendedParams;
  if (params.broken) return json({ result: 5004, status: 'error' });
  if (fault === 'work-forever') return json({ result: 1000, status: 'work', data: [] });
  const found = account.calls
    .between(params.from, params.to, job.startedAt)
    .filter((call) => wanted(call, params));
  const offset = fault === 'repeat-page' ? Math.max(0, params.offset - params.limit) : params.offset;
  const page = found.slice(offset, offset + params.limit);
  if (fault === 'partial-work' || (job.polls === 1 && job.serial % 2 === 0)) {
    const half = buckets(page.slice(0, Math.ceil(page.length / 2)), found, params);
    return json({ result: 1000, status: 'work', data: half.map(({ list, period }) => ({ list, period })) });
  }
  if (job.polls === 1) return json({ result: 1000, status: 'request', data: [] });
  account.endJob(key);
  return json({ result: 1000, status: 'complete', data: buckets(page, found, params) });
}

/** A page by Moscow day; the totals are those of all that was found on the day, not of the page alone. */
function buckets(page: readonly Call[], found: readonly Call[], params: ExtendedParams) {
  const totals = Map.groupBy(found, periodOf(params));
  return [...Map.groupBy(page, periodOf(params))].map(([period, list]) => ({
    list: list.map((call) => shown(call, params)),
    period,
    total_talks_duration: sum(totals.get(period), 'talk_duration'),
    total_calls_duration: sum(totals.get(period), 'duration'),
    total_calls_count: totals.get(period)?.length ?? 0,
  }));
}

function periodOf({ from }: ExtendedParams): (call: Call) => string {
  return (call) => {
    const start = whole(call['context_start_time']);
    return dayName(start === null ? from : start * 1000);
  };
}

function sum(calls: readonly Call[] | undefined, field: string): number {
  return (calls ?? []).reduce((total, call) => total + (whole(call[field]) ?? 0), 0);
}

function shown(call: Call, params: ExtendedParams): object {
  const hidden = new Set([
    ...(params.contactCentre ? [] : contactCentre),
    ...optional.filter((field) => !params.extFields.includes(field)),
  ]);
  return Object.fromEntries(Object.entries(call).filter(([field]) => !hidden.has(field)));
}

function wanted(call: Call, params: ExtendedParams): boolean {
  const { types, status, recall, userIds, groupIds, search } = params;
  if (types !== null && !types.includes(whole(call['context_type']) ?? -1)) return false;
  if (status !== null && whole(call['context_status']) !== status) return false;
  if (recall !== null && whole(call['recall_status']) !== recall) return false;
  if (userIds !== null && !people(call).some((id) => userIds.includes(id))) return false;
  if (groupIds !== null && !legIds(call, (type) => type === 'group').some((id) => groupIds.includes(id)))
    return false;
  return search === null || numbersOf(call).some((number) => number.includes(search));
}

function people(call: Call): number[] {
  const caller = whole(call['caller_id']);
  return [...(caller === null ? [] : [caller]), ...legIds(call, (type) => type !== 'group')];
}

function legIds(call: Call, fits: (type: unknown) => boolean): number[] {
  return everyLeg(call).flatMap((leg) =>
    fits(leg['call_type']) ? (whole(leg['call_abonent_id']) ?? []) : [],
  );
}

function numbersOf(call: Call): string[] {
  const values = [call['caller_number'], call['called_number']];
  for (const leg of everyLeg(call)) values.push(leg['call_abonent_number'], leg['call_abonent_extension']);
  return values.filter((value) => typeof value === 'string');
}
