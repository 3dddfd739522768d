import assert from 'node:assert/strict';
import {
  makeMakeCalendarLink,
  makeRevokeCalendarLink,
  makeShowCalendarLink,
} from '../../src/app/calendar/calendar-link.ts';
import { makeShowCalendarFeed } from '../../src/app/calendar/show-calendar-feed.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { aCycle } from '../builders/cycle.ts';
import { aPerson } from '../builders/person.ts';
import { aPublishedSchedule } from '../builders/schedule.ts';
import { aSlot } from '../builders/slot.ts';
import { publishedWorld } from './requests-world.ts';
import { assertShape, FIRST, LAST, NOW, SLOTS, volunteer } from './schedule-world.ts';

async function linked(id = 1) {
  const setup = await publishedWorld();
  const calendarAddress = (secret: string) => `https://smena.example/api/v1/calendar/${secret}.ics`;
  const deps = { ...setup.world, calendarAddress };
  const link = await makeMakeCalendarLink(deps)(volunteer(id));
  const secretOf = (url: string | null) => /calendar\/(.+)\.ics$/.exec(url ?? '')?.[1] ?? '';
  return { setup, deps, link, secret: secretOf(link.url), secretOf, feed: makeShowCalendarFeed(deps) };
}

describe('A calendar address', () => {
  it('is shown once, whole, and only its hash is kept', async () => {
    const { deps, link, secret, setup } = await linked();
    assertShape(ROUTES.makeCalendarLink.response, link);
    assert.deepEqual(link.createdAt, NOW);
    const shown = await makeShowCalendarLink(deps)(volunteer(1));
    assertShape(ROUTES.myCalendarLink.response, shown);
    assert.deepEqual(shown, { url: null, createdAt: NOW });
    assert.equal(await setup.repositories.calendarLinks.ownerOf(secret), null);
    assert.deepEqual(await makeShowCalendarLink(deps)(volunteer(2)), { url: null, createdAt: null });
  });

  it('stops working when a new one is made', async () => {
    const { deps, feed, secret, secretOf } = await linked();
    const second = await makeMakeCalendarLink(deps)(volunteer(1));
    assert.equal(await feed(secret), null);
    assert.equal((await feed(secretOf(second.url)))?.events.length, 1);
  });

  it('stops working when withdrawn, and when its owner is deactivated', async () => {
    const { deps, feed, secret } = await linked();
    await makeRevokeCalendarLink(deps)(volunteer(1));
    assert.equal(await feed(secret), null);
    assert.deepEqual(await makeRevokeCalendarLink(deps)(volunteer(1)), { done: true });
    const other = await linked(2);
    await other.setup.repositories.people.saveAll([aPerson({ id: 2, isActive: false })]);
    assert.equal(await other.feed(other.secret), null);
    assert.equal(await other.feed('secret-of-nobody'), null);
  });
});

describe('The calendar feed', () => {
  it('holds the owner’s published shifts with partners, and no unpublished edit', async () => {
    const { setup, feed, secret } = await linked();
    await setup.edit({ kind: 'assign', slotId: LAST, volunteerId: 1 });
    assert.deepEqual(await feed(secret), {
      name: 'Смена',
      events: [
        {
          uid: 'shift-2026-12-01T10-00-1@smena',
          startsAt: SLOTS[0]?.startsAt,
          endsAt: SLOTS[0]?.endsAt,
          summary: 'Смена: дежурство',
          description: 'Вместе с вами: Волонтёр 2.',
          changedAt: NOW,
        },
      ],
    });
  });

  it('follows the newest version under the same identity', async () => {
    const { setup, feed, secret } = await linked();
    const before = await feed(secret);
    await setup.edit({ kind: 'replace', slotId: FIRST, volunteerId: 2, byVolunteerId: 4 });
    await setup.edit({ kind: 'assign', slotId: LAST, volunteerId: 1 });
    await setup.publish();
    const after = await feed(secret);
    assert.equal(after?.events[0]?.uid, before?.events[0]?.uid);
    assert.equal(after?.events[0]?.description, 'Вместе с вами: Волонтёр 4.');
    assert.equal(after?.events[1]?.description, 'Пока без напарника.');
  });

  it('goes a month back and no further', async () => {
    const { setup, feed, secret } = await linked();
    const { repositories } = setup;
    await repositories.cycles.save(aCycle({ month: '2026-10', state: 'closed' }));
    const slots = [aSlot('2026-10-10'), aSlot('2026-10-31')];
    await repositories.slots.replaceMonth('2026-10', slots);
    const shifts = slots.map((slot) => ({ slotId: slot.id, volunteerId: 1 }));
    await repositories.schedules.publish(aPublishedSchedule({ month: '2026-10', shifts }));
    assert.deepEqual(
      (await feed(secret))?.events.map((event) => event.uid),
      ['shift-2026-10-31T10-00-1@smena', 'shift-2026-12-01T10-00-1@smena'],
    );
  });

  it('speaks English to whom amoCRM does', async () => {
    const { setup, feed, secret } = await linked();
    await setup.repositories.people.saveAll([aPerson({ id: 1, language: 'en' })]);
    const view = await feed(secret);
    assert.deepEqual([view?.name, view?.events[0]?.summary], ['Smena', 'Smena: shift']);
  });
});
