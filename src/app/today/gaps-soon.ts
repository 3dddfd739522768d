import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import { compareRisk } from '../../domain/schedule/gap-risk.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { callExpectation } from '../schedule/expected-calls.ts';
import { slotSummary } from '../slot-view.ts';
import type { SlotSummary } from '../slot-view.ts';

const SOON_MS = 7 * 86_400_000;

/** Free seats of a published slot that begins within a week. */
export interface SoonGap extends SlotSummary {
  readonly missing: number;
  /** Incoming calls that usually come then; null when nothing is known. */
  readonly expectedCalls: number | null;
}

/** The riskiest first. */
export async function gapsSoon(
  repositories: Repositories,
  cycles: readonly PlanningCycle[],
  settings: Settings,
  now: Date,
): Promise<readonly SoonGap[]> {
  const until = now.getTime() + SOON_MS;
  const expectation = await callExpectation(repositories);
  const gaps: { readonly gap: SoonGap; readonly empty: boolean }[] = [];
  for (const { month } of cycles.filter((cycle) => cycle.state === 'published')) {
    const seated = new Map<string, number>();
    for (const shift of (await repositories.schedules.published(month))?.shifts ?? [])
      seated.set(shift.slotId, (seated.get(shift.slotId) ?? 0) + 1);
    for (const slot of await repositories.slots.ofMonth(month)) {
      const held = seated.get(slot.id) ?? 0;
      const missing = slot.need - held;
      if (missing > 0 && slot.startsAt > now && slot.startsAt.getTime() <= until)
        gaps.push({
          gap: {
            ...slotSummary(slot, settings.charity.zone),
            missing,
            expectedCalls: expectation.callsIn(slot),
          },
          empty: held === 0,
        });
    }
  }
  return gaps
    .sort((a, b) => compareRisk({ ...a.gap, empty: a.empty }, { ...b.gap, empty: b.empty }))
    .map(({ gap }) => gap);
}
