import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, SETTINGS_SECTIONS } from '../../src/domain/settings/settings.ts';
import type { Settings } from '../../src/domain/settings/settings.ts';
import { onEachStorage } from './storages.ts';

const OTHERS: Settings = {
  charity: { zone: 'Asia/Yekaterinburg', linkPath: '/leads/', showOffers: false },
  workingHours: { ...DEFAULT_SETTINGS.workingHours, 6: [], 7: [{ start: '09:30', need: 3 }] },
  exceptions: {
    days: [{ date: '2026-12-31', note: '__proto__ «праздник»', slots: [{ start: '10:00', need: 1 }] }],
  },
  timetable: {
    ...DEFAULT_SETTINGS.timetable,
    deadline: { day: 26, time: '20:30' },
    shiftReminderEnabled: false,
  },
  roles: { ...DEFAULT_SETTINGS.roles, volunteer: { groupIds: [1, 2], roleIds: [3] } },
  duty: { administratorId: 100 },
  telephony: {
    syncEvery: 'week',
    syncHours: 6,
    syncTime: '05:30',
    syncWeekday: 7,
    scoreLow: 0,
    scoreHigh: 10,
    recogniseCallers: false,
  },
  consultations: {
    joinWindowMinutes: 60,
    safeMinutes: 5,
    marginMinutes: 0,
    shiftGraceMinutes: 30,
    editHours: 48,
    remindAfterHours: 12,
  },
};

onEachStorage('SettingsRepository', (storage) => {
  it('begins with the defaults, version 0 of each section', async () => {
    const found = await storage.uow.run(async ({ settings }) => [
      await settings.load(),
      await settings.versions(),
    ]);
    const zeros = SETTINGS_SECTIONS.map((section) => [section, 0]);
    assert.deepEqual(found, [DEFAULT_SETTINGS, Object.fromEntries(zeros)]);
  });

  it('gives every section back as it was stored', async () => {
    await storage.uow.run(async ({ settings }) => {
      assert.equal(await settings.save('charity', OTHERS.charity, 0), true);
      assert.equal(await settings.save('workingHours', OTHERS.workingHours, 0), true);
      assert.equal(await settings.save('exceptions', OTHERS.exceptions, 0), true);
      assert.equal(await settings.save('timetable', OTHERS.timetable, 0), true);
      assert.equal(await settings.save('roles', OTHERS.roles, 0), true);
      assert.equal(await settings.save('duty', OTHERS.duty, 0), true);
      assert.equal(await settings.save('telephony', OTHERS.telephony, 0), true);
      assert.equal(await settings.save('consultations', OTHERS.consultations, 0), true);
    });
    assert.deepEqual(await storage.uow.run(({ settings }) => settings.load()), OTHERS);
  });

  it('versions each section on its own', async () => {
    await storage.uow.run(({ settings }) => settings.save('duty', { administratorId: 1 }, 0));
    await storage.uow.run(({ settings }) => settings.save('duty', { administratorId: 2 }, 1));
    const versions = await storage.uow.run(({ settings }) => settings.versions());
    assert.deepEqual([versions.duty, versions.charity], [2, 0]);
  });

  for (const [stored, named] of [
    [0, 1],
    [1, 0],
    [2, 1],
    [2, 3],
  ] as const) {
    it(`changes nothing when version ${named} is named and ${stored} is stored`, async () => {
      for (let version = 0; version < stored; version += 1)
        await storage.uow.run(({ settings }) => settings.save('duty', { administratorId: 5 }, version));
      const before = await storage.uow.run(({ settings }) => settings.load());
      const saved = await storage.uow.run(({ settings }) =>
        settings.save('duty', { administratorId: 9 }, named),
      );
      const after = await storage.uow.run(async ({ settings }) => [
        await settings.load(),
        (await settings.versions()).duty,
      ]);
      assert.deepEqual([saved, after], [false, [before, stored]]);
    });
  }

  for (const version of [0, 1]) {
    it(`lets one of many who save version ${version} at once win`, async () => {
      if (version === 1) await storage.uow.run(({ settings }) => settings.save('duty', OTHERS.duty, 0));
      const ids = [1, 2, 3, 4, 5, 6];
      const saved = await Promise.all(
        ids.map((administratorId) =>
          storage.uow.run(({ settings }) => settings.save('duty', { administratorId }, version)),
        ),
      );
      const winners = ids.filter((_, index) => saved[index]);
      const { duty } = await storage.uow.run(({ settings }) => settings.load());
      assert.deepEqual(winners, [duty.administratorId]);
    });
  }
});
