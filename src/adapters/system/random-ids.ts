import { randomBytes, randomUUID } from 'node:crypto';
import type { Ids } from '../../ports/ids.ts';

const SECRET_BYTES = 32;

/** Identities by the machine's secure randomness; a secret holds 256 bits. */
export const randomIds: Ids = {
  uuid: () => randomUUID(),
  secret: () => randomBytes(SECRET_BYTES).toString('base64url'),
};
