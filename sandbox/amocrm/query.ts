import { type FieldError, Refusal, invalid } from './wire.ts';

/**
 * The query of a list request in amoCRM's syntax (contracts/amocrm-api.md §8): `page`, `limit`,
 * `filter[k]=v`, `filter[k][]=v`, `filter[k][0]=v`, `filter[k][from]=v`, `order[k]=asc|desc`.
 */
export class ListQuery {
  readonly #params: URLSearchParams;

  constructor(query: string) {
    this.#params = new URLSearchParams(query);
  }

  get page(): number {
    return this.#whole('page', 1, 1);
  }

  /** Default 50 and at most 250; more falls back to 50 (§8 reports it as suspected). */
  get limit(): number {
    const limit = this.#whole('limit', 50, 1);
    return limit > 250 ? 50 : limit;
  }

  with(name: string): boolean {
    return (this.#params.get('with') ?? '').split(',').includes(name);
  }

  /** The values of a filter, single or many; `undefined` when the filter is absent. */
  texts(name: string): string[] | undefined {
    const many = new RegExp(`^filter\\[${name}\\](?:\\[\\d*\\])?$`);
    const values = [...this.#params].filter(([key]) => many.test(key)).map(([, value]) => value);
    return values.length === 0 ? undefined : values;
  }

  /** The same as whole numbers; anything else is refused with 400. */
  numbers(name: string): number[] | undefined {
    return this.texts(name)?.map((text) => wholeNumber(`filter.${name}`, text));
  }

  /** Both ends included. A bare number is the beginning (§2.3, `updated_at`). */
  range(name: string): { from: number; to: number } {
    const end = (key: string) => {
      const text = this.#params.get(key);
      return text === null ? undefined : wholeNumber(`filter.${name}`, text);
    };
    return {
      from: end(`filter[${name}][from]`) ?? end(`filter[${name}]`) ?? -Infinity,
      to: end(`filter[${name}][to]`) ?? Infinity,
    };
  }

  /** One field to order by out of the `allowed`; another field or direction is refused with 400. */
  order<F extends string>(allowed: readonly F[]): { field: F; descending: boolean } | undefined {
    const key = [...this.#params.keys()].find((name) => name.startsWith('order['));
    if (key === undefined) return undefined;
    const field = allowed.find((name) => key === `order[${name}]`);
    const direction = this.#params.get(key);
    if (field === undefined || (direction !== 'asc' && direction !== 'desc')) {
      throw refused({
        code: 'NotSupportedChoice',
        path: 'order',
        detail: 'The value you selected is not a valid choice.',
      });
    }
    return { field, descending: direction === 'desc' };
  }

  /** The same query for another page. */
  forPage(page: number): string {
    const params = new URLSearchParams(this.#params);
    params.set('page', String(page));
    params.set('limit', String(this.limit));
    return params.toString();
  }

  #whole(name: string, absent: number, least: number): number {
    const text = this.#params.get(name);
    if (text === null) return absent;
    const value = wholeNumber(name, text);
    if (value < least) throw refused(notAnInt(name));
    return value;
  }
}

function wholeNumber(path: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw refused(notAnInt(path));
  return Number(text);
}

function notAnInt(path: string): FieldError {
  return { code: 'InvalidType', path, detail: 'This value should be of type int.' };
}

function refused(error: FieldError): Refusal {
  return new Refusal(invalid([{ request_id: '0', errors: [error] }]));
}
