import assert from 'node:assert/strict';
import type { DayNote } from '../../src/domain/report/day-note.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { arrange, onEachStorage } from './storages.ts';

const AT = new Date('2026-11-16T09:00:00Z');
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function aNote(number: number, from: string, until: string, part: Partial<DayNote> = {}): DayNote {
  const text = 'Линия не работала';
  return {
    id: id(number),
    from,
    until,
    text,
    leftOut: true,
    version: 1,
    removed: false,
    by: 100,
    at: AT,
    ...part,
  };
}

onEachStorage('DayNoteRepository', (storage) => {
  beforeEach(() => arrange(storage));
  const save = (note: DayNote) => storage.uow.run(({ dayNotes }) => dayNotes.save(note));
  const within = (from: string, until: string) =>
    storage.uow.read(({ dayNotes }) => dayNotes.within(from, until));
  const find = (number: number) => storage.uow.read(({ dayNotes }) => dayNotes.find(id(number)));

  it('finds the notes that touch the days, earlier and shorter first', async () => {
    const [long, short, before, after] = [
      aNote(1, '2026-11-14', '2026-11-20'),
      aNote(2, '2026-11-14', '2026-11-16'),
      aNote(3, '2026-10-30', '2026-11-01'),
      aNote(4, '2026-12-01', '2026-12-02'),
    ];
    for (const note of [long, short, before, after]) assert.equal(await save(note), true);
    assert.deepEqual(await within('2026-11-01', '2026-12-01'), [short, long]);
    assert.deepEqual(await within('2026-10-31', '2026-11-01'), [before]);
    assert.deepEqual(await within('2026-11-15', '2026-12-02'), [short, long, after]);
  });

  it('knows a note as it was last written, and one that is removed by its id alone', async () => {
    const changed = aNote(1, '2026-11-13', '2026-11-15', {
      version: 2,
      text: 'Плановые работы',
      leftOut: false,
    });
    const removed = { ...changed, version: 3, removed: true, by: 1 };
    await save(aNote(1, '2026-11-14', '2026-11-15'));
    await save(changed);
    assert.deepEqual(await within('2026-11-13', '2026-11-14'), [changed]);
    await save(removed);
    assert.deepEqual([await within('2026-11-01', '2026-12-01'), await find(1)], [[], removed]);
    assert.equal(await find(2), null);
    assert.equal(await storage.uow.read(({ dayNotes }) => dayNotes.find('no id')), null);
  });

  it('takes a version only after the one before it', async () => {
    assert.equal(await save(aNote(1, '2026-11-14', '2026-11-15', { version: 2 })), false);
    await save(aNote(1, '2026-11-14', '2026-11-15'));
    for (const version of [1, 3])
      assert.equal(await save(aNote(1, '2026-11-01', '2026-11-02', { version })), false);
    assert.equal((await find(1))?.from, '2026-11-14');
  });

  it('lets one of several who write at once win', async () => {
    const texts = ['а', 'б', 'в', 'г'];
    const saved = await Promise.all(
      texts.map((text) => save(aNote(1, '2026-11-14', '2026-11-15', { text }))),
    );
    assert.deepEqual(
      texts.filter((_, index) => saved[index]),
      [(await find(1))?.text],
    );
  });

  it('refuses a writer nobody knows', async () => {
    await assert.rejects(save(aNote(1, '2026-11-14', '2026-11-15', { by: 777 })), StorageConflict);
  });
});
