import { firstDayOf } from '../../domain/time/planning-month.ts';
import { localDateOf } from '../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** The first day anything is known of, by calls or by schedules; null on a new installation. */
export async function firstKnownDay(repositories: Repositories, zone: ZoneId): Promise<LocalDate | null> {
  const { readFrom } = await repositories.callSyncs.freshness();
  const months = (await repositories.cycles.all())
    .filter((cycle) => cycle.state === 'published' || cycle.state === 'closed')
    .map((cycle) => firstDayOf(cycle.month));
  const days = [...(readFrom === null ? [] : [localDateOf(readFrom, zone)]), ...months].sort();
  return days[0] ?? null;
}
