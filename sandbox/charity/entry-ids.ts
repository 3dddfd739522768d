const DAY_MS = 24 * 3_600_000;
const MOSCOW_MS = 3 * 3_600_000;
/** Ids of made calls are ten digits in base64, as the vendor's: the day and the number within it. */
const FIRST_ENTRY = 5_000_000_000;
const A_DAY_HAS = 1000;

/** The number of the Moscow day in which the instant lies. */
export function dayOf(ms: number): number {
  return Math.floor((ms + MOSCOW_MS) / DAY_MS);
}

/** Local midnight of a day, in milliseconds. */
export function midnightOf(day: number): number {
  return day * DAY_MS - MOSCOW_MS;
}

/** The number from which entry ids of a day are counted. */
export function firstEntryOf(day: number): number {
  return FIRST_ENTRY + day * A_DAY_HAS;
}

/** The day in which a made call began, by its id; nonsense for an id of another kind. */
export function dayOfEntry(entryId: string): number {
  return Math.floor((Number(Buffer.from(entryId, 'base64').toString()) - FIRST_ENTRY) / A_DAY_HAS);
}
