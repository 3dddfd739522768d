import type { Account } from './account.ts';
import { ENTITY_TYPES, TASK_TYPES, type Task } from './model.ts';
import type { FieldError } from './wire.ts';

/** The fields of a task that a body may set (contracts/amocrm-api.md §2.4), checked. */
export type TaskFields = Partial<Omit<Task, 'id'>>;

const choice = 'The value you selected is not a valid choice.';
const known = new Set([
  'responsible_user_id',
  'entity_id',
  'entity_type',
  'is_completed',
  'task_type_id',
  'text',
  'duration',
  'complete_till',
  'result',
  'created_by',
  'updated_by',
  'created_at',
  'updated_at',
  'request_id',
]);
const whole = new Set(['entity_id', 'duration', 'complete_till', 'created_at', 'updated_at', 'task_type_id']);
const people = new Set(['responsible_user_id', 'created_by', 'updated_by']);

/** Reads one task of a body; `path`s of errors are relative to the item (§7). `id` is allowed in a batch PATCH. */
export function readTask(
  account: Account,
  body: Readonly<Record<string, unknown>>,
  needs: readonly string[],
  idAllowed: boolean,
): { fields: TaskFields; errors: FieldError[] } {
  const errors: FieldError[] = needs
    .filter((name) => body[name] === undefined || body[name] === null)
    .map((path) => ({ code: 'FieldMissing', path, detail: 'This field is missing.' }));
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'id' && idAllowed) continue;
    const error = fieldError(account, name, value);
    if (error !== undefined) errors.push(error);
    else if (name === 'result') fields['result'] = resultText(value);
    else if (name !== 'request_id') fields[name] = value;
  }
  if (fields['entity_id'] !== undefined && fields['entity_type'] === undefined) {
    errors.push({
      code: 'FieldMissing',
      path: 'entity_type',
      detail: 'Код ошибки 235: не указан тип сущности',
    });
  }
  return { fields, errors };
}

function resultText(value: unknown): string | null {
  return isRecord(value) && typeof value['text'] === 'string' ? value['text'] : null;
}

function fieldError(account: Account, name: string, value: unknown): FieldError | undefined {
  const wrongType = (type: string) => ({
    code: 'InvalidType',
    path: name,
    detail: `This value should be of type ${type}.`,
  });
  const wrongChoice = { code: 'NotSupportedChoice', path: name, detail: choice };
  if (!known.has(name))
    return { code: 'FieldNotExpected', path: name, detail: 'This field was not expected.' };
  if (name === 'text') return typeof value === 'string' && value !== '' ? undefined : wrongType('string');
  if (name === 'request_id') return typeof value === 'string' ? undefined : wrongType('string');
  if (name === 'is_completed') return typeof value === 'boolean' ? undefined : wrongType('bool');
  if (name === 'result') return resultError(value);
  if (name === 'entity_type') {
    return ENTITY_TYPES.some((type) => type === value) ? undefined : wrongChoice;
  }
  if (!whole.has(name) && !people.has(name)) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return wrongType('int');
  if (name === 'task_type_id') return TASK_TYPES.some(({ id }) => id === value) ? undefined : wrongChoice;
  if (people.has(name)) return isActive(account, name, value) ? undefined : wrongChoice;
  return undefined;
}

/** §7: unknown and deactivated people are not a valid choice. 0 is the robot, who cannot be responsible. */
function isActive(account: Account, name: string, id: number): boolean {
  if (id === 0) return name !== 'responsible_user_id';
  return account.user(id)?.isActive === true;
}

function resultError(value: unknown): FieldError | undefined {
  if (Array.isArray(value) && value.length === 0) return undefined;
  if (!isRecord(value))
    return { code: 'InvalidType', path: 'result', detail: 'This value should be of type array.' };
  if (typeof value['text'] !== 'string') {
    return { code: 'InvalidType', path: 'result.text', detail: 'This value should be of type string.' };
  }
  const extra = Object.keys(value).find((key) => key !== 'text');
  if (extra === undefined) return undefined;
  return { code: 'FieldNotExpected', path: `result.${extra}`, detail: 'This field was not expected.' };
}

/** A JSON object, no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
