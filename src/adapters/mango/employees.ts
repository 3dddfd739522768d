import type { EmployeeId } from '../../domain/consultation/call.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { TelephonyUnavailable } from '../../ports/telephony-gateway.ts';
import type { TelephonyEmployee } from '../../ports/telephony-gateway.ts';
import type { MangoClient } from './mango-client.ts';
import { OwnNumbers } from './own-numbers.ts';
import { employeeId, extension, recordOf } from './wire.ts';

const DAY_MS = 86_400_000;
/** `user_id` comes only when it is asked for; the others are employees' telephones (contracts/mango-api.md §5). */
const FIELDS = ['general.user_id', 'general.sips', 'general.mobile'];

interface Known {
  readonly own: OwnNumbers;
  readonly at: Date;
}

/** Mango's users. Their telephones stay in this process's memory, where they keep employees from being taken for clients. */
export class Employees {
  readonly #client: MangoClient;
  readonly #clock: Clock;
  readonly #log: Log;
  #known: Known | null = null;

  constructor(client: MangoClient, clock: Clock, log: Log) {
    this.#client = client;
    this.#clock = clock;
    this.#log = log;
  }

  /** Everybody with an id, each once; one request. @throws TelephonyUnavailable */
  async fetch(): Promise<TelephonyEmployee[]> {
    const { users } = await this.#client.start('employees', '/vpbx/config/users/request', {
      ext_fields: FIELDS,
    });
    if (!Array.isArray(users)) throw this.#client.unexpected('the list of users is no list');
    const found = new Map<EmployeeId, TelephonyEmployee>();
    const addresses: (readonly [unknown, EmployeeId | null])[] = [];
    for (const user of users) {
      const general = recordOf(recordOf(user)?.['general']) ?? {};
      const telephony = recordOf(recordOf(user)?.['telephony']) ?? {};
      const id = employeeId.parse(general['user_id']);
      addresses.push(...addressesOf(general, telephony, id));
      if (id === null || found.has(id)) continue;
      const email = typeof general['email'] === 'string' ? general['email'].trim() : '';
      found.set(id, {
        employeeId: id,
        email: email === '' ? null : email,
        extension: extension.parse(telephony['extension']),
      });
    }
    this.#known = { own: new OwnNumbers(addresses), at: this.#clock.now() };
    this.#log.info('mango.employees', { users: users.length, employees: found.size });
    return [...found.values()];
  }

  /** What is known already, whatever its age. */
  get remembered(): OwnNumbers | null {
    return this.#known?.own ?? null;
  }

  /**
   * Known at most a day ago: nobody knows what a request costs. When it can't be renewed the old ones still serve.
   * @throws TelephonyUnavailable when none are known: an employee must not become a client
   */
  async ownNumbers(): Promise<OwnNumbers> {
    const age = this.#known === null ? Number.NaN : this.#clock.now().getTime() - this.#known.at.getTime();
    if (!(age >= 0 && age < DAY_MS)) {
      try {
        await this.fetch();
      } catch (error) {
        if (!(error instanceof TelephonyUnavailable) || this.#known === null) throw error;
      }
    }
    return this.#known?.own ?? new OwnNumbers([]);
  }
}

/** Every number and account of a user; the line they call out by is the charity's and nobody's own. */
function addressesOf(
  general: Readonly<Record<string, unknown>>,
  telephony: Readonly<Record<string, unknown>>,
  id: EmployeeId | null,
): (readonly [unknown, EmployeeId | null])[] {
  const listed = [general['sips'], telephony['numbers']].flat().map(recordOf);
  return [
    ...listed.flatMap((item) => [
      [item?.['number'], id] as const,
      [item?.['number_normalized'], id] as const,
    ]),
    [general['mobile'], id],
    [telephony['outgoingline'], null],
  ];
}
