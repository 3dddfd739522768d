import assert from 'node:assert/strict';
import type { ToldMonth } from '../../../src/adapters/sandbox/sandbox-controls.ts';
import { makeShiftTeller } from '../../../src/adapters/sandbox/tell-shifts.ts';
import type { ShiftTeller } from '../../../src/adapters/sandbox/tell-shifts.ts';
import type { CycleState } from '../../../src/domain/planning-cycle/planning-cycle.ts';
import { aPerson } from '../../builders/person.ts';
import { aSlot } from '../../builders/slot.ts';
import { createFakeWorld } from '../../fakes/world.ts';
import type { FakeWorld } from '../../fakes/world.ts';

const at = new Date('2026-11-25T09:00:00Z');
const [DECEMBER, SLOT, ADMINISTRATOR] = ['2026-12', '2026-12-01T10:00', 2];

describe('telling the sandbox who is on shift', () => {
  let world: FakeWorld;
  let teller: ShiftTeller;
  let told: (readonly ToldMonth[])[];
  let isAway: boolean;
  beforeEach(() => {
    world = createFakeWorld({
      people: [ADMINISTRATOR, 101, 102, 103, 104].map((id) => aPerson({ id })),
    });
    told = [];
    isAway = false;
    const controls = {
      async tellShifts(months: readonly ToldMonth[]) {
        if (isAway) throw new Error('away');
        told.push(months);
      },
    };
    teller = makeShiftTeller({ uow: world.uow, controls, log: world.log });
  });

  /** Every slot of the month is told, those with nobody too. */
  const december = (...userIds: number[]): ToldMonth => ({
    month: DECEMBER,
    shifts: [
      { slot: SLOT, userIds },
      { slot: '2026-12-02T10:00', userIds: [] },
    ],
  });
  async function cycle(month: string, state: CycleState): Promise<void> {
    await world.repositories.cycles.save({ month, state, deadline: at, publishingDue: at, version: 1 });
    await world.repositories.slots.replaceMonth(month, [aSlot(`${month}-01`), aSlot(`${month}-02`)]);
  }
  const publish = (number: number, volunteers: readonly number[], month = DECEMBER) =>
    world.repositories.schedules.publish({
      month,
      number,
      publishedAt: at,
      publishedBy: ADMINISTRATOR,
      shifts: volunteers.map((volunteerId) => ({ slotId: `${month}-01T10:00`, volunteerId })),
    });

  it('tells a published month once, and again when another version is published', async () => {
    await cycle(DECEMBER, 'published');
    await publish(1, [101, 102]);
    await teller.tell();
    await teller.tell();
    assert.deepEqual(told, [[december(101, 102)]]);
    await publish(2, [103]);
    await publish(3, [104]);
    await teller.tell();
    await teller.tell();
    assert.deepEqual(told.slice(1), [[december(104)]]);
  });

  it('tells nothing of months that are over or not published', async () => {
    await cycle('2026-11', 'closed');
    await publish(1, [101], '2026-11');
    await cycle(DECEMBER, 'review');
    await teller.tell();
    assert.deepEqual(told, []);
  });

  it('tells everything again after it forgot', async () => {
    await cycle(DECEMBER, 'published');
    await publish(1, [101]);
    await teller.tell();
    teller.forget();
    await teller.tell();
    assert.equal(told.length, 2);
  });

  it('writes down what could not be told and tells it the next time', async () => {
    await cycle(DECEMBER, 'published');
    await publish(1, [101]);
    isAway = true;
    await teller.tell();
    assert.deepEqual(
      world.log.entries.map(({ event }) => event),
      ['sandbox.shifts-not-told'],
    );
    isAway = false;
    await teller.tell();
    assert.equal(told.length, 1);
  });
});
