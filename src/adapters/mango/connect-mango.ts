import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { TelephonyGateway } from '../../ports/telephony-gateway.ts';
import type { TelephonyPacer } from '../../ports/telephony-pacer.ts';
import { ClientNumberHash } from './client-key.ts';
import { Employees } from './employees.ts';
import { MangoClient } from './mango-client.ts';
import { MangoGateway } from './mango-gateway.ts';
import { ExtendedStatistics, PAGE_LIMITS } from './statistics.ts';

export interface MangoOptions {
  /** `https://app.mango-office.ru`; may have a path. Without `/vpbx`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly apiSalt: string;
  /** 32 bytes, from outside the database: clients are recognised by it. Another key, and everybody is new. */
  readonly numberKey: Uint8Array;
  /** Which key it is, kept in front of every hash; 1 when absent. */
  readonly numberKeyVersion?: number;
  readonly pacer: TelephonyPacer;
  readonly clock: Clock;
  readonly log: Log;
  /** Real time for one request with its answer; DEFAULT_TIMEOUT_MS when absent. */
  readonly timeoutMs?: number;
  /** One of PAGE_LIMITS; the largest when absent. */
  readonly pageLimit?: number;
}

/** A page of 5000 calls may be tens of megabytes. */
export const DEFAULT_TIMEOUT_MS = 60_000;

/** Puts the adapter together; asks nothing of Mango yet. @throws TypeError for settings that can't be right, without repeating them */
export function connectMango(options: MangoOptions): TelephonyGateway {
  const { pacer, clock, log, apiKey, apiSalt } = options;
  const pageLimit = options.pageLimit ?? Math.max(...PAGE_LIMITS);
  if (!PAGE_LIMITS.includes(pageLimit))
    throw new TypeError(`A page must be of ${PAGE_LIMITS.join(', ')} rows`);
  if (apiKey === '' || apiSalt === '') throw new TypeError('Mango’s key and salt must not be empty');
  const client = new MangoClient({
    baseUrl: addressOf(options.baseUrl),
    apiKey,
    apiSalt,
    pacer,
    clock,
    log,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  });
  return new MangoGateway(
    new ExtendedStatistics(client, clock),
    new Employees(client, clock, log),
    new ClientNumberHash(options.numberKey, options.numberKeyVersion),
    log,
    pageLimit,
  );
}

function addressOf(baseUrl: string): URL {
  const url = URL.parse(baseUrl);
  const plain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url === null || !plain || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('The address of Mango must be like https://app.mango-office.ru');
  }
  return url;
}
