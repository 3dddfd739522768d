import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generate } from '../../../src/domain/generation/generate.ts';
import type {
  GenerationInput,
  GenerationVolunteer,
} from '../../../src/domain/generation/generation-input.ts';
import type {
  GenerationResult,
  VolunteerExplanation,
} from '../../../src/domain/generation/generation-result.ts';
import { anyInput } from '../../builders/generation/random-input.ts';

const MONTH = anyInput({ slots: 10, volunteers: 8, need: 3, pins: 4, excluded: 5 });
const RUNS = { seed: 15, numRuns: 1500 };

/** Facts of a schedule counted anew from the pairs. */
function facts(input: GenerationInput, { assignments }: GenerationResult) {
  const slots = new Map(input.slots.map((slot) => [slot.id, slot]));
  const pairs = (list: readonly (readonly [string, string])[] | undefined) =>
    new Set((list ?? []).map(String));
  const held = pairs(assignments);
  const pins = pairs(input.pins);
  const excluded = pairs(input.excluded);
  const of = (volunteer: string) =>
    assignments.filter((pair) => pair[0] === volunteer).map((pair) => pair[1]);
  const seated = (slot: string) => assignments.filter((pair) => pair[1] === slot).map((pair) => pair[0]);
  const limitOf = ({ id, maxShifts, maxPerDay }: GenerationVolunteer, slot: string) => {
    if (maxShifts !== undefined && of(id).length >= maxShifts) return { limit: 'month', value: maxShifts };
    const sameDay = of(id).filter((other) => slots.get(other)!.day === slots.get(slot)!.day).length;
    return maxPerDay !== undefined && sameDay >= maxPerDay ? { limit: 'day', value: maxPerDay } : null;
  };
  const is = (set: ReadonlySet<string>, volunteer: string, slot: string) =>
    set.has(String([volunteer, slot]));
  return { slots, held, pins, excluded, of, seated, limitOf, is };
}

describe('reasons for gaps', () => {
  it('are true: each gap, all who could have come, and each limit', () => {
    fc.assert(
      fc.property(MONTH, (input) => {
        const result = generate(input);
        const { seated, limitOf, is, excluded } = facts(input, result);
        const missing = input.slots.filter(({ id, need }) => seated(id).length < need).map(({ id }) => id);
        assert.deepEqual(
          result.gaps.map(({ slot }) => slot),
          missing.sort(),
        );
        for (const gap of result.gaps) {
          const slot = input.slots.find(({ id }) => id === gap.slot)!;
          assert.equal(gap.missing, slot.need - seated(slot.id).length);
          const outside = input.volunteers
            .filter(({ id, available }) => available.includes(slot.id) && !seated(slot.id).includes(id))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
          assert.deepEqual(
            gap.excluded,
            outside.filter(({ id }) => is(excluded, id, slot.id)).map(({ id }) => id),
          );
          const limited = outside.filter(({ id }) => !is(excluded, id, slot.id));
          assert.deepEqual(
            gap.limited,
            limited.map((volunteer) => ({ volunteer: volunteer.id, ...limitOf(volunteer, slot.id) })),
          );
          const reason =
            limited.length > 0
              ? 'at-own-limits'
              : seated(slot.id).length > 0
                ? 'nobody-else-available'
                : 'nobody-available';
          assert.equal(gap.reason, reason);
        }
      }),
      RUNS,
    );
  });

  it('come with a tight cut: those slots hold exactly as many as marks, limits and pins can give them', () => {
    fc.assert(
      fc.property(MONTH, (input) => {
        const result = generate(input);
        const { seated, pins, excluded, is, slots } = facts(input, result);
        const cut = new Set(result.proof.tightCut.slots);
        for (const { slot } of result.gaps) assert.ok(cut.has(slot));
        assert.equal(cut.size === 0, result.gaps.length === 0);
        let most = (input.pins ?? []).filter((pin) => cut.has(pin[1])).length;
        for (const { id, available, maxShifts = Infinity, maxPerDay = Infinity } of input.volunteers) {
          const own = (input.pins ?? []).filter((pin) => pin[0] === id).map((pin) => pin[1]);
          const free = available.filter(
            (slot) => cut.has(slot) && !is(pins, id, slot) && !is(excluded, id, slot),
          );
          let byDays = 0;
          for (const day of new Set(free.map((slot) => slots.get(slot)!.day))) {
            const onDay = (list: readonly string[]) =>
              list.filter((slot) => slots.get(slot)!.day === day).length;
            byDays += Math.min(
              onDay(free),
              day === undefined ? Infinity : Math.max(0, maxPerDay - onDay(own)),
            );
          }
          most += Math.min(byDays, Math.max(0, maxShifts - own.length));
          const concerned = [...available, ...own].some((slot) => cut.has(slot));
          assert.equal(result.proof.tightCut.volunteers.includes(id), concerned);
        }
        const filled = [...cut].reduce((sum, slot) => sum + seated(slot).length, 0);
        assert.equal(filled, most);
      }),
      RUNS,
    );
  });
});

describe("reasons for a volunteer's number of shifts", () => {
  it('are true and account for every mark and every shift once', () => {
    fc.assert(
      fc.property(MONTH, (input) => {
        const result = generate(input);
        for (const explanation of result.explanations) {
          const volunteer = input.volunteers.find(({ id }) => id === explanation.volunteer)!;
          assert.deepEqual(explanation, explainedAnew(input, result, volunteer));
          for (const reason of explanation.whyNotMore) {
            if (reason.code === 'seats-taken') assert.ok(reason.load <= explanation.load + 1);
          }
          for (const reason of explanation.whyNotFewer) {
            if (reason.code === 'others-have-as-many') assert.ok(reason.load >= explanation.load - 1);
          }
        }
        assert.deepEqual(
          result.explanations.map(({ volunteer }) => volunteer),
          input.volunteers.map(({ id }) => id).sort(),
        );
      }),
      RUNS,
    );
  });
});

function explainedAnew(
  input: GenerationInput,
  result: GenerationResult,
  volunteer: GenerationVolunteer,
): VolunteerExplanation {
  const { of, seated, pins, excluded, is, slots, limitOf } = facts(input, result);
  const { id, available } = volunteer;
  const load = (who: string) => of(who).length;
  const more: Record<string, string[]> = {};
  for (const slot of available.filter((mark) => !of(id).includes(mark))) {
    const limit = limitOf(volunteer, slot);
    const movable = seated(slot).filter((other) => !is(pins, other, slot));
    const code =
      slots.get(slot)!.need === 0
        ? 'nobody-wanted'
        : is(excluded, id, slot)
          ? 'kept-out'
          : limit !== null
            ? `${limit.limit}-limit`
            : movable.length === 0
              ? 'seats-pinned'
              : 'seats-taken';
    if (code.startsWith('seats-')) assert.equal(seated(slot).length, slots.get(slot)!.need);
    (more[code] ??= []).push(slot);
  }
  const fewer: Record<string, string[]> = {};
  const takers = (slot: string) =>
    input.volunteers.filter(
      (other) =>
        other.available.includes(slot) && !seated(slot).includes(other.id) && !is(excluded, other.id, slot),
    );
  const able = (slot: string) => takers(slot).filter((other) => limitOf(other, slot) === null);
  for (const slot of of(id)) {
    const code = is(pins, id, slot)
      ? 'pinned'
      : takers(slot).length === 0
        ? 'nobody-else'
        : able(slot).length === 0
          ? 'others-at-limits'
          : 'others-have-as-many';
    (fewer[code] ??= []).push(slot);
  }
  const given = result.explanations.find((explanation) => explanation.volunteer === id)!;
  const namedIn = (reasons: readonly { code: string; volunteer?: string }[], code: string) =>
    reasons.find((reason) => reason.code === code)?.volunteer ?? '';
  const whyNotMore: unknown[] = [];
  if (Object.keys(more).length === 0)
    whyNotMore.push({ code: available.length === 0 ? 'no-marks' : 'all-marks-held' });
  for (const code of [
    'nobody-wanted',
    'kept-out',
    'month-limit',
    'day-limit',
    'seats-pinned',
    'seats-taken',
  ]) {
    if (more[code] === undefined) continue;
    const marks = more[code].length;
    if (code === 'month-limit') whyNotMore.push({ code, marks, value: volunteer.maxShifts });
    else if (code === 'day-limit') whyNotMore.push({ code, marks, value: volunteer.maxPerDay });
    else if (code === 'seats-taken') {
      const there = more[code].flatMap((slot) => seated(slot).filter((other) => !is(pins, other, slot)));
      const highest = Math.max(...there.map(load));
      const named = namedIn(given.whyNotMore, code);
      assert.ok(there.includes(named) && load(named) === highest);
      whyNotMore.push({ code, marks, volunteer: named, load: highest });
    } else whyNotMore.push({ code, marks });
  }
  const whyNotFewer: unknown[] = of(id).length === 0 ? [{ code: 'no-shifts' }] : [];
  for (const code of ['pinned', 'nobody-else', 'others-at-limits', 'others-have-as-many']) {
    if (fewer[code] === undefined) continue;
    const shifts = fewer[code].length;
    if (code === 'others-have-as-many') {
      const others = fewer[code].flatMap((slot) => able(slot).map((other) => other.id));
      const lowest = Math.min(...others.map(load));
      const named = namedIn(given.whyNotFewer, code);
      assert.ok(others.includes(named) && load(named) === lowest);
      whyNotFewer.push({ code, shifts, volunteer: named, load: lowest });
    } else whyNotFewer.push({ code, shifts });
  }
  const pinned = (input.pins ?? []).filter((pin) => pin[0] === id).length;
  return {
    volunteer: id,
    load: load(id),
    marked: available.length,
    pinned,
    whyNotMore,
    whyNotFewer,
  } as VolunteerExplanation;
}
