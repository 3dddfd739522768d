import assert from 'node:assert/strict';
import type { Call, CallMark } from '../../src/domain/consultation/call.ts';
import type { BadRecord } from '../../src/ports/telephony-gateway.ts';
import { aCall, aClientKey, aLeg, aMissedCall } from '../builders/call.ts';
import { aConsultation } from '../builders/consultation.ts';
import { arrange, onEachStorage } from './storages.ts';

const AT = new Date('2026-12-02T01:00:00Z');
const LATER = new Date('2026-12-03T01:00:00Z');
const BAD: BadRecord = {
  entryId: 'call-9',
  startedAt: null,
  problem: 'no-start',
  field: 'context_start_time',
};

onEachStorage('CallRepository', (storage) => {
  const save = (...calls: Call[]) => storage.uow.run((repositories) => repositories.calls.save(calls, AT));
  const find = (...ids: string[]) => storage.uow.read(({ calls }) => calls.find(ids));
  const at = (time: string) => new Date(`2026-12-01T${time}Z`);

  it('gives calls back as they were told', async () => {
    const marks: CallMark[] = [
      { kind: 'unavailable' },
      { kind: 'not-reached' },
      { kind: 'no-answer' },
      { kind: 'given', value: -7 },
    ];
    const calls = [
      aCall({ entryId: 'a', legs: [] }),
      aCall({
        entryId: 'b',
        direction: 'out',
        callerEmployeeId: 2 ** 40,
        clientKey: null,
        legs: [
          aLeg({ kind: 'number', employeeId: null, extension: null, answeredAt: null, endedAt: null }),
          aLeg({ extension: '007', listening: true }),
          aLeg({ employeeId: 502 }),
        ],
      }),
      ...marks.map((mark, index) => aMissedCall({ entryId: `m${index}`, mark })),
    ];
    assert.deepEqual(await save(...calls), ['a', 'b', 'm0', 'm1', 'm2', 'm3']);
    assert.deepEqual(await find('m3', 'b', 'a', 'm1', 'm0', 'm2', 'x', "'; --"), calls);
    assert.equal(await storage.uow.read((repositories) => repositories.calls.count()), 6);
  });

  it('says which were new or came otherwise than before, and replaces their legs as a set', async () => {
    const same = aCall({ entryId: 'same' });
    const marked = aCall({ entryId: 'marked', mark: { kind: 'not-reached' } });
    const legs = aCall({
      entryId: 'legs',
      legs: [aLeg(), aLeg({ employeeId: 502 }), aLeg({ employeeId: 503 })],
    });
    await save(same, marked, legs);
    const changed = [
      { ...marked, mark: { kind: 'given', value: 4 } as const },
      { ...legs, legs: [aLeg({ employeeId: 503, talkSeconds: 7 })] },
      aCall({ entryId: 'new' }),
    ];
    assert.deepEqual(await save(same, ...changed), ['marked', 'legs', 'new']);
    assert.deepEqual(await save(same, ...changed), []);
    const stored = await find('same', 'marked', 'legs', 'new');
    assert.deepEqual(new Set(stored), new Set([same, ...changed]));
  });

  it('takes the last of a call that is told twice at once', async () => {
    const late = aCall({ mark: { kind: 'given', value: 3 } });
    assert.deepEqual(await save(aCall(), late), ['call-1']);
    assert.deepEqual(await find('call-1'), [late]);
  });

  it('goes through all calls in order of beginning, then id', async () => {
    const calls = [
      aCall({ entryId: 'Z', startedAt: at('07:00:00') }),
      aCall({ entryId: 'a', startedAt: at('07:00:00') }),
      aCall({ entryId: 'ё', startedAt: at('07:00:00') }),
      aCall({ entryId: '0', startedAt: at('07:00:01') }),
    ];
    await save(...[...calls].reverse());
    const seen: Call[] = [];
    for (;;) {
      const page = await storage.uow.read((repositories) => repositories.calls.page(seen.at(-1) ?? null, 2));
      if (page.length === 0) break;
      seen.push(...page);
    }
    assert.deepEqual(seen, calls);
  });

  it('finds calls that began in a half-open range', async () => {
    const times = ['06:59:59', '07:00:00', '07:59:59', '08:00:00'];
    await save(...times.map((time) => aCall({ entryId: time, startedAt: at(time) })));
    const found = await storage.uow.read((repositories) =>
      repositories.calls.within(at('07:00:00'), at('08:00:00')),
    );
    assert.deepEqual(
      found.map((call) => call.entryId),
      ['07:00:00', '07:59:59'],
    );
  });

  it('forgets clients, of calls and of consultations', async () => {
    await arrange(storage);
    await storage.uow.run(async ({ calls, consultations }) => {
      await calls.save([aCall({ clientKey: aClientKey(2) })], AT);
      await consultations.save([aConsultation({ clientKey: aClientKey(2) })], 'Europe/Moscow');
      await calls.forgetClients();
    });
    assert.deepEqual(await find('call-1'), [aCall({ clientKey: null })]);
    const found = await storage.uow.read(({ consultations }) => consultations.find(['call-1']));
    assert.deepEqual(found, [aConsultation({ clientKey: null })]);
  });

  it('keeps records set aside, newest first, until their call comes whole', async () => {
    const nameless: BadRecord = { entryId: null, startedAt: AT, problem: 'no-entry-id', field: 'entry_id' };
    await storage.uow.run(async ({ calls }) => {
      await calls.setAside([BAD, BAD, nameless], AT);
      await calls.setAside([{ ...BAD, problem: 'malformed', field: 'context_calls' }], LATER);
      await calls.setAside([{ ...nameless, field: 'other' }], AT);
    });
    const records = () => storage.uow.read(({ calls }) => calls.setAsideRecords());
    const once = { firstSeenAt: AT, lastSeenAt: AT, times: 1 };
    const named = {
      ...BAD,
      problem: 'malformed',
      field: 'context_calls',
      firstSeenAt: AT,
      lastSeenAt: LATER,
    };
    assert.deepEqual(await records(), [
      { ...named, times: 2 },
      { ...nameless, ...once },
      { ...nameless, field: 'other', ...once },
    ]);
    await save(aCall({ entryId: 'call-9' }));
    assert.equal((await records()).length, 2);
  });

  it('takes back a record whose call had been stored before it went bad', async () => {
    await save(aCall());
    await storage.uow.run(({ calls }) => calls.setAside([{ ...BAD, entryId: 'call-1' }], AT));
    assert.deepEqual(await save(aCall()), []);
    assert.deepEqual(await storage.uow.read(({ calls }) => calls.setAsideRecords()), []);
  });

  it('does nothing with nothing', async () => {
    assert.deepEqual(await save(), []);
    await storage.uow.run(({ calls }) => calls.setAside([], AT));
    assert.deepEqual(await find(), []);
  });
});
