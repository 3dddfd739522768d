import type { PersonId } from '../../../src/domain/volunteer/person.ts';
import type { CalendarLinkRepository } from '../../../src/ports/calendar-link-repository.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import { copyOf } from '../fake-store.ts';
import type { CalendarLink, FakeStore } from '../fake-store.ts';

export class FakeCalendarLinkRepository implements CalendarLinkRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async replace(personId: PersonId, secretHash: string, at: Date): Promise<void> {
    await this.revoke(personId, at);
    const links = this.#store.state.calendarLinks;
    if (links.some((link) => link.secretHash === secretHash))
      throw new StorageConflict('duplicate', 'calendar_link_secret_once');
    this.#store.state.calendarLinks = [
      ...links,
      { personId, secretHash, createdAt: copyOf(at), revokedAt: null },
    ];
  }

  async revoke(personId: PersonId, at: Date): Promise<void> {
    this.#store.state.calendarLinks = this.#store.state.calendarLinks.map((link) =>
      link.personId === personId && link.revokedAt === null ? { ...link, revokedAt: copyOf(at) } : link,
    );
  }

  async createdAt(personId: PersonId): Promise<Date | null> {
    return copyOf(this.#valid((link) => link.personId === personId)?.createdAt ?? null);
  }

  async ownerOf(secretHash: string): Promise<PersonId | null> {
    return this.#valid((link) => link.secretHash === secretHash)?.personId ?? null;
  }

  #valid(wanted: (link: CalendarLink) => boolean): CalendarLink | undefined {
    return this.#store.state.calendarLinks.find((link) => link.revokedAt === null && wanted(link));
  }
}
