import assert from 'node:assert/strict';
import { CompletionGate } from '../../src/app/crm-tasks/completion-gate.ts';
import { makeDeliverTasks } from '../../src/app/crm-tasks/deliver-tasks.ts';
import { makeCheckOpenTasks } from '../../src/app/crm-tasks/check-open-tasks.ts';
import { makeRetryTask } from '../../src/app/crm-tasks/retry-task.ts';
import { endTasks } from '../../src/app/crm-tasks/write-tasks.ts';
import type { CrmTask } from '../../src/domain/crm-task/crm-task.ts';
import { aCreatedCrmTask, aCrmTask } from '../builders/crm-task.ts';
import { people } from '../builders/person.ts';
import { createFakeWorld } from '../fakes/world.ts';

const TIMEOUT_MS = 15_000;
const MINUTE = 60_000;

function setUp() {
  const world = createFakeWorld({ people: people(60) });
  const completions = new CompletionGate();
  const deliver = makeDeliverTasks({ ...world, crmTimeoutMs: TIMEOUT_MS, completions });
  const add = (...tasks: CrmTask[]) => world.repositories.crmTasks.add(tasks);
  const only = async () => {
    const [task, ...more] = await world.repositories.crmTasks.list({});
    assert.equal(more.length, 0);
    assert.ok(task);
    return task;
  };
  const later = async (ms: number) => {
    world.clock.set(new Date(world.clock.now().getTime() + ms));
    await deliver();
  };
  return { world, completions, deliver, add, only, later };
}

describe('Delivering tasks to amoCRM', () => {
  it('creates what waits, once, and remembers its id', async () => {
    const { world, deliver, add, only } = setUp();
    await add(aCrmTask());
    assert.equal(await deliver(), 'done');
    await deliver();
    assert.equal(world.crm.tasks.length, 1);
    const task = await only();
    assert.equal(task.delivery, 'created');
    assert.equal(task.crmId, world.crm.tasks[0]?.crmId);
  });

  it('sends forty tasks in one request', async () => {
    const { world, deliver, add } = setUp();
    await add(
      ...Array.from({ length: 40 }, (_, index) =>
        aCrmTask({ id: `20000000-0000-4000-8000-0000000000${10 + index}`, personId: index + 1 }),
      ),
    );
    await deliver();
    assert.equal(world.crm.tasks.length, 40);
    assert.deepEqual(world.crm.calls, ['createTasks']);
  });

  it('finds the task whose answer was lost instead of creating it again', async () => {
    const { world, deliver, add, only, later } = setUp();
    await add(aCrmTask());
    world.crm.failNext('createTasks', 'timeout', 'after');
    await deliver();
    assert.equal((await only()).delivery, 'sending');
    await later(TIMEOUT_MS + 59_000);
    assert.deepEqual(world.crm.calls, ['createTasks'], 'nobody looks before the time-out and a minute');
    await later(1000);
    assert.equal((await only()).delivery, 'created');
    assert.equal(world.crm.tasks.length, 1);
  });

  it('creates again what a time-out before the work left out', async () => {
    const { world, deliver, add, only, later } = setUp();
    await add(aCrmTask());
    world.crm.failNext('createTasks', 'timeout', 'before');
    await deliver();
    await later(2 * MINUTE);
    assert.equal((await only()).delivery, 'created');
    assert.equal(world.crm.tasks.length, 1);
  });

  it('settles a task that was being sent when the process died', async () => {
    const { world, deliver, add, only, later } = setUp();
    const now = world.clock.now();
    await world.crm.createTasks([aCrmTask()]);
    await add(
      aCrmTask({
        delivery: 'sending',
        firstTryAt: now,
        nextTryAt: new Date(now.getTime() + TIMEOUT_MS + MINUTE),
      }),
    );
    await deliver();
    assert.equal((await only()).delivery, 'sending');
    await later(TIMEOUT_MS + MINUTE);
    assert.equal((await only()).delivery, 'created');
    assert.equal(world.crm.tasks.length, 1);
  });

  it('loses nothing and hammers nobody while amoCRM is away for a day', async () => {
    const { world, deliver, add, later } = setUp();
    await add(
      aCrmTask(),
      aCrmTask({ id: '20000000-0000-4000-8000-000000000002', personId: 2 }),
      aCreatedCrmTask(5, {
        id: '20000000-0000-4000-8000-000000000003',
        personId: 3,
        completion: 'wanted',
        result: 'Готово',
      }),
    );
    world.crm.goAway();
    await deliver();
    for (let hour = 0; hour < 24; hour++) await later(60 * MINUTE);
    assert.ok(world.crm.calls.length <= 3 * 25, `${world.crm.calls.length} requests in a day`);
    const waiting = await world.repositories.crmTasks.list({});
    assert.ok(waiting.every((task) => task.problem === 'unreachable'));
    world.crm.comeBack();
    await later(30 * MINUTE);
    assert.equal(world.crm.tasks.length, 2);
  });

  it('parks a task amoCRM refuses and delivers the others', async () => {
    const { world, deliver, add } = setUp();
    await add(aCrmTask(), aCrmTask({ id: '20000000-0000-4000-8000-000000000002', personId: 2 }));
    world.crm.refuse(1);
    await deliver();
    const [refused, other] = await world.repositories.crmTasks.list({});
    assert.equal(refused?.delivery, 'parked');
    assert.equal(refused?.problem, 'person-refused');
    assert.equal(other?.delivery, 'created');
  });

  it('sends a parked task again when an administrator says so', async () => {
    const { world, deliver, add, only } = setUp();
    await add(aCrmTask());
    world.crm.refuse(1);
    await deliver();
    world.crm.accept(1);
    await makeRetryTask(world)((await only()).id);
    await deliver();
    assert.equal((await only()).delivery, 'created');
    await assert.rejects(makeRetryTask(world)((await only()).id), { code: 'crm-task.not-found' });
  });

  it('completes with the result, and once more without harm after a lost answer', async () => {
    const { world, deliver, add, only, later } = setUp();
    await add(aCrmTask());
    await deliver();
    const endedAt = world.clock.now();
    await endTasks(world, world.repositories, [await only()], 'Ответ отправлен');
    world.crm.failNext('completeTasks', 'timeout', 'after');
    await deliver();
    assert.equal((await only()).completion, 'wanted');
    await later(5 * MINUTE);
    assert.equal((await only()).completion, 'completed');
    assert.deepEqual((await only()).endedAt, endedAt);
    assert.equal(world.crm.tasks[0]?.completed, true);
    assert.equal(world.crm.tasks[0]?.results[0], 'Ответ отправлен');
  });

  it('completes sixty tasks in two requests', async () => {
    const { world, deliver, add } = setUp();
    await add(
      ...Array.from({ length: 60 }, (_, index) =>
        aCrmTask({ id: `20000000-0000-4000-8000-0000000000${10 + index}`, personId: index + 1 }),
      ),
    );
    await deliver();
    await endTasks(world, world.repositories, await world.repositories.crmTasks.list({}), 'Ответ отправлен');
    world.crm.calls.length = 0;
    await deliver();
    assert.deepEqual(world.crm.calls, ['completeTasks', 'completeTasks']);
    assert.ok(world.crm.tasks.every((task) => task.completed && task.results[0] === 'Ответ отправлен'));
    assert.equal((await world.repositories.crmTasks.list({ completion: 'completed' })).length, 60);
  });

  it('lets one task that amoCRM keeps open wait alone', async () => {
    const { world, deliver, add } = setUp();
    await add(aCrmTask(), aCrmTask({ id: '20000000-0000-4000-8000-000000000002', personId: 2 }));
    await deliver();
    const [kept] = world.crm.tasks;
    world.crm.keepOpen(kept?.crmId ?? 0);
    await endTasks(world, world.repositories, await world.repositories.crmTasks.list({}), 'Ответ отправлен');
    await deliver();
    const [first, second] = await world.repositories.crmTasks.list({});
    assert.equal(first?.completion, 'wanted');
    assert.equal(first.problem, 'unexpected-answer');
    assert.ok(first.nextTryAt > world.clock.now());
    assert.equal(second?.completion, 'completed');
  });

  it('never sends a task whose matter ended while it waited', async () => {
    const { world, deliver, add, only } = setUp();
    await add(aCrmTask());
    await endTasks(world, world.repositories, [await only()], 'Больше не нужно');
    await deliver();
    assert.equal((await only()).delivery, 'dropped');
    assert.deepEqual(world.crm.tasks, []);
  });

  it('completes a task whose matter ended while its creation was unsettled', async () => {
    const { world, deliver, add, only, later } = setUp();
    await add(aCrmTask());
    world.crm.failNext('createTasks', 'timeout', 'after');
    await deliver();
    await endTasks(world, world.repositories, [await only()], 'Ответ отправлен');
    await later(2 * MINUTE);
    assert.equal((await only()).completion, 'completed');
    assert.equal(world.crm.tasks.length, 1);
    assert.equal(world.crm.tasks[0]?.completed, true);
  });

  it('takes a task deleted in amoCRM for ended', async () => {
    const { world, deliver, add, only } = setUp();
    await add(aCrmTask());
    await deliver();
    world.crm.deleteByHand((await only()).crmId ?? 0);
    await endTasks(world, world.repositories, [await only()], 'Ответ отправлен');
    await deliver();
    assert.equal((await only()).completion, 'gone');
  });

  it('leaves the outbox to the process that delivers', async () => {
    const { world, deliver, add } = setUp();
    await add(aCrmTask());
    world.exclusive.hold('crm-outbox');
    assert.equal(await deliver(), 'busy');
    assert.deepEqual(world.crm.tasks, []);
  });

  it('saves completions up for full requests through a jump of the clock, and creates at once', async () => {
    const { world, completions, deliver, add } = setUp();
    const tasks = Array.from({ length: 54 }, (_, index) =>
      aCrmTask({ id: `20000000-0000-4000-8000-0000000000${10 + index}`, personId: index + 1 }),
    );
    const ended = () => world.crm.tasks.filter((task) => task.completed).length;
    await add(...tasks);
    await deliver();
    let isJumping = true;
    completions.saveUpWhile(() => isJumping);
    const known = await world.repositories.crmTasks.list({});
    await endTasks(world, world.repositories, known.slice(0, 49), 'Время вышло');
    await add(aCrmTask({ id: '30000000-0000-4000-8000-000000000001', personId: 55 }));
    await deliver();
    assert.deepEqual([ended(), world.crm.tasks.length], [0, 55]);
    await endTasks(world, world.repositories, known.slice(49, 53), 'Время вышло');
    await deliver();
    assert.equal(ended(), 50);
    isJumping = false;
    await deliver();
    assert.equal(ended(), 53);
    isJumping = true;
    await endTasks(world, world.repositories, known.slice(53), 'Время вышло');
    completions.open();
    await deliver();
    assert.equal(ended(), 54);
  });
});

describe('Looking after open tasks', () => {
  it('notices what people completed or deleted by hand and changes nothing else', async () => {
    const { world, deliver, add } = setUp();
    await add(
      ...[1, 2, 3].map((id) => aCrmTask({ id: `20000000-0000-4000-8000-00000000000${id}`, personId: id })),
    );
    await deliver();
    const [first, second] = world.crm.tasks;
    world.crm.completeByHand(first?.crmId ?? 0);
    world.crm.deleteByHand(second?.crmId ?? 0);
    await makeCheckOpenTasks(world)();
    assert.deepEqual(
      (await world.repositories.crmTasks.list({})).map((task) => task.completion),
      ['by-hand', 'gone', 'open'],
    );
  });
});
