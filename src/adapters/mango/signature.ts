import { createHash } from 'node:crypto';

/** Lower-case hex SHA-256 over key, exactly the JSON text that is sent, and salt, nothing between them (contracts/mango-api.md §1). */
export function signatureOf(apiKey: string, json: string, apiSalt: string): string {
  return createHash('sha256').update(apiKey).update(json).update(apiSalt).digest('hex');
}
