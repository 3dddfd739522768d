import { madeDay } from '../../sandbox/charity/calls.ts';
import { dayOf, firstEntryOf, midnightOf } from '../../sandbox/charity/entry-ids.ts';

/** Days of the charity's zone, `2026-11-01`; the last one is not among them. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** The made-up charity's own calls of these days alone, as the control `PUT /__sandbox/mango/calls` takes them. `beginning`: where its clock begins. */
export function charityCalls({ from, until }: Days, beginning: number): unknown[] {
  const calls = [];
  const dayAt = (day: string): number => dayOf(Date.parse(`${day}T00:00:00+03:00`));
  for (let day = dayAt(from); day < dayAt(until); day += 1)
    for (const { call, visibleFrom, markVisibleFrom } of madeDay(
      midnightOf(day),
      beginning,
      firstEntryOf(day),
    ))
      calls.push({ ...call, ...instants({ visibleFrom, markVisibleFrom }) });
  return calls;
}

function instants(of: Readonly<Record<string, number | null>>): Record<string, string> {
  const known = Object.entries(of).filter((entry): entry is [string, number] => entry[1] !== null);
  return Object.fromEntries(known.map(([name, ms]) => [name, new Date(ms).toISOString()]));
}
