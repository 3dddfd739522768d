import assert from 'node:assert/strict';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { arrange, onEachStorage } from './storages.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));

onEachStorage('DesktopLinkRepository', (storage) => {
  beforeEach(() => arrange(storage));

  it('knows no address before one is made', async () => {
    const found = await storage.uow.run(async ({ desktopLinks }) => {
      await desktopLinks.revoke(at(1));
      return [await desktopLinks.createdAt(), await desktopLinks.opens('hash')];
    });
    assert.deepEqual(found, [null, false]);
  });

  it('makes a new address the only valid one', async () => {
    const found = await storage.uow.run(async ({ desktopLinks }) => {
      await desktopLinks.replace('old', at(1));
      await desktopLinks.replace('new', at(2));
      return [
        await desktopLinks.opens('old'),
        await desktopLinks.opens('new'),
        await desktopLinks.createdAt(),
      ];
    });
    assert.deepEqual(found, [false, true, at(2)]);
  });

  it('opens nothing after it was revoked, until a new one is made', async () => {
    const found = await storage.uow.run(async ({ desktopLinks }) => {
      await desktopLinks.replace('old', at(1));
      await desktopLinks.revoke(at(2));
      const revoked = [await desktopLinks.opens('old'), await desktopLinks.createdAt()];
      await desktopLinks.replace('new', at(3));
      return [...revoked, await desktopLinks.opens('new')];
    });
    assert.deepEqual(found, [false, null, true]);
  });

  it('never takes a secret a second time, not even a revoked one', async () => {
    await storage.uow.run(({ desktopLinks }) => desktopLinks.replace('hash', at(1)));
    await storage.uow.run(({ desktopLinks }) => desktopLinks.revoke(at(2)));
    await assert.rejects(
      storage.uow.run(({ desktopLinks }) => desktopLinks.replace('hash', at(3))),
      (error) => error instanceof StorageConflict && error.kind === 'duplicate',
    );
  });

  it('leaves one valid address when many are made at once', async () => {
    const hashes = Array.from({ length: 8 }, (_, n) => `hash-${n}`);
    await Promise.all(
      hashes.map((hash) => storage.uow.run(({ desktopLinks }) => desktopLinks.replace(hash, at(1)))),
    );
    const opened = await storage.uow.run(async ({ desktopLinks }) => {
      const found: boolean[] = [];
      for (const hash of hashes) found.push(await desktopLinks.opens(hash));
      return found;
    });
    assert.equal(opened.filter(Boolean).length, 1);
  });
});
