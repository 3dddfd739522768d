import { ContainerModule } from 'inversify';
import { monthScheduleDocuments } from '../adapters/export/month-schedule/documents.ts';
import { periodReportDocuments } from '../adapters/export/period-report/documents.ts';
import { connectAmocrm } from '../adapters/amocrm/connect-amocrm.ts';
import type { Amocrm, AmocrmCredentials } from '../adapters/amocrm/connect-amocrm.ts';
import { WorkerGenerationRunner } from '../adapters/generation/worker-generation-runner.ts';
import { PostgresAmocrmPacer } from '../adapters/postgres/amocrm-pacer/amocrm-pacer.ts';
import { PostgresCrmTokenStore } from '../adapters/postgres/crm-tokens/crm-tokens.ts';
import { PgExclusive } from '../adapters/postgres/pg-exclusive.ts';
import { PgHealth } from '../adapters/postgres/pg-health.ts';
import { PgServiceSecrets } from '../adapters/postgres/pg-service-secrets.ts';
import { PgUnitOfWork } from '../adapters/postgres/pg-unit-of-work.ts';
import { AesTextCipher } from '../adapters/system/aes-text-cipher.ts';
import { machineTime } from '../adapters/system/machine-time.ts';
import { randomIds } from '../adapters/system/random-ids.ts';
import { sha256Hash } from '../adapters/system/sha256-hash.ts';
import type { Foundation } from './foundation.ts';
import { TOKENS } from './tokens.ts';

/** Real time to wait for one answer of amoCRM; the sandbox is next door and answers at once or never. */
export const CRM_TIMEOUT_MS = { real: 15_000, sandbox: 3_000 } as const;

/** Everything that speaks to the outside. */
export const adaptersModule = new ContainerModule(({ bind }) => {
  bind(TOKENS.time).toConstantValue(machineTime);
  bind(TOKENS.runner)
    .toDynamicValue(() => new WorkerGenerationRunner())
    .inSingletonScope();
  bind(TOKENS.secretHash).toConstantValue(sha256Hash);
  bind(TOKENS.documents).toConstantValue(periodReportDocuments);
  bind(TOKENS.monthDocuments).toConstantValue(monthScheduleDocuments);
  bind(TOKENS.exclusive)
    .toDynamicValue((context) => new PgExclusive(context.get(TOKENS.foundation).lockPool))
    .inSingletonScope();
  bind(TOKENS.health)
    .toDynamicValue((context) => new PgHealth(context.get(TOKENS.foundation).pool))
    .inSingletonScope();
  bind(TOKENS.secrets)
    .toDynamicValue((context) => new PgServiceSecrets(context.get(TOKENS.foundation).pool))
    .inSingletonScope();
  bind(TOKENS.amocrm)
    .toDynamicValue((context) => amocrmOf(context.get(TOKENS.foundation)))
    .inSingletonScope();
  bind(TOKENS.crm)
    .toDynamicValue((context) => context.get(TOKENS.amocrm).gateway)
    .inSingletonScope();
  bind(TOKENS.crmAuthorisation)
    .toDynamicValue((context) => context.get(TOKENS.amocrm).authorisation)
    .inSingletonScope();
  bind(TOKENS.process)
    .toDynamicValue((context) => {
      const { pool, clock, amocrm, keys } = context.get(TOKENS.foundation);
      const boss = context.get(TOKENS.boss);
      return {
        uow: new PgUnitOfWork(pool, (query) => boss.within(query), new AesTextCipher(keys.text)),
        clock,
        ids: randomIds,
        accountOrigin: amocrm.accountOrigin,
      };
    })
    .inSingletonScope();
});

function amocrmOf(foundation: Foundation): Amocrm {
  const { amocrm, clock, pool, config } = foundation;
  const pacer = new PostgresAmocrmPacer(pool);
  return connectAmocrm({
    baseUrl: amocrm.baseUrl,
    credentials: credentialsOf(foundation),
    pacer,
    clock,
    timeoutMs: CRM_TIMEOUT_MS[config.kind],
  });
}

function credentialsOf({ amocrm, sandbox, pool }: Foundation): AmocrmCredentials {
  if (sandbox !== null)
    return { kind: 'looked-up', lookUp: async () => (await sandbox.controls.credentials()).longLivedToken };
  if (amocrm.longLivedToken !== null) return { kind: 'long-lived', token: amocrm.longLivedToken };
  const [volunteer] = amocrm.integrations;
  if (volunteer === undefined) throw new TypeError('the settings name the volunteer integration');
  const { clientId, clientSecret, redirectUri } = volunteer;
  return {
    kind: 'oauth',
    store: new PostgresCrmTokenStore(pool, clientId),
    clientId,
    clientSecret,
    redirectUri,
  };
}
