import { createHash, timingSafeEqual } from 'node:crypto';

/** Lower-case hex SHA-256 over the bytes of key, json and salt, nothing between them (contracts/mango-api.md §1). */
export function signOf(apiKey: string, json: Buffer | string, apiSalt: string): string {
  return createHash('sha256').update(apiKey).update(json).update(apiSalt).digest('hex');
}

/** Whether `sign` is that of exactly these bytes; the hex must be lower-case. */
export function isSigned(sign: Buffer, apiKey: string, json: Buffer, apiSalt: string): boolean {
  const right = Buffer.from(signOf(apiKey, json, apiSalt));
  return sign.length === right.length && timingSafeEqual(sign, right);
}
