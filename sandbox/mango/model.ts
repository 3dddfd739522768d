import { z } from 'zod';

/** An item of `list[]` of the extended statistics, whatever is in it (contracts/mango-api.md §3.2). */
export const callShape = z.looseObject({ entry_id: z.string().min(1).max(128) });
export type Call = Readonly<Record<string, unknown>> & { readonly entry_id: string };

/** A call with what the sandbox knows beside it; instants in milliseconds. */
export type KeptCall = {
  readonly call: Call;
  /** By what it is found: its beginning, of a call without one the next best. */
  readonly at: number;
  /** Absent from answers before it. */
  readonly visibleFrom: number | null;
  /** `mark_client` is null before it. */
  readonly markVisibleFrom: number | null;
  /** `recall_status` is 2 before it: nobody has called back yet. */
  readonly recalledFrom: number | null;
};

/** A user as `config/users/request` gives one with every `ext_fields` (contracts/mango-api.md §5). */
export const employeeShape = z.looseObject({
  general: z.looseObject({ name: z.string() }),
  telephony: z.looseObject({ extension: z.union([z.string(), z.number()]).nullish() }),
  groups: z.array(z.int()).optional(),
});
export type Employee = z.infer<typeof employeeShape>;

/** A report that was asked for and not yet collected. */
export type Job = {
  readonly key: string;
  readonly kind: 'calls' | 'basic';
  readonly serial: number;
  readonly params: unknown;
  /** What was asked for is answered as it stood then. */
  readonly startedAt: number;
  readonly touchedAt: number;
  readonly polls: number;
};

/** Legs of a call or members of a leg; anything that is not a list of objects is none. */
export function legsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter((leg) => typeof leg === 'object' && leg !== null) : [];
}

/** All legs with their members, flat. */
export function everyLeg(call: Call): Readonly<Record<string, unknown>>[] {
  const flat = (legs: Readonly<Record<string, unknown>>[]): Readonly<Record<string, unknown>>[] =>
    legs.flatMap((leg) => [leg, ...flat(legsOf(leg['members']))]);
  return flat(legsOf(call['context_calls']));
}

/** A whole number, written as one or as text; `null` for anything else. */
export function whole(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : null;
}
