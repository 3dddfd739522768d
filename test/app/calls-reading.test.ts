import assert from 'node:assert/strict';
import { makeSaveSettings } from '../../src/app/settings/save-settings.ts';
import { aClientKey } from '../builders/call.ts';
import { callAt, callsFrom, callsWorld, MOSCOW, NIGHT, telephonyThat } from './calls-world.ts';

type World = ReturnType<typeof callsWorld>;
const YESTERDAY = MOSCOW('2026-11-20T10:00');
const ids = async ({ repositories }: World) =>
  (await repositories.calls.within(new Date(0), NIGHT)).map((call) => call.entryId);

describe('Reading calls', () => {
  it('stores a day’s calls with their consultations by one start of one window', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(YESTERDAY, 3));
    await world.request('daily');
    assert.deepEqual(await world.read(), { outcome: 'done', failed: 0 });
    assert.deepEqual(
      world.telephony.requests.map((request) => request.kind),
      ['employees', 'page'],
    );
    assert.deepEqual(await ids(world), ['c000', 'c001', 'c002']);
    const [first] = await world.repositories.consultations.find(['c000']);
    assert.deepEqual([first?.volunteerId, first?.outcome], [1, 'answered']);
    const [sync] = await world.repositories.callSyncs.recent(1);
    assert.deepEqual(
      [sync?.state, sync?.pages, sync?.calls, sync?.changed, sync?.problem],
      ['done', 1, 3, 3, null],
    );
  });

  it('says how fresh calls are and wakes whoever makes figures', async () => {
    const world = callsWorld();
    await world.request('daily');
    world.jobs.take();
    await world.read();
    assert.deepEqual(world.jobs.take(), ['analytics']);
    assert.deepEqual(await world.freshness(), {
      lastSuccessAt: NIGHT,
      completeUntil: MOSCOW('2026-11-21T00:00'),
      readFrom: MOSCOW('2026-11-14T00:00'),
      failedDays: 0,
      problem: null,
      silentDay: null,
    });
  });

  it('goes through further pages while they come full', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(YESTERDAY, 9));
    await world.request('daily');
    await world.read();
    assert.deepEqual(
      world.pages().map((page) => page.kind === 'page' && page.offset),
      [0, 4, 8],
    );
    assert.equal((await ids(world)).length, 9);
  });

  it('changes nothing when everything is as it was, and marks no day', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(YESTERDAY, 3));
    await world.request('daily');
    await world.read();
    const days = world.repositories.analytics;
    const before = await days.pending();
    await world.request('now');
    await world.read();
    const [again] = await world.repositories.callSyncs.recent(1);
    assert.deepEqual([again?.kind, again?.calls, again?.changed], ['now', 3, 0]);
    assert.equal(await days.pending(), before);
  });

  it('sets aside a record it cannot read, takes the others, and forgets it once it comes whole', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(YESTERDAY, 2));
    world.telephony.bad = [
      { entryId: 'c009', startedAt: YESTERDAY, problem: 'end-before-start', field: 'duration' },
    ];
    await world.request('daily');
    await world.read();
    assert.deepEqual(await ids(world), ['c000', 'c001']);
    const [aside] = await world.repositories.calls.setAsideRecords();
    assert.deepEqual([aside?.entryId, aside?.problem, aside?.times], ['c009', 'end-before-start', 1]);
    world.telephony.bad = [];
    world.telephony.put(callAt('c009', YESTERDAY));
    await world.request('now');
    await world.read();
    assert.deepEqual(await world.repositories.calls.setAsideRecords(), []);
    assert.ok((await ids(world)).includes('c009'));
  });

  it('goes on page by page where a dead process stopped, losing and doubling nothing', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(YESTERDAY, 10));
    await world.request('daily');
    let pages = 0;
    const dying = telephonyThat(world.telephony, async (page) => {
      pages += 1;
      if (pages === 2) world.uow.unavailable = true;
      return page;
    });
    await assert.rejects(world.readWith(dying)());
    world.uow.unavailable = false;
    assert.equal((await ids(world)).length, 4);
    await world.read();
    assert.equal((await ids(world)).length, 10);
    const [sync] = await world.repositories.callSyncs.recent(1);
    assert.deepEqual([sync?.state, sync?.changed], ['done', 10]);
    assert.deepEqual(
      world.pages().map((page) => page.kind === 'page' && page.offset),
      [0, 4, 4, 8],
    );
  });

  it('halves a window whose further pages only repeat, and loses nothing', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(YESTERDAY, 11));
    let repeats = 0;
    const repeating = telephonyThat(world.telephony, async (page, window, offset) => {
      if (offset === 0) return page;
      repeats += 1;
      return world.telephony.page(window, offset - 4, { recogniseCallers: true });
    });
    await world.request('daily');
    await world.readWith(repeating)();
    assert.ok(repeats > 0);
    assert.equal((await ids(world)).length, 11);
    const [sync] = await world.repositories.callSyncs.recent(1);
    assert.equal(sync?.state, 'done');
    assert.ok((sync?.windows.length ?? 0) > 1);
  });

  it('recognises a repeated page after a restart in the middle of a window', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(YESTERDAY, 6));
    const sync = await world.request('daily');
    const dying = telephonyThat(world.telephony, async (page, _window, offset) => {
      if (offset > 0) world.uow.unavailable = true;
      return page;
    });
    await assert.rejects(world.readWith(dying)());
    world.uow.unavailable = false;
    assert.equal((await world.repositories.callSyncs.find(sync.id))?.windows[0]?.offset, 4);
    const repeating = telephonyThat(world.telephony, async (page, window, offset) =>
      offset === 0 ? page : world.telephony.page(window, 0, { recogniseCallers: true }),
    );
    await world.readWith(repeating)();
    assert.equal((await ids(world)).length, 6);
  });

  it('gives up visibly when one second holds more calls than a page', async () => {
    const world = callsWorld();
    const second = callsFrom(YESTERDAY, 9).map((call) => ({ ...call, startedAt: YESTERDAY }));
    world.telephony.put(...second);
    const repeating = telephonyThat(world.telephony, async (page, window, offset) =>
      offset === 0 ? page : world.telephony.page(window, 0, { recogniseCallers: true }),
    );
    await world.request('daily');
    assert.deepEqual(await world.readWith(repeating)(), { outcome: 'done', failed: 0 });
    const [sync] = await world.repositories.callSyncs.recent(1);
    assert.deepEqual([sync?.state, sync?.problem], ['failed', 'window-too-full']);
    assert.equal((await world.freshness()).problem, 'window-too-full');
  });

  it('leaves reading to the process that is at it, and does nothing without a telephony', async () => {
    const world = callsWorld();
    await world.request('daily');
    const release = world.exclusive.hold('call-sync');
    assert.deepEqual(await world.read(), { outcome: 'busy', failed: 0 });
    release();
    assert.deepEqual(await world.readWith(null)(), { outcome: 'done', failed: 0 });
    assert.deepEqual(world.telephony.requests, []);
  });

  it('asks for keys of clients only while repeat callers may be recognised', async () => {
    const world = callsWorld();
    world.telephony.put(callAt('c1', YESTERDAY));
    const settings = await world.repositories.settings.load();
    const version = (await world.repositories.settings.versions()).telephony;
    await world.repositories.settings.save(
      'telephony',
      { ...settings.telephony, recogniseCallers: false },
      version,
    );
    await world.request('daily');
    await world.read();
    assert.equal((await world.repositories.calls.find(['c1']))[0]?.clientKey, null);
  });

  it('keeps no key of a page that was on its way when recognising was switched off', async () => {
    const world = callsWorld();
    world.telephony.put({ ...callAt('c1', YESTERDAY), clientKey: aClientKey(1) });
    const switching = telephonyThat(world.telephony, async (page) => {
      const { telephony } = await world.repositories.settings.load();
      await makeSaveSettings(world)({
        section: 'telephony',
        value: { ...telephony, recogniseCallers: false },
        version: (await world.repositories.settings.versions()).telephony,
      });
      return page;
    });
    await world.request('daily');
    await world.readWith(switching)();
    assert.equal((await world.repositories.calls.find(['c1']))[0]?.clientKey, null);
    assert.equal((await world.repositories.consultations.find(['c1']))[0]?.clientKey, null);
  });

  it('makes records anew when somebody is found behind an employee of the past', async () => {
    const world = callsWorld();
    const [employee] = world.telephony.people;
    assert.ok(employee);
    world.telephony.people = [{ ...employee, email: null, extension: null }];
    const call = callAt('c1', YESTERDAY);
    world.telephony.put({ ...call, legs: call.legs.map((leg) => ({ ...leg, extension: null })) });
    await world.request('daily');
    await world.read();
    assert.equal((await world.repositories.consultations.find(['c1']))[0]?.volunteerId, null);
    world.telephony.people = [employee];
    world.clock.set(MOSCOW('2026-12-21T04:00'));
    await world.request('now');
    await world.read();
    assert.equal((await world.repositories.consultations.find(['c1']))[0]?.volunteerId, 1);
  });

  it('stops after the page under way when told to, and goes on later', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(YESTERDAY, 9));
    await world.request('daily');
    const stop = new AbortController();
    const stopping = telephonyThat(world.telephony, async (page) => {
      stop.abort();
      return page;
    });
    assert.equal((await world.readWith(stopping)(stop.signal)).outcome, 'waiting');
    assert.equal((await ids(world)).length, 4);
    await world.read();
    assert.equal((await ids(world)).length, 9);
  });
});
