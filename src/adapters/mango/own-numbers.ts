import type { EmployeeId } from '../../domain/consultation/call.ts';
import { normalisedNumber } from './client-number.ts';

/** The charity's lines and its employees' telephones: they are no clients (contracts/mango-api.md §8). In memory only. */
export class OwnNumbers {
  readonly #employees: ReadonlyMap<string, EmployeeId | null>;

  /** Addresses as Mango writes them; of one that two employees have nobody is known. */
  constructor(addresses: Iterable<readonly [address: unknown, employee: EmployeeId | null]>) {
    const employees = new Map<string, EmployeeId | null>();
    for (const [address, employee] of addresses) {
      const name = addressOf(address);
      if (name === null) continue;
      const known = employees.get(name);
      employees.set(name, known === undefined || known === employee ? employee : null);
    }
    this.#employees = employees;
  }

  has(number: unknown): boolean {
    const name = addressOf(number);
    return name !== null && this.#employees.has(name);
  }

  employeeOf(number: unknown): EmployeeId | null {
    const name = addressOf(number);
    return name === null ? null : (this.#employees.get(name) ?? null);
  }
}

/** A telephone number in its one spelling, or a SIP account in lower case without `sip:` and parameters. */
function addressOf(value: unknown): string | null {
  const number = normalisedNumber(value);
  if (number !== null || typeof value !== 'string') return number;
  const account = value
    .trim()
    .toLowerCase()
    .replace(/^sips?:/, '')
    .replace(/[;?].*$/, '');
  // Lists of accounts leave `sip:` out, and an account may be named by its number.
  return account.includes('@') ? (normalisedNumber(`sip:${account}`) ?? account) : null;
}
