/** Structured logging. `event` is a stable dotted name; facts are ids, counts and codes, never names, texts or numbers of people. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts: Readonly<Record<string, unknown>>, error: unknown): void;
}
