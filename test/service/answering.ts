import assert from 'node:assert/strict';
import type { Caller } from './caller.ts';

/** Marks of their own; that they cannot; either of it as the administrator notes it. */
export type HowToAnswer = 'marks' | 'cannot' | 'cannot-by-phone' | 'by-phone';

export interface Answering {
  readonly caller: Caller;
  readonly id: number;
  readonly how: HowToAnswer;
  readonly admin: Caller;
  readonly month: string;
}

/** A volunteer's answer for a month: every third slot, another third for each. */
export async function answer({ caller, id, how, admin, month }: Answering): Promise<void> {
  const page = await caller.call('myAvailability', { params: { month } });
  const { version } = page.availability;
  if (how === 'cannot') {
    const said = await caller.call('cannotThisMonth', { params: { month }, body: { version } });
    assert.equal(said.status, 'cannot');
    return;
  }
  const params = { month, volunteerId: id };
  if (how === 'cannot-by-phone') {
    await admin.call('cannotOf', { params, body: { version } });
    return;
  }
  const marks = page.slots.filter((_, index) => (index + id) % 3 === 0).map((slot) => slot.id);
  const offer = { marks, maxShifts: 12, maxPerDay: 1 };
  if (how === 'by-phone') {
    const theirs = await admin.call('availabilityOf', { params });
    const body = { ...offer, version: theirs.availability.version };
    const kept = await admin.call('saveAvailabilityOf', { params, body });
    await admin.call('submitAvailabilityOf', { params, body: { ...offer, version: kept.version } });
    return;
  }
  const kept = await caller.call('saveMyAvailability', { params: { month }, body: { ...offer, version } });
  assert.equal(kept.status, 'unsent');
  const sent = await caller.call('submitMyAvailability', {
    params: { month },
    body: { ...offer, version: kept.version },
  });
  assert.deepEqual([sent.status, sent.submitted?.late], ['answered', false]);
}
