import { ContainerModule } from 'inversify';
import { connectMango } from '../adapters/mango/connect-mango.ts';
import { PgAnalyticsQueries } from '../adapters/postgres/analytics/pg-analytics-queries.ts';
import { PgAnalyticsRefresher } from '../adapters/postgres/analytics/pg-analytics-refresher.ts';
import { PostgresMangoPacer } from '../adapters/postgres/mango-pacer/mango-pacer.ts';
import { makeRefreshAnalytics } from '../app/analytics/refresh-analytics.ts';
import { makeReadCalls } from '../app/calls/read-calls.ts';
import { makeComposeConsultations } from '../app/consultations/compose-consultations.ts';
import { makeRecomposeAll } from '../app/consultations/recompose.ts';
import type { Log } from '../ports/log.ts';
import type { TelephonyGateway } from '../ports/telephony-gateway.ts';
import type { Foundation } from './foundation.ts';
import { TOKENS } from './tokens.ts';

/** Real time for one answer of Mango; the sandbox is next door, but a page of it may be large. */
const MANGO_TIMEOUT_MS = { real: 60_000, sandbox: 4_000 } as const;

/** Reading calls, and the figures made of them. */
export const callsModule = new ContainerModule(({ bind }) => {
  bind(TOKENS.telephony)
    .toDynamicValue((context) => telephonyOf(context.get(TOKENS.foundation), context.get(TOKENS.log)))
    .inSingletonScope();
  bind(TOKENS.refresher)
    .toDynamicValue((context) => new PgAnalyticsRefresher(context.get(TOKENS.foundation).pool))
    .inSingletonScope();
  bind(TOKENS.analyticsQueries)
    .toDynamicValue((context) => new PgAnalyticsQueries(context.get(TOKENS.foundation).pool))
    .inSingletonScope();
  bind(TOKENS.refreshAnalytics)
    .toDynamicValue((context) =>
      makeRefreshAnalytics({
        ...context.get(TOKENS.process),
        refresher: context.get(TOKENS.refresher),
        log: context.get(TOKENS.log),
      }),
    )
    .inSingletonScope();
  bind(TOKENS.readCalls)
    .toDynamicValue((context) => {
      const deps = context.get(TOKENS.process);
      return makeReadCalls({
        ...deps,
        telephony: context.get(TOKENS.telephony),
        exclusive: context.get(TOKENS.exclusive),
        log: context.get(TOKENS.log),
        compose: makeComposeConsultations(deps),
        recomposeAll: makeRecomposeAll(deps),
      });
    })
    .inSingletonScope();
});

function telephonyOf(foundation: Foundation, log: Log): TelephonyGateway | null {
  const { telephony, keys, pool, clock, config } = foundation;
  if (telephony === null) return null;
  return connectMango({
    ...telephony,
    numberKey: keys.number,
    pacer: new PostgresMangoPacer(pool),
    clock,
    log,
    timeoutMs: MANGO_TIMEOUT_MS[config.kind],
  });
}
