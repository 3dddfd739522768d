import assert from 'node:assert/strict';
import type { History } from '../../sandbox/charity/history.ts';
import { fullHistory } from '../../sandbox/charity/history.ts';
import { volunteerHabits } from '../../sandbox/charity/people.ts';
import { defaultStart } from '../../sandbox/clock/instants.ts';
import { type Json, SandboxUnderTest, START } from './sandbox-under-test.ts';

const month = (history: History, index: number) => {
  const found = history.months[index];
  assert.ok(found);
  return found;
};

describe('the made-up charity', () => {
  const history = fullHistory(START);

  it('has 40 volunteers, a free and a former one, and everybody who runs it', async () => {
    const sandbox = await SandboxUnderTest.start();
    const { users, groups } = (await sandbox.control('GET', '/amocrm/users')).json;
    const inGroup = (name: string) => {
      const { id } = groups.find((group: { name: string }) => group.name === name);
      return users.filter((user: { groupId: number }) => user.groupId === id);
    };
    const full = inGroup('Волонтёры').filter((user: Json) => user.isActive && !user.isFree);
    assert.equal(full.length, 40);
    assert.equal(inGroup('Волонтёры').length, 42);
    assert.deepEqual(
      [inGroup('Администрация').length, inGroup('Супервизия').length, inGroup('Руководство').length],
      [2, 1, 1],
    );
    assert.equal(new Set(users.map((user: { email: string }) => user.email)).size, users.length);
    assert.deepEqual(
      (await sandbox.control('GET', '/charity/history')).json,
      JSON.parse(JSON.stringify(history)),
    );
    await sandbox.stop();
  });

  it('is the same every time and moves with its beginning', () => {
    assert.deepEqual(fullHistory(START), history);
    const later = fullHistory(Date.parse('2027-01-22T10:00:00+03:00'));
    assert.deepEqual(
      later.months.map((one) => one.month),
      ['2026-12', '2027-01', '2027-02'],
    );
  });

  it('has last month closed, this one published and the next one two thirds answered', () => {
    assert.deepEqual(
      history.months.map((one) => [one.month, one.state]),
      [
        ['2026-10', 'closed'],
        ['2026-11', 'published'],
        ['2026-12', 'collecting'],
      ],
    );
    assert.equal(month(history, 2).answers.length, Math.round((40 * 2) / 3));
    assert.equal(month(history, 2).publishedAt, null);
    assert.equal(month(history, 0).closedAt, '2026-10-31T21:00:00.000Z');
    for (const one of history.months) {
      for (const { submittedAt } of one.answers) {
        assert.ok(Date.parse(submittedAt) >= Date.parse(one.openedAt ?? ''));
        assert.ok(Date.parse(submittedAt) < Math.min(Date.parse(one.deadlineAt), START));
      }
    }
  });

  it('has not opened the next month before the 20th', () => {
    const early = month(fullHistory(Date.parse('2026-11-19T10:00:00+03:00')), 2);
    assert.deepEqual([early.state, early.openedAt, early.answers], ['planned', null, []]);
  });

  it('marks only slots of the month, each once', () => {
    for (const one of history.months) {
      for (const { marks } of one.answers) {
        assert.equal(new Set(marks).size, marks.length);
        for (const mark of marks)
          assert.match(mark, new RegExp(`^${one.month}-\\d\\dT(10|12|14|16|18|20):00$`));
      }
    }
  });

  it('has people of every habit, most seats to fill and some that nobody can', () => {
    const { answers } = month(history, 1);
    const marksOf = (habit: string) =>
      volunteerHabits
        .filter((volunteer) => volunteer.habit === habit)
        .flatMap(({ userId }) => answers.find((answer) => answer.userId === userId)?.marks ?? []);
    const hour = (mark: string) => Number(mark.slice(11, 13));
    const evening = marksOf('evening');
    assert.ok(evening.filter((mark) => hour(mark) >= 18).length > evening.length * 0.8);
    assert.ok(marksOf('hero').length > 100);
    assert.equal(marksOf('silent').length, 0);
    assert.ok(answers.some(({ cannot }) => cannot === true));
    const offers = new Map<string, number>();
    for (const mark of answers.flatMap(({ marks }) => marks)) offers.set(mark, (offers.get(mark) ?? 0) + 1);
    const seats = [...offers.values()].reduce((sum, count) => sum + Math.min(2, count), 0);
    assert.ok(seats >= 300 && seats < 360, `${seats} of 360 seats have somebody`);
  });

  it('is nearly nobody when it is empty', async () => {
    const sandbox = await SandboxUnderTest.start();
    await sandbox.control('POST', '/reset', { charity: 'empty' });
    assert.equal((await sandbox.control('GET', '/amocrm/users')).json.users.length, 1);
    assert.deepEqual((await sandbox.control('GET', '/charity/history')).json.months, []);
    await sandbox.stop();
  });

  it('begins on the 22nd at 10:00 in Moscow, of last month while today is before the 22nd', () => {
    const start = (now: string) => new Date(defaultStart(Date.parse(now))).toISOString();
    assert.equal(start('2026-11-21T20:59:59Z'), '2026-10-22T07:00:00.000Z');
    assert.equal(start('2026-11-21T21:00:00Z'), '2026-11-22T07:00:00.000Z');
    assert.equal(start('2027-01-05T12:00:00Z'), '2026-12-22T07:00:00.000Z');
  });
});
