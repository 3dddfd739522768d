import assert from 'node:assert/strict';
import type { Consultation } from '../../src/domain/consultation/consultation.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { aCall } from '../builders/call.ts';
import { aConsultation, aMissedConsultation } from '../builders/consultation.ts';
import { aJoin, aReport, aReportId } from '../builders/volunteer-report.ts';
import { arrange, onEachStorage } from './storages.ts';

const ZONE = 'Europe/Moscow';
const AT = new Date('2026-12-02T01:00:00Z');
const at = (time: string) => new Date(`2026-12-01T${time}Z`);

onEachStorage('ConsultationRepository', (storage) => {
  beforeEach(() =>
    arrange(storage, async ({ calls }) => {
      const ids = ['call-1', 'a', 'b', 'c', 'd', 'e', 'f'];
      await calls.save(
        ids.map((entryId) => aCall({ entryId })),
        AT,
      );
    }),
  );

  const save = (...consultations: Consultation[]) =>
    storage.uow.run((repositories) => repositories.consultations.save(consultations, ZONE));
  const find = (...ids: string[]) => storage.uow.read(({ consultations }) => consultations.find(ids));
  const idsOf = (consultations: readonly Consultation[]) => consultations.map((one) => one.entryId);

  it('gives consultations back as they were made, in order of beginning, then id', async () => {
    const others = [
      { volunteerId: 3, talkSeconds: 90 },
      { volunteerId: 2, talkSeconds: 30 },
      { volunteerId: 4, talkSeconds: 30 },
    ];
    const made = [
      aMissedConsultation({ entryId: 'a', slotId: null, clientKey: null }),
      aConsultation({ entryId: 'b', others, transferred: true, scoreUncertain: true, scoreVolunteerId: 3 }),
      aConsultation({
        entryId: 'c',
        direction: 'out',
        waitSeconds: null,
        placement: 'outside',
        shiftSlotId: null,
        mark: { kind: 'unavailable' },
        scoreVolunteerId: null,
      }),
      aConsultation({ entryId: 'd', volunteerId: null, employeeId: 999, placement: null, shiftSlotId: null }),
    ];
    await save(...[...made].reverse());
    assert.deepEqual(await find('a', 'b', 'c', 'd', 'none', "'; --"), made);
    assert.deepEqual(await find(), []);
  });

  it('replaces what is made again, participants as a set', async () => {
    const participants = (...ids: number[]) => ids.map((volunteerId) => ({ volunteerId, talkSeconds: 60 }));
    await save(
      aConsultation({ entryId: 'a', others: participants(2, 3) }),
      aConsultation({ entryId: 'b', others: participants(4) }),
    );
    const again = [
      aConsultation({ entryId: 'a', others: [{ volunteerId: 3, talkSeconds: 61 }], volunteerId: 2 }),
      aMissedConsultation({ entryId: 'b' }),
    ];
    await save(aConsultation({ entryId: 'a', others: participants(5) }), ...again);
    assert.deepEqual(new Set(await find('a', 'b')), new Set(again));
    await save(...again);
    assert.deepEqual(new Set(await find('a', 'b')), new Set(again));
  });

  it('removes those named, with their participants', async () => {
    const talked = aConsultation({ entryId: 'a', others: [{ volunteerId: 2, talkSeconds: 1 }] });
    await save(talked, aConsultation({ entryId: 'b' }));
    await storage.uow.run(({ consultations }) => consultations.remove(['a', 'none']));
    assert.deepEqual(idsOf(await find('a', 'b')), ['b']);
    await save(aConsultation({ entryId: 'a' }));
    assert.deepEqual(await find('a'), [aConsultation({ entryId: 'a' })]);
  });

  it('finds answered ones of volunteers that began in a half-open range', async () => {
    await save(
      aConsultation({ entryId: 'a', beganAt: at('06:59:59') }),
      aConsultation({ entryId: 'b', beganAt: at('07:59:59'), startedAt: at('07:00:00') }),
      aConsultation({ entryId: 'c', beganAt: at('07:00:00'), startedAt: at('06:59:00'), volunteerId: 2 }),
      aConsultation({ entryId: 'd', beganAt: at('08:00:00'), startedAt: at('07:59:00') }),
      aConsultation({ entryId: 'e', beganAt: at('07:30:00'), volunteerId: 3 }),
      aMissedConsultation({ entryId: 'f', startedAt: at('07:30:00') }),
    );
    const of = (...ids: number[]) =>
      storage.uow.read(({ consultations }) =>
        consultations.ofVolunteers(ids, at('07:00:00'), at('08:00:00')),
      );
    assert.deepEqual(idsOf(await of(1, 2)), ['c', 'b']);
    assert.deepEqual(idsOf(await of()), []);
  });

  it('finds those without a report: only one joined for certain counts', async () => {
    const ids = [1, 2, 3, 4, 5].map(aReportId);
    await save(
      ...['a', 'b', 'c', 'd'].map((entryId) => aConsultation({ entryId })),
      aConsultation({ entryId: 'e', volunteerId: null, placement: null, shiftSlotId: null }),
      aMissedConsultation({ entryId: 'f' }),
      aConsultation({ entryId: 'call-1', beganAt: at('09:00:00') }),
    );
    await storage.uow.run(async ({ reports }) => {
      await reports.addMany(ids.map((id) => aReport({ id })));
      await reports.saveJoins([
        aJoin({ reportId: aReportId(1), entryId: 'a' }),
        aJoin({ reportId: aReportId(2), entryId: 'b', state: 'unsafe' }),
        aJoin({ reportId: aReportId(3), entryId: 'c', state: 'settled', settledBy: 100, settledAt: AT }),
        aJoin({ reportId: aReportId(4), entryId: null, state: 'settled', settledBy: 100, settledAt: AT }),
        aJoin({ reportId: aReportId(5), entryId: null, state: 'alone', minutesApart: null }),
      ]);
    });
    const missing = await storage.uow.read(({ consultations }) =>
      consultations.withoutReport(at('07:00:00'), at('09:00:00')),
    );
    assert.deepEqual(idsOf(missing), ['b', 'd']);
  });

  it('remembers that everything is to be made anew until that is done, and a wish that came meanwhile', async () => {
    const wished = () => storage.uow.read(({ consultations }) => consultations.wishedRecomposition());
    assert.equal(await wished(), null);
    await storage.uow.run(({ consultations }) => consultations.wishRecomposition());
    const first = await wished();
    assert.notEqual(first, null);
    await storage.uow.run(({ consultations }) => consultations.wishRecomposition());
    await storage.uow.run(({ consultations }) => consultations.recomposed(first ?? 0));
    const second = await wished();
    assert.notEqual(second, null);
    await storage.uow.run(({ consultations }) => consultations.recomposed(second ?? 0));
    assert.equal(await wished(), null);
  });

  it('refuses a consultation of no call, of nobody known, and a missed one of somebody', async () => {
    const missingReference = (error: unknown) =>
      error instanceof StorageConflict && error.kind === 'missing-reference';
    await assert.rejects(save(aConsultation({ entryId: 'none' })), missingReference);
    await assert.rejects(save(aConsultation({ volunteerId: 77 })), missingReference);
    const others = [{ volunteerId: 77, talkSeconds: 1 }];
    await assert.rejects(save(aConsultation({ others })), missingReference);
    await assert.rejects(save(aMissedConsultation({ volunteerId: 1 })));
    assert.deepEqual(await find('call-1'), []);
  });
});
