export function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}

/** Null of nothing. */
export function averageOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sumOf(values, (value) => value) / values.length;
}

/** Null of nothing; of an even number the middle of the two in the middle. */
export function medianOf(values: readonly number[]): number | null {
  const order = values.toSorted((a, b) => a - b);
  const half = Math.floor(order.length / 2);
  const [below, above] = [order[half - 1], order[half]];
  if (above === undefined) return null;
  return order.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}

/** Null under two values. The quantile is found by integrating Student's density, not from a table. */
export function halfWidthOf(values: readonly number[]): number | null {
  const mean = averageOf(values);
  if (mean === null || values.length < 2) return null;
  const variance = sumOf(values, (value) => (value - mean) ** 2) / (values.length - 1);
  return quantile(values.length - 1) * Math.sqrt(variance / values.length);
}

const known = new Map<number, number>();

function quantile(degrees: number): number {
  if (degrees > 120) return 1.96;
  const found = known.get(degrees) ?? findQuantile(degrees);
  known.set(degrees, found);
  return found;
}

/** x with 47.5 % of the distribution between 0 and x, by halving. With x = √ν·tan θ the density becomes cos^(ν−1) θ, which is tame. */
function findQuantile(degrees: number): number {
  const share = (until: number) => integral((angle) => Math.cos(angle) ** (degrees - 1), until);
  const wanted = 0.95 * share(Math.PI / 2);
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (share(middle) < wanted) low = middle;
    else high = middle;
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2);
}

/** From 0, by Simpson's rule. */
function integral(f: (x: number) => number, until: number): number {
  const pieces = 600;
  const width = until / pieces;
  let total = f(0) + f(until);
  for (let index = 1; index < pieces; index += 1) total += f(index * width) * (index % 2 === 1 ? 4 : 2);
  return (total * width) / 3;
}
