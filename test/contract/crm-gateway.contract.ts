import assert from 'node:assert/strict';
import { CrmUnavailable } from '../../src/ports/crm-gateway.ts';
import type { CrmGateway } from '../../src/ports/crm-gateway.ts';

/** An amoCRM with the active volunteers 101 and 102 and the deactivated 103, and no tasks. */
export interface CrmUnderTest {
  readonly gateway: CrmGateway;
  readonly now: () => Date;
  completeByHand(crmId: number): Promise<void>;
  deleteByHand(crmId: number): Promise<void>;
  /** A way to the same amoCRM whose next creating request fails: without effect, or with the answer lost. */
  failingCreate(when: 'before' | 'after'): Promise<CrmGateway>;
}

const due = new Date('2026-11-25T18:00:00Z');
const task = (id: string, personId = 101) => ({ id, personId, text: `Отметьте часы: ${id}`, due });
const view = (id: string, crmId: number, completed = false) => {
  const { personId, text } = task(id);
  return { crmId, personId, text, due, completed };
};

/** What every CrmGateway promises, the fake of the tests and the one over HTTP alike. */
export function crmGatewayContract(make: () => Promise<CrmUnderTest>): void {
  let crm: CrmUnderTest;
  beforeEach(async () => {
    crm = await make();
  });

  const created = async (...ids: string[]): Promise<number[]> => {
    const outcomes = await crm.gateway.createTasks(ids.map((id) => task(id)));
    return outcomes.map((outcome) => {
      assert.equal(outcome.kind, 'created');
      return outcome.kind === 'created' ? outcome.crmId : Number.NaN;
    });
  };
  /** What became of each. */
  const completed = async (...crmIds: number[]) => {
    const outcomes = await crm.gateway.completeTasks(crmIds.map((crmId) => ({ crmId, result: 'Отмечено' })));
    assert.equal(outcomes.length, crmIds.length);
    return Object.fromEntries(outcomes.map(({ crmId, kind }) => [crmId, kind]));
  };
  const anHourAgo = () => new Date(crm.now().getTime() - 3_600_000);

  it('knows its people, the deactivated too', async () => {
    const { people } = await crm.gateway.directory();
    const active = Object.fromEntries(people.map(({ id, isActive }) => [id, isActive]));
    assert.deepEqual([active[101], active[102], active[103]], [true, true, false]);
  });

  it('creates tasks, each with an id of its own, and shows them as they were given', async () => {
    const [a, b] = await created('a', 'b');
    assert.ok(a !== undefined && b !== undefined && a !== b);
    assert.deepEqual(await crm.gateway.findTasks([b, a, 999_999]), [view('a', a), view('b', b)]);
    assert.deepEqual(await crm.gateway.tasksOf([101], anHourAgo()), [view('a', a), view('b', b)]);
    assert.deepEqual(await crm.gateway.tasksOf([102], anHourAgo()), []);
  });

  it('refuses what is for a deactivated person, and only that', async () => {
    const outcomes = await crm.gateway.createTasks([task('a'), task('b', 103), task('c', 102)]);
    assert.deepEqual(
      outcomes.map(({ id, kind }) => [id, kind]),
      [
        ['a', 'created'],
        ['b', 'refused'],
        ['c', 'created'],
      ],
    );
    assert.deepEqual(outcomes[1], { id: 'b', kind: 'refused', code: 'person-refused' });
    assert.equal((await crm.gateway.tasksOf([101, 102, 103], anHourAgo())).length, 2);
  });

  it('completes a task, and again without harm', async () => {
    const [a = 0] = await created('a');
    assert.deepEqual(await completed(a), { [a]: 'completed' });
    assert.deepEqual(await completed(a), { [a]: 'completed' });
    assert.deepEqual(await crm.gateway.findTasks([a]), [view('a', a, true)]);
  });

  it('completes several tasks, whatever became of some of them', async () => {
    const [a = 0, b = 0, c = 0] = await created('a', 'b', 'c');
    await crm.completeByHand(a);
    assert.deepEqual(await completed(c, a, b, 999_999), {
      [a]: 'completed',
      [b]: 'completed',
      [c]: 'completed',
      999_999: 'gone',
    });
    assert.deepEqual(
      (await crm.gateway.findTasks([a, b, c])).map((one) => one.completed),
      [true, true, true],
    );
  });

  it('sees what people did by hand', async () => {
    const [a = 0, b = 0] = await created('a', 'b');
    await crm.completeByHand(a);
    await crm.deleteByHand(b);
    assert.deepEqual(await crm.gateway.tasksOf([101], anHourAgo()), [view('a', a, true)]);
    assert.deepEqual(await crm.gateway.findTasks([a, b]), [view('a', a, true)]);
    assert.deepEqual(await completed(b), { [b]: 'gone' });
    assert.deepEqual(await completed(a, b), { [a]: 'completed', [b]: 'gone' });
  });

  it('has done nothing when it says that it never reached amoCRM', async () => {
    const failing = await crm.failingCreate('before');
    await assert.rejects(
      failing.createTasks([task('a')]),
      (error) => error instanceof CrmUnavailable && error.reached === 'no',
    );
    assert.deepEqual(await crm.gateway.tasksOf([101], anHourAgo()), []);
  });

  it('lets a lost answer be found by person and text', async () => {
    const failing = await crm.failingCreate('after');
    await assert.rejects(
      failing.createTasks([task('a')]),
      (error) => error instanceof CrmUnavailable && error.reached === 'maybe',
    );
    const found = await crm.gateway.tasksOf([101], anHourAgo());
    assert.deepEqual(
      found.map(({ personId, text }) => [personId, text]),
      [[101, task('a').text]],
    );
  });

  it('asks for nothing when there is nothing to ask', async () => {
    assert.deepEqual(await crm.gateway.createTasks([]), []);
    assert.deepEqual(await crm.gateway.tasksOf([], anHourAgo()), []);
    assert.deepEqual(await crm.gateway.findTasks([]), []);
    assert.deepEqual(await crm.gateway.completeTasks([]), []);
  });

  it('takes at most 50 tasks at once', async () => {
    const many = Array.from({ length: 51 }, (_, index) => task(`t${index}`));
    await assert.rejects(async () => crm.gateway.createTasks(many), RangeError);
    const ends = many.map((_, index) => ({ crmId: index + 1, result: 'Отмечено' }));
    await assert.rejects(async () => crm.gateway.completeTasks(ends), RangeError);
  });
}
