import type { Ids } from '../../src/ports/ids.ts';

/** Identities in order: …-000000000001, …-000000000002; secrets likewise. */
export class FakeIds implements Ids {
  #uuids = 0;
  #secrets = 0;

  uuid(): string {
    this.#uuids += 1;
    return `00000000-0000-4000-8000-${String(this.#uuids).padStart(12, '0')}`;
  }

  secret(): string {
    this.#secrets += 1;
    return `secret-${String(this.#secrets).padStart(25, '0')}`;
  }
}
