import type { DesktopLinkRepository } from '../../../src/ports/desktop-link-repository.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import { copyOf } from '../fake-store.ts';
import type { DesktopLink, FakeStore } from '../fake-store.ts';

export class FakeDesktopLinkRepository implements DesktopLinkRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async replace(secretHash: string, at: Date): Promise<void> {
    await this.revoke(at);
    const links = this.#store.state.desktopLinks;
    if (links.some((link) => link.secretHash === secretHash))
      throw new StorageConflict('duplicate', 'desktop_link_secret_once');
    this.#store.state.desktopLinks = [...links, { secretHash, createdAt: copyOf(at), revokedAt: null }];
  }

  async revoke(at: Date): Promise<void> {
    this.#store.state.desktopLinks = this.#store.state.desktopLinks.map((link) =>
      link.revokedAt === null ? { ...link, revokedAt: copyOf(at) } : link,
    );
  }

  async createdAt(): Promise<Date | null> {
    return copyOf(this.#valid()?.createdAt ?? null);
  }

  async opens(secretHash: string): Promise<boolean> {
    return this.#valid()?.secretHash === secretHash;
  }

  #valid(): DesktopLink | undefined {
    return this.#store.state.desktopLinks.find((link) => link.revokedAt === null);
  }
}
