/** A figure that the views and the raw rows tell differently. */
export interface Difference {
  readonly path: string;
  readonly views: unknown;
  readonly raw: unknown;
}

/** Sums in another order differ in the last digits of a double; quantiles of a table in the thirteenth. */
const TOLERANCE = 1e-9;

/** Compares two answers figure by figure, all the way down. Answers how many were compared, and which differ. */
export function compare(
  views: unknown,
  raw: unknown,
  path: string,
): { figures: number; differences: Difference[] } {
  if (!isComposed(views) || !isComposed(raw)) {
    return { figures: 1, differences: same(views, raw) ? [] : [{ path, views, raw }] };
  }
  const keys = [...new Set([...Object.keys(views), ...Object.keys(raw)])];
  const parts = keys.map((key) => compare(views[key], raw[key], `${path}.${key}`));
  return {
    figures: parts.reduce((sum, part) => sum + part.figures, 0),
    differences: parts.flatMap((part) => part.differences),
  };
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));
}
