import assert from 'node:assert/strict';
import type { Topic } from '../../src/domain/consultation/topic.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { onEachStorage } from './storages.ts';

const AT = new Date('2026-12-02T01:00:00Z');
const LATER = new Date('2027-01-02T01:00:00Z');

function aTopic(id: number, name: string, position = id, retiredAt: Date | null = null): Topic {
  return { id, name, position, retiredAt };
}

onEachStorage('TopicRepository', (storage) => {
  const save = (version: number, list: readonly Topic[], at = AT) =>
    storage.uow.run(({ topics }) => topics.save(list, version, at));
  const all = () => storage.uow.read(({ topics }) => topics.all());
  const version = () => storage.uow.read(({ topics }) => topics.version());
  const formerNames = async () =>
    (await storage.uow.read(({ consultationQueries }) => consultationQueries.topicUse()))
      .sort((a, b) => a.topicId - b.topicId)
      .map((use) => use.formerNames);
  const first = [aTopic(0, 'Развод', 0), aTopic(0, 'Работа', 1), aTopic(0, 'Отцовство', 2)];
  const known = [aTopic(1, 'Развод', 0), aTopic(2, 'Работа', 1), aTopic(3, 'Отцовство', 2)];

  it('begins with an empty list of version 0', async () => {
    assert.deepEqual([await all(), await version()], [[], 0]);
  });

  it('gives new topics their ids in the order of the list', async () => {
    assert.equal(await save(0, first), true);
    assert.deepEqual([await all(), await version()], [known, 1]);
  });

  it('renames, moves, retires and adds; retired ones come last', async () => {
    await save(0, first);
    const list = [
      aTopic(3, 'Дети', 0),
      aTopic(1, 'Развод', 1, AT),
      aTopic(2, 'Работа', 2),
      aTopic(0, 'Другое', 3),
    ];
    assert.equal(await save(1, list), true);
    const expected = [list[0], list[2], aTopic(4, 'Другое', 3), list[1]];
    assert.deepEqual([await all(), await version()], [expected, 2]);
  });

  it('never deletes what a list leaves out', async () => {
    await save(0, first);
    await save(1, []);
    assert.deepEqual(await all(), known);
  });

  it('changes nothing when the list has changed meanwhile', async () => {
    await save(0, first);
    for (const stale of [0, 2]) assert.equal(await save(stale, [aTopic(1, 'Иначе')]), false);
    assert.deepEqual([await all(), await version()], [known, 1]);
  });

  it('lets one of many who save at once win', async () => {
    const names = ['а', 'б', 'в', 'г'];
    const saved = await Promise.all(names.map((name) => save(0, [aTopic(0, name)])));
    const winners = names.filter((_, index) => saved[index]);
    assert.deepEqual(
      winners,
      (await all()).map((topic) => topic.name),
    );
  });

  it('lets topics exchange their names, and a name come back after its topic retired', async () => {
    await save(0, first);
    const exchanged = [aTopic(1, 'Работа', 0), aTopic(2, 'Развод', 1), aTopic(3, 'Отцовство', 2, AT)];
    assert.equal(await save(1, [...exchanged, aTopic(0, 'отцовство', 3)]), true);
    const names = (await all()).map((topic) => topic.name);
    assert.deepEqual(names, ['Работа', 'Развод', 'отцовство', 'Отцовство']);
  });

  it('refuses one name twice, in whatever letters, and keeps the list', async () => {
    await save(0, first);
    const duplicate = (error: unknown) => error instanceof StorageConflict && error.kind === 'duplicate';
    await assert.rejects(save(1, [aTopic(0, 'РАЗВОД')]), duplicate);
    await assert.rejects(save(1, [aTopic(2, 'развод')]), duplicate);
    assert.deepEqual([await all(), await version()], [known, 1]);
  });

  it('refuses an id that is nobody’s', async () => {
    const unknown = (error: unknown) =>
      error instanceof StorageConflict && error.kind === 'missing-reference';
    await assert.rejects(save(0, [aTopic(9, 'Девятая')]), unknown);
    assert.deepEqual([await all(), await version()], [[], 0]);
  });

  it('keeps former names, newest first; one replaced in the instant it was given was nobody’s', async () => {
    await save(0, first);
    await save(1, [aTopic(1, 'Разрыв', 0)], AT);
    await save(2, [aTopic(1, 'Расставание', 0), aTopic(2, 'Работа', 5)], AT);
    await save(3, [aTopic(1, 'Развод', 0)], LATER);
    assert.deepEqual(await formerNames(), [['Расставание', 'Развод'], [], []]);
  });
});
