import assert from 'node:assert/strict';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { arrange, onEachStorage } from './storages.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));

onEachStorage('CalendarLinkRepository', (storage) => {
  beforeEach(() => arrange(storage));

  it('knows whose a valid link is and when it was made', async () => {
    const found = await storage.uow.run(async ({ calendarLinks }) => {
      await calendarLinks.replace(1, 'hash-1', at(1));
      await calendarLinks.replace(2, 'hash-2', at(2));
      return [
        await calendarLinks.ownerOf('hash-1'),
        await calendarLinks.createdAt(1),
        await calendarLinks.ownerOf('hash-2'),
        await calendarLinks.ownerOf('__proto__'),
        await calendarLinks.createdAt(3),
      ];
    });
    assert.deepEqual(found, [1, at(1), 2, null, null]);
  });

  it('makes a new link the only valid one', async () => {
    const found = await storage.uow.run(async ({ calendarLinks }) => {
      await calendarLinks.replace(1, 'old', at(1));
      await calendarLinks.replace(1, 'new', at(2));
      return [
        await calendarLinks.ownerOf('old'),
        await calendarLinks.ownerOf('new'),
        await calendarLinks.createdAt(1),
      ];
    });
    assert.deepEqual(found, [null, 1, at(2)]);
  });

  it('has no valid link after it was revoked, until a new one is made', async () => {
    const found = await storage.uow.run(async ({ calendarLinks }) => {
      await calendarLinks.replace(1, 'old', at(1));
      await calendarLinks.revoke(1, at(2));
      await calendarLinks.revoke(1, at(3));
      const revoked = [await calendarLinks.ownerOf('old'), await calendarLinks.createdAt(1)];
      await calendarLinks.replace(1, 'new', at(4));
      return [...revoked, await calendarLinks.ownerOf('new')];
    });
    assert.deepEqual(found, [null, null, 1]);
  });

  it('never takes a secret a second time, not even a revoked one', async () => {
    await storage.uow.run(({ calendarLinks }) => calendarLinks.replace(1, 'hash', at(1)));
    await storage.uow.run(({ calendarLinks }) => calendarLinks.revoke(1, at(2)));
    await assert.rejects(
      storage.uow.run(({ calendarLinks }) => calendarLinks.replace(2, 'hash', at(3))),
      (error) => error instanceof StorageConflict && error.kind === 'duplicate',
    );
  });

  it('leaves one valid link when many are made at once', async () => {
    const hashes = Array.from({ length: 8 }, (_, n) => `hash-${n}`);
    await Promise.all(
      hashes.map((hash) => storage.uow.run(({ calendarLinks }) => calendarLinks.replace(1, hash, at(1)))),
    );
    const owners = await storage.uow.run(async ({ calendarLinks }) => {
      const found: (number | null)[] = [];
      for (const hash of hashes) found.push(await calendarLinks.ownerOf(hash));
      return found;
    });
    assert.deepEqual(
      owners.filter((owner) => owner !== null),
      [1],
    );
  });
});
