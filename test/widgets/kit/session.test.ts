import assert from 'node:assert/strict';
import type { ApiError } from '../../../widgets/kit/api/api-error.ts';
import { createApiClient, filled } from '../../../widgets/kit/api/client.ts';
import { withSilence } from '../../../widgets/kit/api/online.ts';
import type { Transport, WireAnswer, WireRequest } from '../../../widgets/kit/api/transport.ts';
import { createServerClock } from '../../../widgets/kit/session/server-clock.ts';
import { createSessionKeeper } from '../../../widgets/kit/session/session.ts';

const START = Date.parse('2026-12-22T07:00:00Z');

/** A service with a clock one can move, which counts its sessions. */
function world() {
  let elapsed = 0;
  const clock = createServerClock(() => elapsed);
  const log: string[] = [];
  const state = { refuse: new Set<string>(), openStatus: 200, renewStatus: 200, opened: 0 };
  const date = (): string => new Date(START + elapsed).toUTCString();
  const session = (status: number): WireAnswer => {
    if (status !== 200)
      return {
        status,
        date: date(),
        body: {
          error: {
            code: 'session.refused',
            message: 'Нет доступа',
            field: null,
            requestId: 'r',
            details: {},
          },
        },
      };
    const token = `t${++state.opened}`;
    const expiresAt = new Date(START + elapsed + 15 * 60_000).toISOString();
    return {
      status: 200,
      date: date(),
      body: {
        token,
        expiresAt,
        renewableUntil: expiresAt,
        me: { id: 1, name: 'А', roles: [], zone: 'UTC', language: 'ru' },
      },
    };
  };
  const keeper = createSessionKeeper(
    {
      open: async () => {
        log.push('open');
        return session(state.openStatus);
      },
      renew: async (token) => {
        log.push(`renew ${token}`);
        return session(state.renewStatus);
      },
    },
    clock,
    () => undefined,
  );
  const transport: Transport = async (request: WireRequest) => {
    const token = (request.headers['authorization'] ?? '').slice('Bearer '.length);
    log.push(`${request.method} ${request.url} ${token}`);
    return state.refuse.has(token)
      ? { status: 401, date: date(), body: null }
      : { status: 200, date: date(), body: { done: true } };
  };
  const api = createApiClient({ base: 'b', transport, session: keeper, clock });
  return { api, clock, log, state, pass: (minutes: number) => (elapsed += minutes * 60_000) };
}

describe('the session of a widget', () => {
  it('opens once for several requests at the same moment', async () => {
    const { api, log } = world();
    await Promise.all([api.call('me'), api.call('today'), api.call('settings')]);
    assert.equal(log.filter((line) => line === 'open').length, 1);
  });

  it('is renewed before it ends, and not before', async () => {
    const { api, log, pass } = world();
    await api.call('me');
    pass(12);
    await api.call('me');
    assert.deepEqual(log, ['open', 'GET b/me t1', 'GET b/me t1']);
    pass(2);
    await api.call('me');
    assert.deepEqual(log.slice(3), ['renew t1', 'GET b/me t2']);
  });

  it('is opened anew when it has ended, or when renewing is refused', async () => {
    const { api, log, state, pass } = world();
    await api.call('me');
    pass(16);
    await api.call('me');
    assert.deepEqual(log.slice(2), ['open', 'GET b/me t2']);
    pass(14);
    state.renewStatus = 401;
    await api.call('me');
    assert.deepEqual(log.slice(4), ['renew t2', 'open', 'GET b/me t3']);
  });

  it('is reopened silently once when a bearer is refused, and the request repeated', async () => {
    const { api, log, state } = world();
    await api.call('me');
    state.refuse.add('t1');
    assert.deepEqual(await api.call('readSchedule', { params: { month: '2027-01' } }), { done: true });
    assert.deepEqual(log.slice(2), [
      'POST b/me/months/2027-01/shifts/read t1',
      'open',
      'POST b/me/months/2027-01/shifts/read t2',
    ]);
  });

  it('says that it has expired when the new bearer is refused too', async () => {
    const { api, state } = world();
    state.refuse.add('t1');
    state.refuse.add('t2');
    await assert.rejects(api.call('me'), (error: ApiError) => error.kind === 'expired');
  });

  it('says that the person is refused, in the service’s words', async () => {
    const { api, state } = world();
    state.openStatus = 403;
    await assert.rejects(
      api.call('me'),
      (error: ApiError) =>
        error.kind === 'refused' && error.message === 'Нет доступа' && error.code === 'session.refused',
    );
  });

  it('knows the service’s time from its answers only', async () => {
    const { api, clock, pass } = world();
    assert.equal(clock.now(), null);
    await api.call('me');
    pass(3);
    assert.equal(clock.now(), START + 3 * 60_000);
    clock.learn('nonsense');
    assert.equal(clock.now(), START + 3 * 60_000);
  });
});

describe('the client of the service', () => {
  it('puts parameters into the path, encoded', () => {
    assert.equal(
      filled('/months/:month/slots/:slotId/candidates', { month: '2027-01', slotId: '2027-01-05T18:00' }),
      '/months/2027-01/slots/2027-01-05T18%3A00/candidates',
    );
  });

  it('tells no network from a service that does not answer', async () => {
    const broken: Transport = () => Promise.reject(new TypeError('failed'));
    const request: WireRequest = { method: 'GET', url: '', headers: {}, body: undefined };
    await assert.rejects(
      withSilence(broken, () => false)(request),
      (error: ApiError) => error.kind === 'offline',
    );
    await assert.rejects(
      withSilence(broken, () => true)(request),
      (error: ApiError) => error.kind === 'down',
    );
  });
});
