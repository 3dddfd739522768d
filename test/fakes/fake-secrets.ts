import type { Health } from '../../src/ports/health.ts';
import type { SecretHash } from '../../src/ports/secret-hash.ts';
import type { ServiceSecrets } from '../../src/ports/service-secrets.ts';
import { StorageUnavailable } from '../../src/ports/storage-unavailable.ts';

/** Always the same key. */
export class FakeServiceSecrets implements ServiceSecrets {
  async sessionKey(): Promise<Uint8Array> {
    return new Uint8Array(32).fill(7);
  }
}

/** A fingerprint a test can foresee. */
export class FakeSecretHash implements SecretHash {
  of(secret: string): string {
    return `hash of ${secret}`;
  }
}

export class FakeHealth implements Health {
  unavailable = false;

  async ping(): Promise<void> {
    if (this.unavailable) throw new StorageUnavailable('no');
  }
}
