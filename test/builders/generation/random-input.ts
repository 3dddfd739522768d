import fc from 'fast-check';
import type {
  GenerationInput,
  GenerationSlot,
  GenerationVolunteer,
  Pair,
  Priority,
} from '../../../src/domain/generation/generation-input.ts';

export interface Bounds {
  readonly slots: number;
  readonly volunteers: number;
  /** At most so many marks in all; the rest is cut off. */
  readonly marks?: number;
  readonly need?: number;
  readonly pins?: number;
  readonly excluded?: number;
  readonly previous?: boolean;
  readonly habits?: boolean;
  readonly caps?: boolean;
}

/** Days around a change of ISO week and of month; slots without a day come up too when nobody has a daily cap. */
const DAYS = ['2026-11-29', '2026-11-30', '2026-12-01'];
const HABITS = ['Mon 10', 'Mon 12', 'Sat 10'];

/** Valid inputs of any shape within the bounds, small enough for a second method to judge. */
export function anyInput(bounds: Bounds): fc.Arbitrary<GenerationInput> {
  return fc
    .record({
      slots: mostlyFull(
        fc.record({
          need: fc.constantFrom(0, ...upTo(bounds.need ?? 3), ...upTo(bounds.need ?? 3)),
          day: fc.constantFrom(...DAYS),
          habit: fc.constantFrom(...HABITS),
        }),
        bounds.slots,
      ),
      volunteers: mostlyFull(
        fc.record({
          marks: mostlyFull(fc.nat(), bounds.slots + 1),
          maxShifts: fc.constantFrom(undefined, undefined, 0, 1, 2, 3, 4),
          maxPerDay: fc.constantFrom(undefined, undefined, 0, 1, 1, 2, 3),
        }),
        bounds.volunteers,
      ),
      pins: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: bounds.pins ?? 2 }),
      excluded: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: bounds.excluded ?? 2 }),
      previous: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: bounds.previous === false ? 0 : 6 }),
      habits: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...HABITS)), {
        maxLength: bounds.habits === false ? 0 : 4,
      }),
      undated: fc.boolean(),
      priority: fc.constantFrom<Priority>('spread-first', 'stability-first'),
      seed: fc.integer({ min: 0, max: 1000 }),
    })
    .map((draft): GenerationInput => {
      const slots = draft.slots.map((slot, index): GenerationSlot => ({ id: `s${index}`, ...slot }));
      let marksLeft = bounds.marks ?? Infinity;
      const volunteers = draft.volunteers.map(
        ({ marks, maxShifts, maxPerDay }, index): GenerationVolunteer => {
          const all = [
            ...new Set(slots.length === 0 ? [] : marks.map((mark) => slots[mark % slots.length]!.id)),
          ];
          const available = all.slice(0, Math.max(0, marksLeft));
          marksLeft -= available.length;
          const caps = bounds.caps !== false;
          return {
            id: `v${index}`,
            available,
            ...(caps && maxShifts !== undefined ? { maxShifts } : {}),
            ...(caps && maxPerDay !== undefined ? { maxPerDay } : {}),
          };
        },
      );
      const pairs = (indexes: readonly (readonly [number, number])[]): Pair[] =>
        slots.length === 0 || volunteers.length === 0
          ? []
          : indexes.map(([v, s]) => [volunteers[v % volunteers.length]!.id, slots[s % slots.length]!.id]);
      const pins = legalPins(slots, pairs(draft.pins));
      const pinned = new Set(pins.map(String));
      const dated = !draft.undated || volunteers.some(({ maxPerDay }) => maxPerDay !== undefined);
      return {
        slots: dated
          ? slots
          : slots.map(({ id, need, habit }, index) =>
              index % 2 === 0 ? { id, need } : { id, need, ...(habit === undefined ? {} : { habit }) },
            ),
        volunteers,
        pins,
        excluded: pairs(draft.excluded).filter((pair) => !pinned.has(String(pair))),
        previous: pairs(draft.previous),
        habits:
          volunteers.length === 0
            ? []
            : draft.habits.map(([v, habit]) => [volunteers[v % volunteers.length]!.id, habit] as const),
        priority: draft.priority,
        seed: draft.seed,
      };
    });
}

function upTo(most: number): number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}

/** Lists of up to `most` members, mostly of at least a third of that: fast-check alone likes them nearly empty. */
function mostlyFull<T>(member: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.array(member, { maxLength: most, size: 'max' }) },
    {
      weight: 9,
      arbitrary: fc.array(member, { minLength: Math.ceil(most / 3), maxLength: most, size: 'max' }),
    },
  );
}

/** The pins that fit: each pair once, never more than the need. */
export function legalPins(slots: readonly GenerationSlot[], wanted: readonly Pair[]): Pair[] {
  const left = new Map(slots.map((slot) => [slot.id, slot.need]));
  const seen = new Set<string>();
  return wanted.filter(([volunteer, slot]) => {
    if (seen.has(`${volunteer} ${slot}`) || (left.get(slot) ?? 0) === 0) return false;
    seen.add(`${volunteer} ${slot}`);
    left.set(slot, left.get(slot)! - 1);
    return true;
  });
}
