import assert from 'node:assert/strict';
import { aPublishedSchedule, aShift, aWorkingSchedule } from '../builders/schedule.ts';
import { anAvailability, anOffer } from '../builders/availability.ts';
import { aSlot } from '../builders/slot.ts';
import { arrange, onEachStorage } from './storages.ts';

onEachStorage('SlotRepository', (storage) => {
  beforeEach(() => arrange(storage));

  it('gives the slots of a month in order of start', async () => {
    const slots = [
      aSlot('2026-12-02', '10:00'),
      aSlot('2026-12-01', '20:00', { need: 0 }),
      aSlot('2026-12-01', '10:00', { need: 3 }),
    ];
    await storage.uow.run((repositories) => repositories.slots.replaceMonth('2026-12', slots));
    const found = await storage.uow.run((repositories) => repositories.slots.ofMonth('2026-12'));
    assert.deepEqual(found, [slots[2], slots[1], slots[0]]);
  });

  it('finds a slot by its id and nothing by any other text', async () => {
    await storage.uow.run((repositories) => repositories.slots.replaceMonth('2026-12', [aSlot()]));
    const found = await storage.uow.run(async ({ slots }) => [
      await slots.find('2026-12-01T10:00'),
      await slots.find('2026-12-01T12:00'),
      await slots.find("__proto__'; --"),
      await slots.find(''),
    ]);
    assert.deepEqual(found, [aSlot(), null, null, null]);
  });

  it('takes slots away, adds new ones and takes over changed needs, in that month only', async () => {
    const january = aSlot('2027-01-11', '10:00');
    const stays = aSlot('2026-12-01', '10:00');
    const goes = aSlot('2026-12-01', '12:00');
    const changes = aSlot('2026-12-01', '14:00');
    const comes = aSlot('2026-12-01', '16:00');
    await storage.uow.run(async ({ slots }) => {
      await slots.replaceMonth('2027-01', [january]);
      await slots.replaceMonth('2026-12', [stays, goes, changes]);
      await slots.replaceMonth('2026-12', [{ ...changes, need: 7 }, comes, stays]);
    });
    const found = await storage.uow.run(async ({ slots }) => [
      await slots.ofMonth('2026-12'),
      await slots.ofMonth('2027-01'),
    ]);
    assert.deepEqual(found, [[stays, { ...changes, need: 7 }, comes], [january]]);
  });

  it('leaves what was said of a slot that goes', async () => {
    const { id } = aSlot();
    const published = aPublishedSchedule({ shifts: [{ slotId: id, volunteerId: 1 }] });
    await storage.uow.run(async (repositories) => {
      await repositories.slots.replaceMonth('2026-12', [aSlot()]);
      await repositories.availability.save(anAvailability({ draft: anOffer([id]) }));
      await repositories.schedules.saveWorking(aWorkingSchedule({ shifts: [aShift(id, 1)] }));
      await repositories.schedules.publish(published);
    });
    await storage.uow.run((repositories) => repositories.slots.replaceMonth('2026-12', []));
    const left = await storage.uow.run(async (repositories) => [
      await repositories.slots.ofMonth('2026-12'),
      (await repositories.availability.find('2026-12', 1))?.draft.marks,
      (await repositories.schedules.working('2026-12'))?.shifts.length,
      await repositories.schedules.published('2026-12'),
    ]);
    assert.deepEqual(left, [[], [id], 1, published]);
  });
});
