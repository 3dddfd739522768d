import assert from 'node:assert/strict';
import { ServiceDouble, timetable } from './service-double.ts';
import { SandboxUnderTest, START } from './sandbox-under-test.ts';

const iso = (hours: number) => new Date(START + hours * 3_600_000).toISOString();

describe('the sandbox clock', () => {
  let sandbox: SandboxUnderTest;
  const doubles: ServiceDouble[] = [];

  async function join(
    ...args: [role: string, behave?: Parameters<typeof ServiceDouble.join>[2]]
  ): Promise<ServiceDouble> {
    const double = await ServiceDouble.join(sandbox.origin, ...args);
    doubles.push(double);
    return double;
  }

  beforeEach(async () => {
    sandbox = await SandboxUnderTest.start({ moveLimitMs: 20_000 });
  });
  afterEach(async () => {
    await Promise.all(doubles.splice(0).map((double) => double.leave()));
    await sandbox.stop();
  });

  it('moves to an instant and by a span, and says that nobody works', async () => {
    const at = await sandbox.control('PUT', '/clock', { now: iso(5) });
    assert.equal(at.status, 200);
    assert.equal(at.json.workers, 0);
    assert.ok(Date.parse(at.json.now) >= START + 5 * 3_600_000);
    const by = await sandbox.control('PUT', '/clock', { advance: 'P1DT2H' });
    assert.ok(Date.parse(by.json.now) >= START + 31 * 3_600_000);
    const shown = await sandbox.control('GET', '/clock');
    assert.ok(Date.parse(shown.json.now) >= Date.parse(by.json.now));
    assert.ok(Date.parse(shown.headers.get('date') ?? '') >= START + 30 * 3_600_000);
  });

  it('refuses to go backwards', async () => {
    const answer = await sandbox.control('PUT', '/clock', { now: iso(-1) });
    assert.equal(answer.status, 409);
    assert.equal(answer.json.error, 'backwards');
  });

  for (const body of [
    {},
    { advance: 'P1M' },
    { advance: 'PT' },
    { now: '2026-12-20' },
    { now: iso(1), advance: 'PT1H' },
  ]) {
    it(`says what it expected instead of ${JSON.stringify(body).replace(/\d{4}-\d\d-.*Z/, '…')}`, async () => {
      const answer = await sandbox.control('PUT', '/clock', body);
      assert.equal(answer.status, 400);
      assert.match(answer.json.message, /must be/);
    });
  }

  it('lets each thing due happen in order, seeing its own time', async () => {
    const due = [iso(1), iso(2), iso(30), iso(100)];
    const done: string[] = [];
    await join('all', timetable(due, done));
    const moved = await sandbox.control('PUT', '/clock', { now: iso(48) });
    assert.equal(moved.json.workers, 1);
    assert.deepEqual(done, [`${iso(1)} at ${iso(1)}`, `${iso(2)} at ${iso(2)}`, `${iso(30)} at ${iso(30)}`]);
  });

  it('lets the service run before the first step and at the end', async () => {
    const double = await join('worker', (name) => (name === 'next' ? { next: null } : {}));
    await sandbox.control('PUT', '/clock', { now: iso(3) });
    assert.deepEqual(double.names.slice(0, 6), ['clock', 'clock', 'run', 'next', 'clock', 'run']);
    assert.equal(double.seen[4]?.data.now, iso(3));
    assert.equal(double.seen[4]?.data.frozen, true);
  });

  it('tells the time to everybody and gives work to one that is not web', async () => {
    const web = await join('web');
    const one = await join('all', timetable([iso(1)], []));
    const other = await join('worker', timetable([iso(1)], []));
    const moved = await sandbox.control('PUT', '/clock', { now: iso(2) });
    assert.equal(moved.json.workers, 2);
    for (const idle of [web, other]) {
      assert.ok(!idle.names.includes('run') && !idle.names.includes('next'));
      assert.ok(idle.seen.some(({ data }) => data.now === iso(1)));
    }
    assert.ok(one.names.includes('run'));
  });

  it('gives a step to another process when the first one leaves in the middle', async () => {
    const done: string[] = [];
    await join('all', (name, data, double) => {
      if (name !== 'run' || double.now !== iso(1)) return timetable([iso(1)], [])(name, data, double);
      void double.leave();
      return 'silent';
    });
    await join('all', timetable([iso(1)], done));
    const moved = await sandbox.control('PUT', '/clock', { now: iso(2) });
    assert.equal(moved.json.workers, 1);
    assert.deepEqual(done[0], `${iso(1)} at ${iso(1)}`);
  });

  it('moves on when the last process leaves in the middle', async () => {
    await join('all', (name, _data, double) => {
      if (name !== 'next') return {};
      void double.leave();
      return 'silent';
    });
    const moved = await sandbox.control('PUT', '/clock', { now: iso(2) });
    assert.deepEqual([moved.status, moved.json.workers], [200, 0]);
  });

  it('answers 504 with what still runs, and works again afterwards', async () => {
    await sandbox.restart({ moveLimitMs: 50 });
    let stuck = true;
    const double = await join('all', async (name, data, it) => {
      if (name === 'next') return { next: null };
      if (name !== 'run' || !stuck) return {};
      await it.ack({ event: data.event, running: ['open-collecting'] });
      return Promise.withResolvers<object>().promise;
    });
    const answer = await sandbox.control('PUT', '/clock', { now: iso(2) });
    assert.equal(answer.status, 504);
    assert.equal(answer.json.stillRunning[0].worker, double.id);
    assert.equal(answer.json.stillRunning[0].name, 'run');
    stuck = false;
    await sandbox.restart({ moveLimitMs: 20_000 });
    await join('all', timetable([], []));
    assert.equal((await sandbox.control('PUT', '/clock', { now: iso(2) })).status, 200);
  });

  it('hands on what a process says went wrong', async () => {
    await join('all', (name) => (name === 'run' ? { error: 'the database is gone' } : {}));
    const answer = await sandbox.control('PUT', '/clock', { now: iso(2) });
    assert.deepEqual([answer.status, answer.json.error], [502, 'service-failed']);
    assert.match(answer.json.message, /database is gone/);
  });

  it('refuses a next step that is not later than now', async () => {
    await join('all', (name) => (name === 'next' ? { next: iso(-5) } : {}));
    const answer = await sandbox.control('PUT', '/clock', { now: iso(2) });
    assert.deepEqual([answer.status, answer.json.error], [502, 'service-failed']);
  });

  it('does two moves one after the other', async () => {
    const done: string[] = [];
    await join('all', timetable([iso(1), iso(3)], done));
    const [first, second] = await Promise.all([
      sandbox.control('PUT', '/clock', { now: iso(2) }),
      sandbox.control('PUT', '/clock', { now: iso(4) }),
    ]);
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.deepEqual(done, [`${iso(1)} at ${iso(1)}`, `${iso(3)} at ${iso(3)}`]);
  });

  it('moves to the next thing due when asked for it', async () => {
    const done: string[] = [];
    await join('all', timetable([iso(7)], done));
    await sandbox.control('PUT', '/clock', { to: 'next-event' });
    assert.deepEqual(done, [`${iso(7)} at ${iso(7)}`]);
    assert.equal((await sandbox.control('PUT', '/clock', { to: 'next-event' })).json.error, 'nothing-ahead');
  });

  it('makes everything anew and waits for every service to do so', async () => {
    const double = await join('web');
    await sandbox.control('PUT', '/clock', { advance: 'P40D' });
    await sandbox.createTask();
    const answer = await sandbox.control('POST', '/reset', { charity: 'empty', now: iso(24) });
    assert.equal(answer.status, 200);
    const told = double.seen.find(({ name }) => name === 'reset');
    assert.equal(told?.data.now, iso(24));
    assert.equal(told?.data.charity, 'empty');
    await sandbox.takeToken();
    assert.equal((await sandbox.api('GET', '/api/v4/tasks')).status, 204);
    assert.equal((await sandbox.api('GET', '/api/v4/users')).json._total_items, 1);
  });

  it('tells a process it does not know to join again', async () => {
    const answer = await sandbox.control('POST', '/workers/nobody/ack', { event: 1 });
    assert.deepEqual([answer.status, answer.json.error], [404, 'unknown-worker']);
  });
});
