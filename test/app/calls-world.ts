import { makeReadCalls } from '../../src/app/calls/read-calls.ts';
import { makeRequestCallSync } from '../../src/app/calls/request-call-sync.ts';
import { makeComposeConsultations } from '../../src/app/consultations/compose-consultations.ts';
import { makeRecomposeAll } from '../../src/app/consultations/recompose.ts';
import type { Call } from '../../src/domain/consultation/call.ts';
import type { CallPage, CallWindow, TelephonyGateway } from '../../src/ports/telephony-gateway.ts';
import { aCall, aLeg } from '../builders/call.ts';
import { anAdministrator, aPerson } from '../builders/person.ts';
import { FakeTelephony } from '../fakes/fake-telephony.ts';
import { createFakeWorld } from '../fakes/world.ts';

export const MOSCOW = (local: string) => new Date(`${local}:00+03:00`);
/** A Saturday, four in the morning in Moscow. */
export const NIGHT = MOSCOW('2026-11-21T04:00');
export const DAY_MS = 86_400_000;

/** Volunteer 1 is employee 501; 100 is the administrator. Pages hold four rows. */
export function callsWorld(now: Date = NIGHT) {
  const volunteer = aPerson({ id: 1 });
  const world = createFakeWorld({ now, people: [volunteer, anAdministrator({ id: 100 })] });
  const telephony = new FakeTelephony(4);
  telephony.people = [{ employeeId: 501, email: volunteer.email, extension: '101' }];
  const work = {
    ...world,
    compose: makeComposeConsultations(world),
    recomposeAll: makeRecomposeAll(world),
  };
  const readWith = (gateway: TelephonyGateway | null) => makeReadCalls({ ...work, telephony: gateway });
  return {
    ...world,
    telephony,
    readWith,
    read: readWith(telephony),
    request: makeRequestCallSync(world),
    freshness: () => world.repositories.callSyncs.freshness(),
    /** The night run of the next day. */
    async nextNight(times = 1) {
      for (let time = 0; time < times; time++) {
        world.clock.set(new Date(world.clock.now().getTime() + DAY_MS));
      }
    },
    pages: () => telephony.requests.filter((request) => request.kind === 'page'),
    openTasks: async () =>
      (await world.repositories.crmTasks.list({ kind: 'data-missing', completion: 'open' })).filter(
        (task) => task.delivery !== 'dropped',
      ),
  };
}

/** An answered call of volunteer 1's that began then. */
export function callAt(entryId: string, startedAt: Date): Call {
  const answeredAt = new Date(startedAt.getTime() + 10_000);
  const endedAt = new Date(startedAt.getTime() + 610_000);
  return aCall({ entryId, startedAt, legs: [aLeg({ startedAt, answeredAt, endedAt })] });
}

/** Calls a minute apart. */
export function callsFrom(startedAt: Date, count: number, prefix = 'c'): Call[] {
  return Array.from({ length: count }, (_, index) =>
    callAt(`${prefix}${String(index).padStart(3, '0')}`, new Date(startedAt.getTime() + index * 60_000)),
  );
}

/** A telephony whose pages go through `change` first. */
export function telephonyThat(
  inner: FakeTelephony,
  change: (page: CallPage, window: CallWindow, offset: number) => Promise<CallPage>,
): TelephonyGateway {
  return {
    pageLimit: inner.pageLimit,
    employees: () => inner.employees(),
    page: async (window, offset, options) =>
      change(await inner.page(window, offset, options), window, offset),
  };
}
