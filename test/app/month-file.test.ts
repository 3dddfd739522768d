import assert from 'node:assert/strict';
import { makeShowMonthFile } from '../../src/app/show-month-file.ts';
import type { MonthScheduleData } from '../../src/ports/month-schedule-documents.ts';
import { monthFileView } from '../../src/adapters/export/month-schedule/file-view.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { ADMINISTRATOR, assertShape, FIRST, LAST, MONTH, NOW, scheduleWorld } from './schedule-world.ts';

async function asked(setup: Awaited<ReturnType<typeof scheduleWorld>>) {
  const made: { data: MonthScheduleData; format: string; language: string }[] = [];
  const file = await makeShowMonthFile({
    ...setup.world,
    documents: {
      make: async (data, format, language) => {
        made.push({ data, format, language });
        return new TextEncoder().encode('bytes');
      },
    },
    hash: { of: (content) => `hash of ${content.length}` },
  })(ADMINISTRATOR, { month: MONTH, format: 'pdf-a3' });
  const [only] = made;
  assert(only !== undefined && made.length === 1);
  return { file, ...only };
}

describe('A month’s schedule as a file', () => {
  it('is of the working copy as it stands, with names, gaps, loads and wishes', async () => {
    const setup = await scheduleWorld();
    await setup.offer(2, [FIRST], { maxShifts: 1 });
    const { file, data, format, language } = await asked(setup);
    assertShape(ROUTES.monthScheduleFile.response, monthFileView(file));
    assert.deepEqual([file.hash, format, language], ['hash of 5', 'pdf-a3', 'ru']);
    assert.equal(monthFileView(file).name, 'smena-schedule-2026-12-a3.pdf');
    assert.deepEqual(
      [data.madeAt, data.zone, data.seatsFilled, data.seatsNeeded, data.published],
      [NOW, 'Europe/Moscow', 2, 7, null],
    );
    const [first] = data.slots;
    assert.deepEqual([first?.time, first?.endTime, first?.missing], ['10:00', '12:00', 0]);
    assert.deepEqual(
      first?.seats.map((seat) => seat.volunteerId),
      [1, 2],
    );
    assert.deepEqual(
      data.loads.find(({ volunteer }) => volunteer.id === 2),
      { volunteer: { id: 2, name: 'Волонтёр 2' }, shifts: 1, offered: 1, maxShifts: 1 },
    );
  });

  it('tells what of it is published and what volunteers do not see yet', async () => {
    const setup = await scheduleWorld();
    await setup.publish();
    await setup.edit({ kind: 'assign', slotId: LAST, volunteerId: 3 });
    const { data } = await asked(setup);
    assert.deepEqual(data.published, { number: 1, at: NOW });
    assert.equal(data.unpublishedChanges, 1);
    assert.equal(data.slots.at(-1)?.seats[0]?.unpublished, true);
    assert.equal(data.slots[0]?.seats[0]?.unpublished, false);
  });

  it('is in the language of whoever asks', async () => {
    const setup = await scheduleWorld({
      people: [...people(4), anAdministrator({ id: 100, language: 'en' })],
    });
    assert.equal((await asked(setup)).language, 'en');
  });
});
