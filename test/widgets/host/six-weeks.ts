import type { Handlers } from './fake-backend.ts';

const JANUARY = '2027-01';
/** 31 days beginning on a Sunday: six weeks. */
export const AUGUST = '2027-08';

/** Answers of January as if it were August: both have 31 days, and August's lie in six weeks. */
export function inAugust(handlers: Handlers): Handlers {
  const as = (value: unknown, from: string, to: string): never =>
    (value === undefined ? undefined : JSON.parse(JSON.stringify(value).replaceAll(from, to))) as never;
  return Object.fromEntries(
    Object.entries(handlers).map(([name, answer]) => [
      name,
      (input: unknown) =>
        as((answer as (given: unknown) => unknown)(as(input, AUGUST, JANUARY)), JANUARY, AUGUST),
    ]),
  );
}
