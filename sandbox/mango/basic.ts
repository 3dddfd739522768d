import type { MangoContext } from './context.ts';
import { type Call, legsOf, whole } from './model.ts';
import { checkPeriod } from './period.ts';
import { BadRequest, json, type MangoAnswer } from './wire.ts';

const usual =
  'records,start,finish,answer,from_extension,from_number,to_extension,to_number,disconnect_reason,line_number,location';
const columns = [...usual.split(','), 'entry_id', 'create'];
const MONTH_S = 31 * 24 * 3_600;

type Party = { readonly extension: string | null; readonly number: string | null };
type Params = {
  readonly from: number;
  readonly to: number;
  readonly fields: readonly string[];
  readonly caller: Party | null;
  readonly callee: Party | null;
  readonly either: Party | null;
};
type Row = Readonly<Record<string, string>>;

/** `POST /vpbx/stats/request` (contracts/mango-api.md §2). */
export function startBasic({ account, body }: MangoContext): MangoAnswer {
  if (body['date_from'] === undefined || body['date_to'] === undefined) throw new BadRequest(3103);
  const [from, to] = [whole(body['date_from']), whole(body['date_to'])];
  if (from === null || to === null) throw new BadRequest(3104);
  checkPeriod(from * 1000, to * 1000, MONTH_S * 1000 + 1);
  const fields = String(body['fields'] ?? usual)
    .split(',')
    .map((field) => field.trim());
  if (fields.some((field) => !columns.includes(field))) throw new BadRequest(3100);
  const either = party(body['call_party']);
  const [caller, callee] = [party(body['from']), party(body['to'])];
  if (either !== null && (caller !== null || callee !== null)) throw new BadRequest(3100);
  const requestId = body['request_id'];
  if (requestId !== undefined && Buffer.byteLength(String(requestId)) > 128) throw new BadRequest(3109);
  const params: Params = { from: from * 1000, to: to * 1000, fields, caller, callee, either };
  const key = account.startJob('basic', params);
  return json({ key, ...(requestId === undefined ? {} : { request_id: requestId }) });
}

/** `POST /vpbx/stats/result`: 204 at first, then the CSV, once; 404 for any other key. */
export function fetchBasic({ account, body }: MangoContext): MangoAnswer {
  const { key } = body;
  if (key === undefined || key === null) throw new BadRequest(3103);
  const job = typeof key === 'string' ? account.pollJob('basic', key) : undefined;
  if (job === undefined) return { status: 404, headers: {}, body: '' };
  if (job.polls === 1) return { status: 204, headers: {}, body: '' };
  account.endJob(job.key);
  const params = job.params as Params;
  const rows = account.calls
    .between(params.from, params.to, job.startedAt)
    .flatMap(rowsOf)
    .filter((row) => wanted(row, params))
    .map((row) => `${params.fields.map((field) => row[field] ?? '').join(';')}\r\n`);
  return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: rows.join('') };
}

function party(value: unknown): Party | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') throw new BadRequest(3104);
  const { extension, number } = value as Record<string, unknown>;
  return { extension: text(extension) || null, number: text(number) || null };
}

function wanted(row: Row, { caller, callee, either }: Params): boolean {
  const is = (side: 'from' | 'to', asked: Party | null) =>
    asked === null ||
    ((asked.extension === null || row[`${side}_extension`] === asked.extension) &&
      (asked.number === null || row[`${side}_number`] === asked.number));
  return (
    is('from', caller) && is('to', callee) && (either === null || is('from', either) || is('to', either))
  );
}

/** One row a leg; a group shows as the employees it rang, a call without legs as a row of its own. */
function rowsOf(call: Call): Row[] {
  const legs = legsOf(call['context_calls']).flatMap((leg) => {
    const members = legsOf(leg['members']);
    return members.length === 0 ? [leg] : members;
  });
  return legs.length === 0 ? [row(call, undefined)] : legs.map((leg) => row(call, leg));
}

function row(call: Call, leg: Readonly<Record<string, unknown>> | undefined): Row {
  const start = whole(call['context_start_time']) ?? 0;
  const isIncoming = whole(call['context_type']) === 1;
  const extension = text(leg?.['call_abonent_extension']);
  const records = leg?.['recording_id'];
  return {
    records: `[${Array.isArray(records) ? records.join(',') : text(records)}]`,
    start: text(leg?.['call_start_time'] ?? start),
    finish: text(leg?.['call_end_time'] ?? start + (whole(call['duration']) ?? 0)),
    answer: text(leg?.['call_answer_time'] ?? 0),
    from_extension: isIncoming ? '' : extension,
    from_number: text(call['caller_number']),
    to_extension: isIncoming ? extension : '',
    to_number: isIncoming
      ? text(leg?.['call_abonent_number'] ?? call['called_number'])
      : text(call['called_number']),
    disconnect_reason: text(leg?.['call_end_reason'] ?? 1110),
    line_number: isIncoming ? text(call['called_number']) : '',
    location: leg === undefined ? 'ivr' : 'abonent',
    entry_id: call.entry_id,
    create: String(start),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
