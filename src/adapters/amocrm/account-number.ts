import { z } from 'zod';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { AmocrmClient } from './amocrm-client.ts';

const accountSchema = z.looseObject({ id: z.coerce.number().int().positive() });

/**
 * The account's number, asked once and remembered (contracts/amocrm-api.md §1.9). Null while amoCRM cannot be asked:
 * sessions must open then too, and a one-time token is proved by its signature, audience and issuer anyway.
 */
export function accountNumber(client: AmocrmClient): () => Promise<number | null> {
  let known: number | null = null;
  return async () => {
    try {
      known ??= (await client.read(client.url('/api/v4/account'), accountSchema))?.id ?? null;
    } catch (error) {
      if (!(error instanceof CrmUnavailable)) throw error;
    }
    return known;
  };
}
