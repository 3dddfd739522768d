/** Chance that the same seed repeats. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number in [from, until). */
  whole(from: number, until: number): number;
  /** True in so many of one. */
  is(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  some<T>(items: readonly T[], count: number): T[];
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, until: number): number => from + Math.floor(next() * (until - from));
  return {
    next,
    whole,
    is: (share) => next() < share,
    pick: <T>(items: readonly T[]) => items[whole(0, items.length)] as T,
    some: <T>(items: readonly T[], count: number) => {
      const rest = [...items];
      return Array.from(
        { length: Math.min(count, rest.length) },
        () => rest.splice(whole(0, rest.length), 1)[0] as T,
      );
    },
  };
}
