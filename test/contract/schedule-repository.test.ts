import assert from 'node:assert/strict';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { aPublishedSchedule, aShift, anEdit, aWorkingSchedule } from '../builders/schedule.ts';
import { aSlot } from '../builders/slot.ts';
import { arrange, onEachStorage } from './storages.ts';

const [A, B, C] = ['10:00', '12:00', '14:00'].map((time) => aSlot('2026-12-01', time).id) as [
  string,
  string,
  string,
];

const isDuplicate = (error: unknown) => error instanceof StorageConflict && error.kind === 'duplicate';

onEachStorage('ScheduleRepository', (storage) => {
  beforeEach(() => arrange(storage));

  it('knows nothing of a month nobody has planned', async () => {
    const found = await storage.uow.run(async ({ schedules }) => [
      await schedules.working('2026-12'),
      await schedules.edits('2026-12'),
      await schedules.published('2026-12'),
      await schedules.publishedVersion('2026-12', 1),
      await schedules.publishedLoads(['2026-12']),
      await schedules.generation('2026-12'),
    ]);
    assert.deepEqual(found, [null, [], null, null, [], null]);
  });

  it('replaces the whole working copy, in order of slot and volunteer', async () => {
    const first = aWorkingSchedule({
      shifts: [aShift(A, 1), aShift(A, 2), aShift(C, 1)],
      removals: [{ slotId: A, volunteerId: 4 }],
    });
    const pinned = aShift(A, 2, { origin: 'hand', pinned: true, against: '__proto__ «попросила сама»' });
    const second = aWorkingSchedule({
      version: 2,
      shifts: [aShift(B, 3), pinned, aShift(B, 1)],
      removals: [
        { slotId: C, volunteerId: 1 },
        { slotId: A, volunteerId: 1 },
      ],
    });
    await storage.uow.run(({ schedules }) => schedules.saveWorking(first));
    await storage.uow.run(({ schedules }) => schedules.saveWorking(second));
    const found = await storage.uow.run(({ schedules }) => schedules.working('2026-12'));
    assert.deepEqual(found, {
      ...second,
      shifts: [pinned, aShift(B, 1), aShift(B, 3)],
      removals: [
        { slotId: A, volunteerId: 1 },
        { slotId: C, volunteerId: 1 },
      ],
    });
  });

  it('can empty a working copy', async () => {
    await storage.uow.run(async ({ schedules }) => {
      await schedules.saveWorking(
        aWorkingSchedule({ shifts: [aShift(A, 1)], removals: [{ slotId: B, volunteerId: 1 }] }),
      );
      await schedules.saveWorking(aWorkingSchedule({ version: 2 }));
    });
    const found = await storage.uow.run(({ schedules }) => schedules.working('2026-12'));
    assert.deepEqual(found, aWorkingSchedule({ version: 2 }));
  });

  it('refuses a volunteer twice in one slot', async () => {
    const twice = aWorkingSchedule({ shifts: [aShift(A, 1), aShift(A, 1, { pinned: true })] });
    await assert.rejects(
      storage.uow.run(({ schedules }) => schedules.saveWorking(twice)),
      isDuplicate,
    );
    const published = aPublishedSchedule({ shifts: [aShift(A, 1), aShift(A, 1)] });
    await assert.rejects(
      storage.uow.run(({ schedules }) => schedules.publish(published)),
      isDuplicate,
    );
  });

  it('keeps edits in order, whole, and changes only how they stand', async () => {
    const edits = [
      anEdit({ seq: 2, kind: 'undo', standing: 'final' }),
      anEdit({ seq: 1 }),
      anEdit({ seq: 10, kind: 'generate', by: null, changes: [] }),
      anEdit({ seq: 11, kind: 'clear-day' }),
      anEdit({ seq: 12, kind: 'copy-pins' }),
    ];
    await storage.uow.run(async ({ schedules }) => {
      for (const edit of edits) await schedules.appendEdit(edit);
      await schedules.appendEdit(anEdit({ month: '2027-01' }));
      await schedules.saveStandings('2026-12', [
        { seq: 1, standing: 'undone' },
        { seq: 99, standing: 'final' },
      ]);
    });
    const found = await storage.uow.run(async ({ schedules }) => [
      await schedules.edits('2026-12'),
      await schedules.edits('2027-01'),
    ]);
    assert.deepEqual(found, [
      [{ ...edits[1], standing: 'undone' }, edits[0], ...edits.slice(2)],
      [anEdit({ month: '2027-01' })],
    ]);
  });

  it('refuses a second edit in the same place of the history', async () => {
    const run = storage.uow.run(async ({ schedules }) => {
      await schedules.appendEdit(anEdit());
      await schedules.appendEdit(anEdit({ kind: 'remove' }));
    });
    await assert.rejects(run, isDuplicate);
    assert.deepEqual(await storage.uow.run(({ schedules }) => schedules.edits('2026-12')), []);
  });

  it('publishes version after version and can still tell the older', async () => {
    const [one, two, ten] = [1, 2, 10].map((number) =>
      aPublishedSchedule({
        number,
        publishedAt: new Date(Date.UTC(2026, 10, 28, number)),
        shifts: [{ slotId: A, volunteerId: Math.min(number, 5) }],
      }),
    );
    await storage.uow.run(async ({ schedules }) => {
      for (const version of [one, two, ten]) if (version !== undefined) await schedules.publish(version);
    });
    const found = await storage.uow.run(async ({ schedules }) => [
      await schedules.published('2026-12'),
      await schedules.publishedVersion('2026-12', 1),
      await schedules.publishedVersion('2026-12', 2),
      await schedules.publishedVersion('2026-12', 3),
    ]);
    assert.deepEqual(found, [ten, one, two, null]);
  });

  it('refuses to publish one version twice', async () => {
    await storage.uow.run(({ schedules }) => schedules.publish(aPublishedSchedule()));
    const again = aPublishedSchedule({ shifts: [{ slotId: A, volunteerId: 1 }] });
    await assert.rejects(
      storage.uow.run(({ schedules }) => schedules.publish(again)),
      isDuplicate,
    );
    assert.deepEqual(
      await storage.uow.run(({ schedules }) => schedules.published('2026-12')),
      aPublishedSchedule(),
    );
  });

  it('counts seats of the newest version only, per month and volunteer', async () => {
    const seats = (...pairs: [string, number][]) =>
      pairs.map(([slotId, volunteerId]) => ({ slotId, volunteerId }));
    await storage.uow.run(async ({ schedules }) => {
      await schedules.publish(aPublishedSchedule({ shifts: seats([A, 1], [A, 3], [B, 1], [C, 1]) }));
      await schedules.publish(aPublishedSchedule({ number: 2, shifts: seats([A, 2], [B, 2], [B, 1]) }));
      await schedules.publish(
        aPublishedSchedule({ month: '2027-01', shifts: seats(['2027-01-11T10:00', 1]) }),
      );
    });
    const loads = await storage.uow.run(({ schedules }) =>
      schedules.publishedLoads(['2027-01', '2026-12', '2026-12', '2026-11']),
    );
    const december = await storage.uow.run(({ schedules }) => schedules.publishedLoads(['2026-12']));
    const expected = [
      { month: '2026-12', volunteerId: 1, shifts: 1 },
      { month: '2026-12', volunteerId: 2, shifts: 2 },
    ];
    assert.deepEqual(loads, [...expected, { month: '2027-01', volunteerId: 1, shifts: 1 }]);
    assert.deepEqual(december, expected);
  });

  it('tells the newest generation of a month, its result as JSON', async () => {
    const at = new Date('2026-11-25T18:00:00Z');
    const result = {
      gaps: [{ slot: A, limited: [], ['__proto__']: 1 }],
      sum: 1.5,
      text: 'ё "\\',
      nothing: null,
    };
    await storage.uow.run(async ({ schedules }) => {
      await schedules.saveGeneration({ month: '2026-12', at, by: 100, seed: 1, result: { old: true } });
      await schedules.saveGeneration({ month: '2026-12', at, by: null, seed: 2 ** 40, result });
      await schedules.saveGeneration({ month: '2027-01', at, by: null, seed: 3, result: [] });
    });
    const found = await storage.uow.run(({ schedules }) => schedules.generation('2026-12'));
    assert.deepEqual(found, {
      month: '2026-12',
      at,
      by: null,
      seed: 2 ** 40,
      result: JSON.parse(JSON.stringify(result)),
    });
  });
});
