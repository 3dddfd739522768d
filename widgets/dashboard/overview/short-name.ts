/** «Анна О.» of «Анна Орлова». */
export function shortName(name: string): string {
  const [first = '', last] = name.split(/\s+/);
  return last === undefined || last === '' ? first : `${first} ${last.charAt(0)}.`;
}
