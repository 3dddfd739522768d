/**
 * «Анна О.» by id: the first name and as many letters of the rest as tell people of the same first name apart, with a space that does not
 * break. The schedule's files follow the same rule (`src/adapters/export/month-schedule/short-names.ts`).
 */
export function shortNames(
  people: readonly { readonly id: number; readonly name: string }[],
): ReadonlyMap<number, string> {
  const parts = people.map(({ id, name }) => {
    const [first = '', ...others] = name.trim().split(/\s+/);
    return { id, first, rest: others.join(' ') };
  });
  return new Map(
    parts.map(({ id, first, rest }) => {
      const namesakes = parts.filter((other) => other.id !== id && other.first === first);
      let letters = 1;
      while (letters < rest.length && namesakes.some((one) => one.rest.startsWith(rest.slice(0, letters))))
        letters++;
      if (rest === '') return [id, first];
      return [id, `${first}\u00a0${letters >= rest.length ? rest : `${rest.slice(0, letters)}.`}`];
    }),
  );
}
