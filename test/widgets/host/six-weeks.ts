import type { Handlers } from './fake-backend.ts';

const JANUARY = '2027-01';
/** Names as long as first names get. */
const LONG: Readonly<Record<string, string>> = { Дина: 'Валентина', Жанна: 'Екатерина', Инна: 'Людмила' };
/** 31 days beginning on a Sunday: six weeks. */
export const AUGUST = '2027-08';

/** Answers of January as if it were August: both have 31 days, and August's lie in six weeks. Some of its people have long names. */
export function inAugust(handlers: Handlers): Handlers {
  const as = (value: unknown, from: string, to: string): never =>
    (value === undefined
      ? undefined
      : JSON.parse(
          JSON.stringify(value)
            .replaceAll(from, to)
            .replace(/Дина|Жанна|Инна/g, (name) => LONG[name] ?? name),
        )) as never;
  return Object.fromEntries(
    Object.entries(handlers).map(([name, answer]) => [
      name,
      (input: unknown) =>
        as((answer as (given: unknown) => unknown)(as(input, AUGUST, JANUARY)), JANUARY, AUGUST),
    ]),
  );
}
