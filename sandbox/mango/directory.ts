import { HELPLINE } from '../charity/telephony.ts';
import type { MangoContext } from './context.ts';
import { type Employee, whole } from './model.ts';
import { BadRequest, json, type MangoAnswer } from './wire.ts';

/** Fields that come only when `ext_fields` names them (contracts/mango-api.md §5). */
const onRequest = [
  'general.user_id',
  'general.sips',
  'general.access_role_id',
  'general.mobile',
  'general.login',
  'general.use_status',
  'general.use_cc_numbers',
  'telephony.dial_alg',
  'telephony.line_id',
  'telephony.trunk_number_id',
];

/** `POST /vpbx/config/users/request`; without `result`, as the vendor's sample. */
export function users({ account, body }: MangoContext): MangoAnswer {
  const asked = body['ext_fields'] ?? [];
  if (!Array.isArray(asked)) throw new BadRequest(3104);
  const { extension } = body;
  const found = account
    .employees()
    .filter(({ telephony }) => extension === undefined || String(telephony.extension) === String(extension));
  return json({ users: found.map((employee) => shown(employee, new Set(asked))) });
}

function shown(employee: Employee, asked: ReadonlySet<unknown>): object {
  const without = (part: 'general' | 'telephony') =>
    Object.fromEntries(
      Object.entries(employee[part]).filter(
        ([field]) => !onRequest.includes(`${part}.${field}`) || asked.has(`${part}.${field}`),
      ),
    );
  const telephony = without('telephony');
  const numbers = Array.isArray(telephony['numbers']) ? telephony['numbers'] : undefined;
  const withSchedule = asked.has('telephony.numbers.schedule');
  return {
    general: without('general'),
    telephony: {
      ...telephony,
      ...(numbers === undefined || withSchedule
        ? {}
        : { numbers: numbers.map(({ schedule: _schedule, ...number }) => number) }),
    },
    ...(asked.has('groups') ? { groups: employee.groups ?? [] } : {}),
  };
}

/** `POST /vpbx/groups`: every group an employee is in; operators unless `show_users` is 0. */
export function groups({ account, body }: MangoContext): MangoAnswer {
  const employees = account.employees();
  const wantedGroup = body['group_id'] === undefined ? null : whole(body['group_id']);
  const ids = [...new Set(employees.flatMap((employee) => employee.groups ?? []))]
    .filter((id) => wantedGroup === null || id === wantedGroup)
    .toSorted((a, b) => a - b);
  const all = ids.map((id) => {
    const operators = employees
      .filter((employee) => employee.groups?.includes(id))
      .map(({ general, telephony }, index) => ({
        id: general['user_id'] ?? null,
        name: general.name,
        extension: telephony.extension ?? null,
        priority: 1,
        order: index + 1,
      }));
    return {
      id,
      name: id === HELPLINE.groupId ? HELPLINE.name : `Группа ${id}`,
      description: '',
      extension: id === HELPLINE.groupId ? HELPLINE.extension : String(id % 1000),
      dial_alg_group: 1,
      dial_alg_users: 1,
      auto_redirect: 1,
      auto_dial: 18979,
      line_id: 300029114,
      use_dynamic_ivr: 1,
      use_dynamic_seq_num: 1,
      melody_id: null,
      operators,
    };
  });
  const [operatorId, operatorExtension] = [body['operator_id'], body['operator_extension']];
  const found = all.filter(
    ({ operators }) =>
      (operatorId === undefined || operators.some(({ id }) => String(id) === String(operatorId))) &&
      (operatorExtension === undefined ||
        operators.some(({ extension }) => String(extension) === String(operatorExtension))),
  );
  const bare = whole(body['show_users']) === 0;
  return json({
    result: 1000,
    groups: bare ? found.map(({ operators: _operators, ...group }) => group) : found,
  });
}

/** `POST /vpbx/incominglines`: the one line of the charity. */
export function incomingLines(_context: MangoContext): MangoAnswer {
  return json({ result: 1000, lines: [{ number: HELPLINE.line, comment: HELPLINE.name, schema_id: 1 }] });
}

/** `POST /vpbx/cc/call/`: contact-centre data of one call (§4). */
export function contactCentreCall({ account, body, now }: MangoContext): MangoAnswer {
  const entryId = body['entry_id'];
  if (typeof entryId !== 'string') throw new BadRequest(3103);
  const call = account.calls.one(entryId, now);
  if (call === undefined) throw new BadRequest(3300);
  return json({
    result: 1000,
    call: {
      conversion: [call['conversion'] ?? []].flat(),
      tag_id: call['tag_id'] ?? [],
      call_comment: [call['call_comment'] ?? []].flat(),
      script_id: call['script_id'] ?? [],
      ...('mark_client' in call ? { mark_client: call['mark_client'] } : {}),
      mark_controller: call['mark_controller'] ?? [],
      recording_id: [],
    },
  });
}
