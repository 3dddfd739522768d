import type { GenerationInput, Pair } from './generation-input.ts';
import { dayNumber } from './iso-week.ts';

export type GenerationInputErrorCode =
  | 'bad-id'
  | 'bad-day'
  | 'bad-number'
  | 'bad-seed'
  | 'repeated-id'
  | 'unknown-slot'
  | 'unknown-volunteer'
  | 'day-missing'
  | 'repeated-pin'
  | 'too-many-pins'
  | 'pin-excluded';

/** One fault: where (property names and indexes from the root of the input), the value found there, and its kind. */
export interface GenerationInputError {
  readonly code: GenerationInputErrorCode;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** All faults of an input, in the order of the input; empty = `generate` may be called. Types are taken as given. */
export function validateGenerationInput(input: GenerationInput): GenerationInputError[] {
  const errors: GenerationInputError[] = [];
  const report: Report = (code, path, value) => errors.push({ code, path, value });
  if (!Number.isSafeInteger(input.seed)) report('bad-seed', ['seed'], input.seed);
  const slots = checkSlots(input, report);
  const volunteers = checkVolunteers(input, slots, report);
  checkPairs('pins', input.pins ?? [], slots, volunteers, report);
  checkPins(input, slots, report);
  checkPairs('excluded', input.excluded ?? [], slots, volunteers, report);
  checkPairs('previous', input.previous ?? [], slots, volunteers, report);
  for (const [index, [volunteer]] of (input.habits ?? []).entries()) {
    if (!volunteers.has(volunteer)) report('unknown-volunteer', ['habits', index, 0], volunteer);
  }
  return errors;
}

type Report = (code: GenerationInputErrorCode, path: (string | number)[], value: unknown) => void;

function checkSlots(input: GenerationInput, report: Report): Map<string, number> {
  const needs = new Map<string, number>();
  for (const [index, slot] of input.slots.entries()) {
    if (!isId(slot.id)) report('bad-id', ['slots', index, 'id'], slot.id);
    else if (needs.has(slot.id)) report('repeated-id', ['slots', index, 'id'], slot.id);
    if (!isCount(slot.need)) report('bad-number', ['slots', index, 'need'], slot.need);
    if (slot.day !== undefined && dayNumber(slot.day) === null)
      report('bad-day', ['slots', index, 'day'], slot.day);
    needs.set(slot.id, slot.need);
  }
  return needs;
}

function checkVolunteers(
  input: GenerationInput,
  slots: ReadonlyMap<string, number>,
  report: Report,
): Set<string> {
  const ids = new Set<string>();
  const everySlotHasDay = input.slots.every((slot) => slot.day !== undefined);
  for (const [index, volunteer] of input.volunteers.entries()) {
    const at = (...rest: (string | number)[]) => ['volunteers', index, ...rest];
    if (!isId(volunteer.id)) report('bad-id', at('id'), volunteer.id);
    else if (ids.has(volunteer.id)) report('repeated-id', at('id'), volunteer.id);
    ids.add(volunteer.id);
    for (const name of ['maxShifts', 'maxPerDay'] as const) {
      const value = volunteer[name];
      if (value !== undefined && !isCount(value)) report('bad-number', at(name), value);
    }
    if (volunteer.maxPerDay !== undefined && !everySlotHasDay) {
      report('day-missing', at('maxPerDay'), volunteer.maxPerDay);
    }
    for (let mark = 0; mark < volunteer.available.length; mark++) {
      const slot = volunteer.available[mark];
      if (!slots.has(slot as string)) report('unknown-slot', at('available', mark), slot);
    }
  }
  return ids;
}

function checkPairs(
  list: 'pins' | 'excluded' | 'previous',
  pairs: readonly Pair[],
  slots: ReadonlyMap<string, number>,
  volunteers: ReadonlySet<string>,
  report: Report,
): void {
  for (const [index, [volunteer, slot]] of pairs.entries()) {
    if (!volunteers.has(volunteer)) report('unknown-volunteer', [list, index, 0], volunteer);
    if (!slots.has(slot)) report('unknown-slot', [list, index, 1], slot);
  }
}

function checkPins(input: GenerationInput, slots: ReadonlyMap<string, number>, report: Report): void {
  const excluded = new Map<string, Set<string>>();
  for (const [volunteer, slot] of input.excluded ?? []) addTo(excluded, slot, volunteer);
  const pinned = new Map<string, Set<string>>();
  for (const [index, [volunteer, slot]] of (input.pins ?? []).entries()) {
    const path = ['pins', index];
    if (pinned.get(slot)?.has(volunteer) === true) {
      report('repeated-pin', path, [volunteer, slot]);
      continue;
    }
    const seated = addTo(pinned, slot, volunteer);
    const need = slots.get(slot);
    if (need !== undefined && seated > need) report('too-many-pins', path, [volunteer, slot]);
    if (excluded.get(slot)?.has(volunteer) === true) report('pin-excluded', path, [volunteer, slot]);
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): number {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set);
  return set.add(value).size;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
