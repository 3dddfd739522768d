import assert from 'node:assert/strict';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import type { ChangeRequest } from '../../src/domain/change-request/change-request.ts';
import { aChangeRequest } from '../builders/change-request.ts';
import { arrange, onEachStorage } from './storages.ts';

const idOf = (n: number) => `10000000-0000-4000-8000-00000000000${n}`;
const at = (hour: number) => new Date(Date.UTC(2026, 10, 29, hour));
const decided = (n: number, overrides: Partial<ChangeRequest> = {}) =>
  aChangeRequest({ id: idOf(n), state: 'declined', decidedAt: at(20), decidedBy: 100, ...overrides });

onEachStorage('ChangeRequestRepository', (storage) => {
  beforeEach(() => arrange(storage));

  const save = (...requests: ChangeRequest[]) =>
    storage.uow.run(async (repositories) => {
      for (const request of requests) await repositories.requests.save(request);
    });

  it('keeps a request with everything known of it, contacts in their order', async () => {
    const asked = aChangeRequest({ reason: "__proto__ '; DROP --", colleagueId: 2 });
    const replaced: ChangeRequest = {
      ...asked,
      state: 'replaced',
      decidedAt: new Date('2026-11-29T12:00:00.007Z'),
      decidedBy: 100,
      replacementId: 3,
      answer: 'Вас заменит Волонтёр 3',
      contacts: [
        { volunteerId: 4, answer: 'refused', at: at(11), by: 100 },
        { volunteerId: 3, answer: 'agreed', at: at(10), by: 100 },
      ],
      version: 4,
    };
    await save(asked);
    const before = await storage.uow.run(({ requests }) => requests.find(asked.id));
    await save({
      ...replaced,
      contacts: replaced.contacts.slice(0, 1),
      version: 3,
      state: 'open',
      decidedAt: null,
    });
    await save(replaced);
    const after = await storage.uow.run(async ({ requests }) => [
      await requests.find(asked.id),
      await requests.lock(asked.id),
    ]);
    assert.deepEqual([before, after], [asked, [replaced, replaced]]);
  });

  it('finds nothing by an unknown id or by what is no id', async () => {
    await save(aChangeRequest());
    const found = await storage.uow.run(async ({ requests }) => [
      await requests.find(idOf(9)),
      await requests.lock(idOf(9)),
      await requests.find('__proto__'),
      await requests.lock("'"),
    ]);
    assert.deepEqual(found, [null, null, null, null]);
  });

  it('finds the open request of a shift, not those that ended', async () => {
    const open = aChangeRequest({ id: idOf(2) });
    await save(decided(1), open, decided(3));
    const found = await storage.uow.run(async ({ requests }) => [
      await requests.openFor(open.slotId, 1),
      await requests.openFor(open.slotId, 2),
      await requests.openFor('2026-12-01T12:00', 1),
    ]);
    assert.deepEqual(found, [open, null, null]);
  });

  it('refuses a second open request for one shift', async () => {
    await save(aChangeRequest());
    await assert.rejects(
      save(aChangeRequest({ id: idOf(2) })),
      (error) =>
        error instanceof StorageConflict &&
        error.kind === 'duplicate' &&
        error.rule === 'change_request_open_once',
    );
    await save(aChangeRequest({ id: idOf(3), volunteerId: 2 }));
  });

  it('lists the newest first, by every filter given', async () => {
    const all = [
      aChangeRequest({ id: idOf(1), createdAt: at(1) }),
      decided(2, { createdAt: at(3), volunteerId: 2 }),
      decided(3, { createdAt: at(2) }),
      decided(4, { createdAt: at(2), month: '2027-01', slotId: '2027-01-11T10:00' }),
    ];
    await save(...all);
    const filters = [
      {},
      { month: '2026-12' },
      { volunteerId: 1 },
      { state: 'declined' },
      { month: '2026-12', volunteerId: 1, state: 'declined' },
      { volunteerId: 77 },
    ] as const;
    const found = await storage.uow.run(async ({ requests }) => {
      const lists: number[][] = [];
      for (const filter of filters)
        lists.push((await requests.list(filter)).map((request) => Number(request.id.at(-1))));
      return lists;
    });
    assert.deepEqual(found, [[2, 3, 4, 1], [2, 3, 1], [3, 4, 1], [2, 3, 4], [3], []]);
  });

  it('lets nobody come between a lock and the save that follows', async () => {
    await save(aChangeRequest({ version: 0 }));
    await Promise.all(
      Array.from({ length: 8 }, () =>
        storage.uow.run(async ({ requests }) => {
          const found = await requests.lock(idOf(1));
          assert.ok(found);
          await requests.save({ ...found, version: found.version + 1 });
        }),
      ),
    );
    assert.equal((await storage.uow.run(({ requests }) => requests.find(idOf(1))))?.version, 8);
  });
});
