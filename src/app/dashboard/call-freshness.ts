import type { CallFreshness, CallSync } from '../../ports/call-sync-repository.ts';
import type { AnalyticsFreshness } from '../../ports/analytics.ts';
import type { TelephonySettings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** How fresh every source is, on every page (product.md §9). */
export interface FreshnessView {
  readonly calls: 'fresh' | 'reading' | 'stale' | 'never' | 'off';
  readonly callsReadAt: Date | null;
  readonly callsCompleteUntil: Date | null;
  readonly callsProblem: string | null;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly peopleReadAt: Date | null;
  readonly figuresRefreshedAt: Date | null;
  readonly figuresPending: boolean;
}

/** A reading may come late by this much before it counts as missed. */
const PATIENCE_MS = 6 * 3_600_000;
const HOUR_MS = 3_600_000;

export async function freshnessView(
  repositories: Repositories,
  analytics: AnalyticsFreshness,
  telephony: TelephonySettings | null,
  now: Date,
): Promise<FreshnessView> {
  const freshness = await repositories.callSyncs.freshness();
  const [reading] = await repositories.callSyncs.waiting();
  const directory = await repositories.directory.load();
  return {
    calls: telephony === null ? 'off' : stateOf(freshness, reading, telephony, now),
    callsReadAt: freshness.lastSuccessAt,
    callsCompleteUntil: freshness.completeUntil,
    callsProblem: reading?.problem ?? freshness.problem,
    progress:
      reading === undefined
        ? null
        : { done: reading.windows.filter((one) => one.state === 'done').length, of: reading.windows.length },
    peopleReadAt: directory.readAt,
    figuresRefreshedAt: analytics.refreshedAt,
    figuresPending: analytics.pending,
  };
}

function stateOf(
  freshness: CallFreshness,
  reading: CallSync | undefined,
  telephony: TelephonySettings,
  now: Date,
): FreshnessView['calls'] {
  if (reading !== undefined && reading.problem === null) return 'reading';
  if (freshness.lastSuccessAt === null) return 'never';
  const every = (telephony.syncEvery === 'week' ? 7 * 24 : telephony.syncHours) * HOUR_MS;
  const late = now.getTime() - freshness.lastSuccessAt.getTime() > every + PATIENCE_MS;
  return late || freshness.problem !== null ? 'stale' : 'fresh';
}
