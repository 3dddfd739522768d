import type { AnalyticsBasis, AnalyticsRefresher } from '../../ports/analytics.ts';
import type { Log } from '../../ports/log.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { ProcessDeps } from '../process-deps.ts';

export interface RefreshAnalyticsDeps extends Pick<ProcessDeps, 'uow' | 'clock'> {
  readonly refresher: AnalyticsRefresher;
  readonly log: Log;
}

/**
 * Brings figures up to date with what is stored and with the settings they depend on. Refreshes of all processes come one after another, so whoever
 * comes back from here may rely on figures of now. Answers how many days were counted anew; safe to repeat.
 * @throws StorageUnavailable
 */
export function makeRefreshAnalytics(deps: RefreshAnalyticsDeps) {
  return async function refreshAnalytics(): Promise<number> {
    const basis = await deps.uow.read(async ({ settings }) => basisOf(await settings.load()));
    const days = await deps.refresher.refresh(basis, deps.clock.now());
    if (days > 0) deps.log.info('analytics.refreshed', { days });
    return days;
  };
}

export function basisOf({ charity, telephony, consultations }: Settings): AnalyticsBasis {
  return {
    zone: charity.zone,
    scoreLow: telephony.scoreLow,
    scoreHigh: telephony.scoreHigh,
    recogniseCallers: telephony.recogniseCallers,
    editHours: consultations.editHours,
  };
}
