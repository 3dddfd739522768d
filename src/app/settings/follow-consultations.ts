import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/**
 * What a change of settings means for consultations, within the transaction that stores it: records follow from the zone and from the thresholds of
 * joining, figures from the scale of scores and the hours to write a report. Who is not to be recognised any more is forgotten at once.
 */
export async function followConsultations(
  repositories: Repositories,
  before: Settings,
  after: Settings,
): Promise<void> {
  if (before.telephony.recogniseCallers && !after.telephony.recogniseCallers)
    await repositories.calls.forgetClients();
  if (isOther(recordsFollow(before), recordsFollow(after))) {
    await repositories.consultations.wishRecomposition();
    await repositories.jobs.wake('telephony');
  }
  if (isOther(figuresFollow(before), figuresFollow(after))) {
    await repositories.analytics.markAll();
    await repositories.jobs.wake('analytics');
  }
}

function recordsFollow({ charity, consultations }: Settings): readonly unknown[] {
  const { joinWindowMinutes, safeMinutes, marginMinutes, shiftGraceMinutes } = consultations;
  return [charity.zone, joinWindowMinutes, safeMinutes, marginMinutes, shiftGraceMinutes];
}

function figuresFollow({ charity, telephony, consultations }: Settings): readonly unknown[] {
  const { scoreLow, scoreHigh, recogniseCallers } = telephony;
  return [charity.zone, scoreLow, scoreHigh, recogniseCallers, consultations.editHours];
}

function isOther(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.some((value, index) => value !== b[index]);
}
