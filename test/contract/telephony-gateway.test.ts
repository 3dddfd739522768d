import { createHash } from 'node:crypto';
import type { Call } from '../../src/domain/consultation/call.ts';
import { TelephonyUnavailable } from '../../src/ports/telephony-gateway.ts';
import { MangoUnderTest } from '../adapters/mango/mango-under-test.ts';
import { FakeTelephony } from '../fakes/fake-telephony.ts';
import { telephonyGatewayContract } from './telephony-gateway.contract.ts';
import type { SeedCall } from './telephony-gateway.contract.ts';

describe('Mango over HTTP', () => {
  telephonyGatewayContract(async () => {
    const it = await MangoUnderTest.start();
    return {
      gateway: it.connect({ pageLimit: 5 }),
      putCalls: (seeds) => it.mango.putCalls(seeds.map(rowOf)),
      putEmployees: async (employees) => {
        const users = employees.map(({ employeeId, email, extension }) => ({
          general: { name: 'Сотрудник', email, user_id: employeeId },
          telephony: { extension, numbers: [] },
        }));
        await it.mango.sandbox.control('PUT', '/mango/employees', { users });
      },
      goAwayOnce: () => it.mango.faults([{ kind: 'drop-connection' }]),
      requests: async () => (await it.mango.journal()).length,
    };
  });
});

describe('the fake telephony of the tests', () => {
  telephonyGatewayContract(() => {
    const gateway = new FakeTelephony(5);
    return Promise.resolve({
      gateway,
      putCalls: (seeds) => {
        gateway.put(...seeds.filter(({ broken }) => broken !== true).map(callOf));
        gateway.bad = seeds
          .filter(({ broken }) => broken === true)
          .map(({ id, at }) => ({
            entryId: id,
            startedAt: at,
            problem: 'unknown-direction',
            field: 'context_type',
          }));
        return Promise.resolve();
      },
      putEmployees: (employees) => {
        gateway.people = [...employees];
        return Promise.resolve();
      },
      goAwayOnce: () => {
        gateway.failNext(new TelephonyUnavailable('unreachable', { retryAt: new Date(0) }));
        return Promise.resolve();
      },
      requests: () => Promise.resolve(gateway.requests.length),
    });
  });
});

function rowOf({ id, at, number, broken }: SeedCall): object {
  return {
    entry_id: id,
    context_type: broken === true ? 9 : 1,
    context_status: 0,
    caller_number: number,
    called_number: '70009990000',
    context_start_time: at.getTime() / 1000,
    duration: 10,
    talk_duration: 0,
    context_calls: [],
  };
}

function callOf({ id, at, number }: SeedCall): Call {
  return {
    entryId: id,
    direction: 'in',
    succeeded: false,
    startedAt: at,
    durationSeconds: 10,
    talkSeconds: 0,
    callerEmployeeId: null,
    clientKey: number === null ? null : `1:${createHash('sha256').update(number).digest('hex')}`,
    mark: { kind: 'unavailable' },
    legs: [],
  };
}
