import { requestsAMonth } from '../../domain/consultation/call-windows.ts';
import type { CallSync, CallSyncKind } from '../../ports/call-sync-repository.ts';
import type { SetAsideRecord } from '../../ports/call-repository.ts';
import type { AnalyticsQueries } from '../../ports/analytics.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { freshnessView } from './call-freshness.ts';
import type { FreshnessView } from './call-freshness.ts';

export interface CallSyncView {
  readonly freshness: FreshnessView;
  readonly requestsAMonth: number;
  readonly readings: readonly {
    readonly id: string;
    readonly kind: CallSyncKind;
    readonly from: Date;
    readonly until: Date;
    readonly state: CallSync['state'];
    readonly windowsDone: number;
    readonly windows: number;
    readonly calls: number;
    readonly changed: number;
    readonly problem: string | null;
    readonly requestedAt: Date;
    readonly finishedAt: Date | null;
    readonly nextTryAt: Date | null;
  }[];
  readonly setAside: readonly SetAsideRecord[];
  readonly unknownEmployees: readonly { readonly extension: string | null; readonly calls: number }[];
}

export interface ShowCallSyncDeps extends Pick<ProcessDeps, 'uow' | 'clock'> {
  readonly analytics: AnalyticsQueries;
  readonly hasTelephony: boolean;
}

const SHOWN = 20;

/** How calls are read: freshness, the last readings, what could not be read and who is not known (product.md §8). */
export function makeShowCallSync(deps: ShowCallSyncDeps) {
  return async function showCallSync(): Promise<CallSyncView> {
    const now = deps.clock.now();
    const analytics = await deps.analytics.freshness();
    const unknownEmployees = await deps.analytics.unknownEmployees();
    return deps.uow.read(async (repositories) => {
      const settings = await repositories.settings.load();
      const telephony = deps.hasTelephony ? settings.telephony : null;
      return {
        freshness: await freshnessView(repositories, analytics, telephony, now),
        requestsAMonth: requestsAMonth(settings.telephony),
        readings: (await repositories.callSyncs.recent(SHOWN)).map(readingView),
        setAside: await repositories.calls.setAsideRecords(),
        unknownEmployees,
      };
    });
  };
}

function readingView(sync: CallSync): CallSyncView['readings'][number] {
  const { id, kind, from, until, state, calls, changed, problem, requestedAt, finishedAt } = sync;
  return {
    id,
    kind,
    from,
    until,
    state,
    windowsDone: sync.windows.filter((window) => window.state === 'done').length,
    windows: sync.windows.length,
    calls,
    changed,
    problem,
    requestedAt,
    finishedAt,
    nextTryAt: state === 'waiting' ? sync.nextTryAt : null,
  };
}
