import assert from 'node:assert/strict';
import { emptyAvailability, saveDraft, submitAnswer } from '../../src/domain/availability/availability.ts';
import { anAnswer, anAnswered, anAvailability, anOffer } from '../builders/availability.ts';
import { aSlot } from '../builders/slot.ts';
import { arrange, onEachStorage } from './storages.ts';

const [A, B, C] = ['10:00', '12:00', '14:00'].map((time) => aSlot('2026-12-01', time).id) as [
  string,
  string,
  string,
];

onEachStorage('AvailabilityRepository', (storage) => {
  beforeEach(() => arrange(storage));

  it('knows nothing before the first stroke, locked or not', async () => {
    const found = await storage.uow.run(async ({ availability }) => [
      await availability.find('2026-12', 1),
      await availability.lock('2026-12', 1),
      await availability.ofMonth('2026-12'),
      await availability.history('2026-12', 1),
    ]);
    assert.deepEqual(found, [null, null, [], []]);
  });

  it('keeps a draft as it was drawn last', async () => {
    const first = anAvailability({ draft: anOffer([A, B]) });
    const second = anAvailability({ version: 2, draft: anOffer([B, C], { maxShifts: 0, maxPerDay: 2 }) });
    await storage.uow.run(({ availability }) => availability.save(first));
    await storage.uow.run(({ availability }) => availability.save(second));
    const found = await storage.uow.run(async ({ availability }) => [
      await availability.find('2026-12', 1),
      await availability.lock('2026-12', 1),
      await availability.history('2026-12', 1),
    ]);
    assert.deepEqual(found, [second, second, []]);
  });

  it('keeps drafts, answers in force and wishes apart', async () => {
    const timely = anAnswer([A], { maxShifts: 3 });
    const submitted = anAnswer([B, C], { late: true, by: 100, at: new Date('2026-11-26T00:00:00.001Z') });
    const availability = anAvailability({
      version: 9,
      draft: anOffer([C], { maxPerDay: 1 }),
      submitted,
      timely,
    });
    await storage.uow.run((repositories) => repositories.availability.save(availability));
    const found = await storage.uow.run((repositories) => repositories.availability.find('2026-12', 1));
    assert.deepEqual(found, availability);
  });

  it('takes many at once as if each had been saved', async () => {
    const timely = anAnswer([A], { maxShifts: 3 });
    const late = anAnswer([B, C], { late: true, at: new Date('2026-11-26T00:00:00.001Z') });
    const many = [
      anAvailability({ volunteerId: 1, draft: anOffer([A], { maxShifts: 3 }), submitted: timely, timely }),
      anAvailability({ volunteerId: 2, draft: anOffer([C], { maxPerDay: 1 }), submitted: late, timely }),
      anAvailability({ volunteerId: 3, version: 4, draft: anOffer([]), submitted: late }),
      anAvailability({ volunteerId: 4, draft: anOffer([B]) }),
    ];
    await storage.uow.run(({ availability }) => availability.addMany(many));
    const [found, histories] = await storage.uow.run(async ({ availability }) => [
      await availability.ofMonth('2026-12'),
      await Promise.all([1, 2, 3, 4].map((id) => availability.history('2026-12', id))),
    ]);
    assert.deepEqual(found, many);
    assert.deepEqual(histories, [[timely], [timely, late], [late], []]);
    await storage.uow.run(({ availability }) => availability.addMany([]));
  });

  it('remembers every answer sent, and strokes after it add none', async () => {
    const step = (minute: number, late: boolean) => ({
      at: new Date(Date.UTC(2026, 10, 25, 17, minute)),
      by: 1,
      late,
    });
    let one = saveDraft(emptyAvailability('2026-12', 1), anOffer([A]));
    const states = [
      one,
      (one = submitAnswer(one, anOffer([A, B]), { cannot: false, ...step(1, false) })),
      (one = saveDraft(one, anOffer([C]))),
      (one = submitAnswer(one, anOffer([C]), { cannot: true, ...step(2, false) })),
      (one = submitAnswer(one, anOffer([C], { maxShifts: 1 }), { cannot: false, ...step(3, true) })),
      (one = saveDraft(one, anOffer([A]))),
    ];
    for (const state of states) await storage.uow.run(({ availability }) => availability.save(state));
    const [found, history] = await storage.uow.run(async ({ availability }) => [
      await availability.find('2026-12', 1),
      await availability.history('2026-12', 1),
    ]);
    assert.deepEqual(found, one);
    assert.deepEqual(history, [states[1]?.submitted, states[3]?.submitted, states[4]?.submitted]);
  });

  it('counts the same answer sent again later as one more', async () => {
    const first = anAnswered(1, [A]);
    const again = anAnswered(1, [A], { at: new Date('2026-11-22T00:00:00Z') });
    await storage.uow.run(({ availability }) => availability.save(first));
    await storage.uow.run(({ availability }) => availability.save(first));
    await storage.uow.run(({ availability }) => availability.save(again));
    const history = await storage.uow.run(({ availability }) => availability.history('2026-12', 1));
    assert.deepEqual(history, [first.submitted, again.submitted]);
  });

  it('lists a month by volunteer, apart from other months', async () => {
    const all = [
      anAnswered(1, [A, B]),
      anAvailability({ volunteerId: 2 }),
      anAnswered(5, [], { cannot: true }),
    ];
    const january = { ...anAvailability({ month: '2027-01' }), draft: anOffer([aSlot('2027-01-11').id]) };
    await storage.uow.run(async ({ availability }) => {
      for (const one of [all[2], january, all[0], all[1]])
        if (one !== undefined) await availability.save(one);
    });
    const found = await storage.uow.run(async ({ availability }) => [
      await availability.ofMonth('2026-12'),
      await availability.ofMonth('2027-01'),
    ]);
    assert.deepEqual(found, [all, [january]]);
  });

  it('lets nobody come between a lock and the save that follows, from the first stroke on', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () =>
        storage.uow.run(async ({ availability }) => {
          const found = await availability.lock('2026-12', 1);
          await availability.save(saveDraft(found ?? emptyAvailability('2026-12', 1), anOffer([A])));
        }),
      ),
    );
    const found = await storage.uow.run(({ availability }) => availability.find('2026-12', 1));
    assert.equal(found?.version, 8);
  });
});
