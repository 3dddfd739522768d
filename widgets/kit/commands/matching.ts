/** Something that can be gone to or done, by its name. */
export interface Command {
  /** «Показать смены: Анна Орлова» */
  readonly title: string;
  /** What kind of thing it is, said beside it: «раздел», «день». */
  readonly kind: string;
  readonly run: () => void;
}

/**
 * Commands all of whose query's words begin words of their title; those whose title begins with the query first, else in their own order.
 * Case and marks above letters play no part; an empty query matches everything. At most `limit`.
 */
export function matching(commands: readonly Command[], query: string, limit: number): readonly Command[] {
  const wanted = plain(query);
  const parts = wanted.split(' ').filter((part) => part !== '');
  const found = commands.filter(({ title }) => {
    const words = plain(title).split(/[\s,:(«]+/);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
  const first = found.filter(({ title }) => plain(title).startsWith(wanted));
  return [...first, ...found.filter((one) => !first.includes(one))].slice(0, limit);
}

/** Lower case, one kind of space, letters without the marks above them. */
function plain(text: string): string {
  return text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u00a0', ' ').trim();
}
