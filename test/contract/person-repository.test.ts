import assert from 'node:assert/strict';
import { aPerson, people } from '../builders/person.ts';
import { onEachStorage } from './storages.ts';

onEachStorage('PersonRepository', (storage) => {
  it('lists everybody by name in Russian order, the deactivated too', async () => {
    const names = ['Яков', 'ёлкин Егор', 'Елена', 'Жанна', 'Ада', 'Ёлкина Анна', 'Adam'];
    await storage.uow.run((repositories) =>
      repositories.people.saveAll(
        names.map((name, index) => aPerson({ id: index + 1, name, isActive: index % 2 === 0 })),
      ),
    );
    const all = await storage.uow.run((repositories) => repositories.people.all());
    assert.deepEqual(
      all.map((person) => person.name),
      ['Ада', 'Елена', 'ёлкин Егор', 'Ёлкина Анна', 'Жанна', 'Яков', 'Adam'],
    );
  });

  it('tells people of one name apart by id', async () => {
    await storage.uow.run((repositories) =>
      repositories.people.saveAll([3, 1, 2].map((id) => aPerson({ id, name: 'Анна' }))),
    );
    const all = await storage.uow.run((repositories) => repositories.people.all());
    assert.deepEqual(
      all.map((person) => person.id),
      [1, 2, 3],
    );
  });

  it('replaces what it knew of a person, also by nothing', async () => {
    const before = aPerson({ email: 'a@b.example', groupId: 5, roleId: 6, isAdmin: true });
    const after = aPerson({
      name: 'Ада',
      email: null,
      groupId: null,
      roleId: null,
      isActive: false,
      isFree: true,
    });
    await storage.uow.run((repositories) => repositories.people.saveAll([before]));
    await storage.uow.run((repositories) => repositories.people.saveAll([after, aPerson({ id: 2 })]));
    const found = await storage.uow.run((repositories) => repositories.people.find(1));
    assert.deepEqual(found, after);
  });

  it('stores somebody given twice as given last', async () => {
    await storage.uow.run((repositories) =>
      repositories.people.saveAll([aPerson({ name: 'Старое' }), aPerson({ name: 'Новое' })]),
    );
    const found = await storage.uow.run((repositories) => repositories.people.find(1));
    assert.equal(found?.name, 'Новое');
  });

  it('keeps any text as it is', async () => {
    const name = `__proto__ ' " \\ -- ; $1 {}[] 🙂 \u200b ${'я'.repeat(500)}`;
    await storage.uow.run((repositories) => repositories.people.saveAll([aPerson({ name })]));
    assert.equal((await storage.uow.run((repositories) => repositories.people.find(1)))?.name, name);
  });

  it('takes nobody at all', async () => {
    await storage.uow.run((repositories) => repositories.people.saveAll([]));
    assert.deepEqual(await storage.uow.run((repositories) => repositories.people.all()), []);
    assert.equal(await storage.uow.run((repositories) => repositories.people.find(1)), null);
  });

  it('answers preferences in the order asked for, each once, with defaults where none are stored', async () => {
    const stored = { personId: 2, shiftReminder: false, telephoneExtension: '0123' };
    await storage.uow.run(async (repositories) => {
      await repositories.people.saveAll(people(3));
      await repositories.people.savePreferences({ ...stored, telephoneExtension: null });
      await repositories.people.savePreferences(stored);
    });
    const found = await storage.uow.run((repositories) => repositories.people.preferences([3, 2, 3, 77]));
    assert.deepEqual(found, [
      { personId: 3, shiftReminder: true, telephoneExtension: null },
      stored,
      { personId: 77, shiftReminder: true, telephoneExtension: null },
    ]);
  });

  it('keeps groups and roles of the account as last read', async () => {
    const directory = {
      groups: [{ id: 2, name: 'Волонтёры' }],
      roles: [{ id: 1, name: '__proto__' }],
      readAt: new Date('2026-11-20T06:00:00.123Z'),
      problem: 'timeout',
    };
    const before = await storage.uow.run((repositories) => repositories.directory.load());
    await storage.uow.run((repositories) => repositories.directory.save(directory));
    const after = await storage.uow.run((repositories) => repositories.directory.load());
    assert.deepEqual([before, after], [{ groups: [], roles: [], readAt: null, problem: null }, directory]);
  });
});
