import { firstDayOf } from '../../domain/time/planning-month.ts';
import { localDateOf } from '../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

export interface KnownDays {
  /** The first day anything is known of, by calls or by schedules; null on a new installation. */
  readonly from: LocalDate | null;
  /** Calls are known whole before this day; null while they are not read, or are known of no telephony. */
  readonly callsUntil: LocalDate | null;
}

export async function knownDays(repositories: Repositories, zone: ZoneId): Promise<KnownDays> {
  const { readFrom, completeUntil } = await repositories.callSyncs.freshness();
  const months = (await repositories.cycles.all())
    .filter((cycle) => cycle.state === 'published' || cycle.state === 'closed')
    .map((cycle) => firstDayOf(cycle.month));
  const days = [...(readFrom === null ? [] : [localDateOf(readFrom, zone)]), ...months].sort();
  return {
    from: days[0] ?? null,
    callsUntil: completeUntil === null ? null : localDateOf(completeUntil, zone),
  };
}
