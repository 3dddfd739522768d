import { seededRandom } from '../../../bench/generation/random.ts';
import type { GenerationInput } from '../../../src/domain/generation/generation-input.ts';

/** The same sets in another order, some marks said twice. */
export function shuffled(input: GenerationInput, seed: number): GenerationInput {
  const random = seededRandom(seed);
  const shuffle = <T>(list: readonly T[] | undefined): T[] => {
    const copy = [...(list ?? [])];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  };
  return {
    ...input,
    slots: shuffle(input.slots),
    volunteers: shuffle(input.volunteers).map((volunteer) => ({
      ...volunteer,
      available: shuffle([...volunteer.available, ...volunteer.available.slice(0, 2)]),
    })),
    pins: shuffle(input.pins),
    excluded: shuffle(input.excluded),
    previous: shuffle(input.previous),
    habits: shuffle(input.habits),
  };
}
