import assert from 'node:assert/strict';
import { mangoCall } from './mango-call.ts';
import { run } from './service-process.ts';
import type { ServiceProcess } from './service-process.ts';
import { ANNA, DUTY, ServiceWorld, SUPERVISOR } from './service-world.ts';

const DAY = '2026-11-20';
const MISSING = 'Звонки не удаётся прочитать';

describe('calls of the helpline', function () {
  this.timeout(120_000);
  let world: ServiceWorld;
  let service: ServiceProcess;
  let anna: number;
  before(async () => {
    world = await ServiceWorld.open('2026-11-20T08:50:00+03:00', { calls: 'none' });
    const { users } = await world.control('GET', '/mango/employees');
    const of = (id: number) =>
      users.find((user: { general: { user_id: number } }) => user.general.user_id % 1000 === id);
    anna = of(ANNA).general.user_id;
    service = await world.start();
  });
  after(() => world.close());

  const put = (...calls: unknown[]) => world.control('PUT', '/mango/calls', { calls });
  const starts = async () =>
    (await world.control('GET', '/mango/journal')).entries.filter(
      ({ path }: { path: string }) => path === '/vpbx/stats/calls/request',
    );
  const consultations = async () => {
    const supervisor = await world.as(service, SUPERVISOR, 'dashboard');
    const everything = { topicId: null, risk: null, scoreAtMost: null, volunteerId: null, after: null };
    const body = { from: DAY, to: DAY, outcome: 'any', report: 'any', limit: 50, ...everything };
    return (await supervisor.call('findConsultations', { body })).consultations;
  };

  it('are read at four at night and are consultations then', async () => {
    await put(
      mangoCall('one', `${DAY}T11:00:00+03:00`, anna),
      mangoCall('missed', `${DAY}T12:00:00+03:00`, null),
    );
    await world.moveTo('2026-11-21T03:59:00+03:00');
    assert.deepEqual(await consultations(), []);
    await world.moveTo('2026-11-21T04:01:00+03:00');
    const found = await consultations();
    assert.deepEqual(
      found.map(({ entryId, outcome, volunteer }) => [entryId, outcome, volunteer?.id ?? null]),
      [
        ['missed', 'missed', null],
        ['one', 'answered', ANNA],
      ],
    );
  });

  it('bring one task after three days without an answer, and the first answer ends it', async () => {
    await world.control('PUT', '/mango/faults', [
      { kind: 'drop-connection', match: { path: '/vpbx' }, times: 'forever' },
    ]);
    for (const day of ['22', '23', '24']) await world.moveTo(`2026-11-${day}T10:00:00+03:00`);
    const told = async () => (await world.tasks()).filter(({ text }) => text.startsWith(MISSING));
    const [task, ...more] = await told();
    assert.deepEqual([task?.personId, task?.completed, more], [DUTY, false, []]);
    await world.control('PUT', '/mango/faults', []);
    await put(mangoCall('late', `${DAY}T18:00:00+03:00`, anna));
    await world.moveTo('2026-11-25T04:30:00+03:00');
    assert.deepEqual(
      (await told()).map(({ completed }) => completed),
      [true],
    );
    assert.equal((await consultations()).length, 3);
  });

  it('are read now when the command line asks, whoever does it', async () => {
    await put(mangoCall('today', '2026-11-25T04:10:00+03:00', anna));
    const done = await run(['sync', 'mango', '--json'], world.environment());
    assert.deepEqual([done.code, done.stderr], [0, '']);
    const { state, changed, kind } = JSON.parse(done.stdout) as Record<string, unknown>;
    assert.deepEqual([kind, state, changed], ['now', 'done', 1]);
  });

  it('are not read for days that cannot be: exit 2, one sentence, nothing written', async () => {
    const before = (await starts()).length;
    for (const days of [
      ['--from', '2026-11-31', '--to', '2026-12-01'],
      ['--from', '2026-11-02', '--to', '2026-11-01'],
      ['--from', '2026-11-02', '--to', '2026-12-30'],
      ['--from', '2026-11-02'],
    ]) {
      const done = await run(['sync', 'mango', ...days], world.environment());
      assert.deepEqual([done.code, done.stdout], [2, '']);
      assert.match(done.stderr, /^\S[^\n]+\n$/);
    }
    await world.advance('PT5M');
    assert.equal((await starts()).length, before);
  });
});
