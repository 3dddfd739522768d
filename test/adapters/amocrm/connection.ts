import { connectAmocrm } from '../../../src/adapters/amocrm/connect-amocrm.ts';
import type { CrmGateway } from '../../../src/ports/crm-gateway.ts';
import { CrmUnavailable } from '../../../src/ports/crm-gateway.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { OpenPacer } from './open-pacer.ts';
import type { SandboxAccount } from './sandbox-account.ts';

/** Where the sandboxes of these tests begin. */
export const NOW = new Date('2026-11-22T07:00:00Z');

export interface Connection {
  readonly gateway: CrmGateway;
  readonly pacer: OpenPacer;
  readonly clock: FakeClock;
}

/** The gateway with the account's long-lived token. */
export async function connect(
  account: SandboxAccount,
  options: { readonly timeoutMs?: number; readonly now?: Date } = {},
): Promise<Connection> {
  const { baseUrl, longLivedToken: token } = await account.credentials();
  const pacer = new OpenPacer();
  const clock = new FakeClock(options.now ?? NOW);
  const timeoutMs = options.timeoutMs ?? 15_000;
  const { gateway } = connectAmocrm({
    baseUrl,
    credentials: { kind: 'long-lived', token },
    pacer,
    clock,
    timeoutMs,
  });
  return { gateway, pacer, clock };
}

/** The failure in two words, for comparison; any other end fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof CrmUnavailable) return `${error.problem}, reached: ${error.reached}`;
    throw error;
  }
  return 'no failure';
}
