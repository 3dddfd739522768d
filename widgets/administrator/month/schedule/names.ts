import type { PersonView } from '../../../../src/adapters/http/contract/primitives.ts';

/** «Анна О.» by id: the first name and as many letters of the rest as tell people of the same name apart. */
export function shortNames(people: readonly PersonView[]): ReadonlyMap<number, string> {
  const shortened = people.map(({ id, name }) => ({ id, name, letters: 1 }));
  for (let changed = true; changed;) {
    changed = false;
    const seen = new Map<string, typeof shortened>();
    for (const one of shortened) {
      const key = shorten(one.name, one.letters);
      seen.set(key, [...(seen.get(key) ?? []), one]);
    }
    for (const same of seen.values()) {
      if (same.length < 2) continue;
      for (const one of same) {
        if (one.letters >= restOf(one.name).length) continue;
        one.letters++;
        changed = true;
      }
    }
  }
  return new Map(shortened.map(({ id, name, letters }) => [id, shorten(name, letters)]));
}

function restOf(name: string): string {
  return name.trim().split(/\s+/).slice(1).join(' ');
}

function shorten(name: string, letters: number): string {
  const first = name.trim().split(/\s+/)[0] ?? '';
  const rest = restOf(name);
  if (rest === '') return first;
  return `${first}\u00a0${rest.length <= letters ? rest : `${rest.slice(0, letters)}.`}`;
}
