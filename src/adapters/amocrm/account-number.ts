import { z } from 'zod';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { AmocrmClient } from './amocrm-client.ts';

const accountSchema = z.looseObject({ id: z.coerce.number().int().positive() });

/**
 * The account's number (contracts/amocrm-api.md §1.9), learned in the background: nobody who signs in waits for amoCRM. Until it is known a
 * one-time token is proved by its signature, audience and issuer alone.
 */
export class AccountNumber {
  readonly #client: AmocrmClient;
  #number: number | null = null;
  #asking: Promise<void> | null = null;

  constructor(client: AmocrmClient) {
    this.#client = client;
  }

  /** Null while amoCRM has not told it. */
  get known(): number | null {
    return this.#number;
  }

  /** Asks amoCRM unless it is known or being asked; while amoCRM is away it stays unknown. */
  learn(): Promise<void> {
    if (this.#number !== null) return Promise.resolve();
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    try {
      const account = await this.#client.read(this.#client.url('/api/v4/account'), accountSchema);
      this.#number = account?.id ?? null;
    } catch (error) {
      if (!(error instanceof CrmUnavailable)) throw error;
    }
  }
}
