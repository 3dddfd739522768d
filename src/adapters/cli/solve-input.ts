import { z } from 'zod';
import type { GenerationInput, GenerationSlot, Pair } from '../../domain/generation/generation-input.ts';
import { dayNumber } from '../../domain/generation/iso-week.ts';
import { validateGenerationInput } from '../../domain/generation/validation.ts';
import type { ExpectedCode } from './dictionary.ts';

/** A place in the input, what was expected there and what was found. */
export interface InputFault {
  readonly path: readonly PropertyKey[];
  readonly expected: ExpectedCode;
  readonly value: unknown;
}

const expected = (code: ExpectedCode) => ({ error: code });
const START =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

const id = z.string(expected('bad-id')).min(1, expected('bad-id'));
const count = z.int(expected('bad-number')).nonnegative(expected('bad-number'));
const pair = z.tuple([id, id], expected('pair'));
const start = z
  .string(expected('start'))
  .refine((text) => dayNumber(START.exec(text)?.[1] ?? '') !== null, expected('start'));

/** The shape of contracts/cli.md "schedule solve", ids' meaning aside. `days` is read by hand: zod skips `__proto__`. */
const SolveInput = z.object(
  {
    slots: z.array(
      z.object({ id, start: start.optional(), need: count }, expected('slot')),
      expected('list'),
    ),
    volunteers: z.array(
      z.object(
        {
          id,
          available: z.array(id, expected('list')),
          maxShifts: count.optional(),
          maxPerDay: count.optional(),
        },
        expected('volunteer'),
      ),
      expected('list'),
    ),
    days: z.custom<object>((value) => isObject(value), expected('days')).optional(),
    locked: z.array(pair, expected('list')).optional(),
    previous: z.array(pair, expected('list')).optional(),
  },
  expected('input'),
);

/** The input as generation wants it, or all that is wrong with it. */
export function readSolveInput(
  json: unknown,
  seed: number,
): { readonly input: GenerationInput } | { readonly faults: readonly InputFault[] } {
  const parsed = SolveInput.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path,
      expected: message as ExpectedCode,
      value: valueAt(json, path),
    }));
    return { faults };
  }
  const { slots, volunteers, days, locked, previous } = parsed.data;
  const dayOf = new Map<string, string>(Object.entries(days ?? {}));
  const known = new Set(slots.map((slot) => slot.id));
  const dayFaults = [...dayOf].flatMap(([slot, day]): InputFault[] => {
    const path = ['days', slot];
    if (!known.has(slot)) return [{ path, expected: 'unknown-slot', value: slot }];
    if (typeof day !== 'string' || dayNumber(day) === null)
      return [{ path, expected: 'bad-day', value: day }];
    return [];
  });
  const input: GenerationInput = {
    slots: slots.map(({ id: slot, start: begins, need }): GenerationSlot => {
      const day = dayOf.get(slot) ?? begins?.slice(0, 10);
      return day === undefined ? { id: slot, need } : { id: slot, need, day };
    }),
    volunteers: volunteers.map(({ id: volunteer, available, maxShifts, maxPerDay }) => ({
      id: volunteer,
      available,
      ...(maxShifts === undefined ? {} : { maxShifts }),
      ...(maxPerDay === undefined ? {} : { maxPerDay }),
    })),
    pins: (locked ?? []) as Pair[],
    previous: (previous ?? []) as Pair[],
    // `previous` is only a tie-break, and the first of them (contracts/cli.md).
    priority: 'stability-first',
    seed,
  };
  if (dayFaults.length > 0) return { faults: dayFaults };
  const errors = validateGenerationInput(input);
  if (errors.length === 0) return { input };
  const faults = errors.map(({ code, path, value }) => ({
    path: path[0] === 'pins' ? ['locked', ...path.slice(1)] : path,
    expected: code,
    value,
  }));
  return { faults };
}

/** `slots[0].need`, `days["__proto__"]`; the whole input is `$`. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`;
      return /^[A-Za-z_]\w*$/.test(String(part)) && part !== '__proto__'
        ? `.${String(part)}`
        : `[${JSON.stringify(part)}]`;
    })
    .join('');
  return text === '' ? '$' : text.replace(/^\./, '');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
