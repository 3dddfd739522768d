import type { Clock } from '../../../src/ports/clock.ts';
import { connectMango } from '../../../src/adapters/mango/connect-mango.ts';
import type { MangoOptions } from '../../../src/adapters/mango/connect-mango.ts';
import type { CallPage, TelephonyGateway } from '../../../src/ports/telephony-gateway.ts';
import { TelephonyUnavailable } from '../../../src/ports/telephony-gateway.ts';
import { FakeLog } from '../../fakes/fake-log.ts';
import { FakeTelephonyPacer } from '../../fakes/fake-telephony-pacer.ts';
import { MangoClient } from '../../sandbox/mango-client.ts';
import { START } from '../../sandbox/sandbox-under-test.ts';

export const NUMBER_KEY = Buffer.alloc(32, 7);
export const STATISTICS = '/vpbx/stats/calls/request';
export const RESULT = '/vpbx/stats/calls/result';
export const USERS = '/vpbx/config/users/request';
/** The day on which the sandbox tests' calls lie. */
export const DAY = {
  from: new Date('2026-11-10T00:00:00+03:00'),
  until: new Date('2026-11-11T00:00:00+03:00'),
};

/** Moves the sandbox's clock instead of sleeping; never ahead of it, for that ticks too. Frozen it stands, as during a step. */
export class DrivingClock implements Clock {
  readonly #move: (advance: string) => Promise<void>;
  #now = START;
  frozen = false;
  readonly waits: number[] = [];

  constructor(move: (advance: string) => Promise<void>) {
    this.#move = move;
  }

  now(): Date {
    return new Date(this.#now);
  }

  async wait(ms: number): Promise<void> {
    this.waits.push(ms);
    if (!this.frozen) await this.pass(ms);
  }

  async pass(ms: number): Promise<void> {
    await this.#move(`PT${Math.ceil(ms / 1000)}S`);
    this.#now += ms;
  }
}

/** The adapter over the sandbox's Mango, by a clock that moves that Mango's too. */
export class MangoUnderTest {
  readonly mango: MangoClient;
  readonly clock: DrivingClock;
  readonly pacer = new FakeTelephonyPacer();
  readonly log = new FakeLog();
  gateway: TelephonyGateway;

  private constructor(mango: MangoClient) {
    this.mango = mango;
    this.clock = new DrivingClock((advance) => mango.wait(advance));
    this.gateway = this.connect();
  }

  static async start(): Promise<MangoUnderTest> {
    const mango = await MangoClient.start();
    await mango.sandbox.control('PUT', '/mango/employees', { users: [] });
    await mango.putCalls([]);
    return new MangoUnderTest(mango);
  }

  /** Another process of the same service. */
  connect(options: Partial<MangoOptions> = {}): TelephonyGateway {
    const { pacer, clock, log } = this;
    return connectMango({ ...this.mango.keys, numberKey: NUMBER_KEY, pacer, clock, log, ...options });
  }

  page(recogniseCallers = false, offset = 0): Promise<CallPage> {
    return this.gateway.page(DAY, offset, { recogniseCallers });
  }

  /** Paths and HTTP statuses of what reached Mango. */
  async asked(): Promise<string[]> {
    return (await this.mango.journal()).map(({ path, status }) => `${path} ${status}`);
  }

  async starts(): Promise<number> {
    return (await this.asked()).filter((line) => line.startsWith(STATISTICS)).length;
  }
}

/** `problem resultCode +seconds until the next try`, with `-` for what is null; any other end fails the test. */
export async function failureOf(clock: Clock, work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof TelephonyUnavailable)) throw error;
    const wait =
      error.retryAt === null ? '-' : `+${(error.retryAt.getTime() - clock.now().getTime()) / 1000}`;
    return `${error.problem} ${error.resultCode ?? '-'} ${wait}`;
  }
  return 'no failure';
}
