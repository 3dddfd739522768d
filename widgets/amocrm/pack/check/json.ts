/** Anything read from JSON by name; undefined where there is no such thing. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
          ? (inside as Record<string, unknown>)[key]
          : undefined,
      value,
    );
}

/** Strings of a list; empty when it is none. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Members of an object by name; none when it is no object. */
export function members(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** Dotted names of every leaf, sorted. */
export function leaves(value: unknown, prefix = ''): readonly string[] {
  const inside = members(value);
  if (inside.length === 0) return [prefix];
  return inside
    .flatMap(([key, one]) => leaves(one, prefix === '' ? key : `${prefix}.${key}`))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Every string inside, with its dotted name. */
export function allStrings(value: unknown, prefix = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[prefix, value]];
  const inside = Array.isArray(value) ? [...value.entries()] : members(value);
  return inside.flatMap(([key, one]) => allStrings(one, prefix === '' ? String(key) : `${prefix}.${key}`));
}
