import { createHash } from 'node:crypto';
import type { SecretHash } from '../../ports/secret-hash.ts';

/** SHA-256 as hex. No salt and no slowness: the secrets are random and long, so nobody can guess them from the hash. */
export const sha256Hash: SecretHash = {
  of: (secret) => createHash('sha256').update(secret, 'utf8').digest('hex'),
};
