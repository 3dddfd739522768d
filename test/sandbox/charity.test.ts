import assert from 'node:assert/strict';
import type { History } from '../../sandbox/charity/history.ts';
import { fullHistory } from '../../sandbox/charity/history.ts';
import { volunteerHabits } from '../../sandbox/charity/people.ts';
import { charityRoster } from '../../sandbox/charity/roster-history.ts';
import { defaultStart } from '../../sandbox/clock/instants.ts';
import { type Json, SandboxUnderTest, START } from './sandbox-under-test.ts';

const month = (history: History, name: string) => {
  const found = history.months.find((one) => one.month === name);
  assert.ok(found);
  return found;
};
const seats = (shifts: readonly { slot: string; userIds: readonly number[] }[]) =>
  shifts.flatMap(({ slot, userIds }) => userIds.map((userId) => `${slot} ${userId}`));

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
      later.months.map((one) => one.month).filter((_, index, all) => index === 0 || index > all.length - 4),
      ['2025-07', '2026-12', '2027-01', '2027-02'],
    );
  });

  it('has eighteen months closed, this one published and the next one two thirds answered', () => {
    assert.deepEqual(
      history.months.map((one) => one.state),
      [...Array.from({ length: 18 }, () => 'closed'), 'published', 'collecting'],
    );
    assert.deepEqual(
      [0, 17, 18, 19].map((index) => history.months[index]?.month),
      ['2025-05', '2026-10', '2026-11', '2026-12'],
    );
    assert.equal(month(history, '2026-12').answers.length, Math.round((40 * 2) / 3));
    assert.equal(month(history, '2026-12').publishedAt, null);
    assert.equal(month(history, '2026-10').closedAt, '2026-10-31T21:00:00.000Z');
    const late = history.months.map((one) => {
      const until = Math.min(Date.parse(one.publishedAt ?? history.startedAt), START);
      for (const { submittedAt } of one.answers) {
        assert.ok(Date.parse(submittedAt) >= Date.parse(one.openedAt ?? ''));
        assert.ok(Date.parse(submittedAt) < until);
      }
      return one.answers.filter(({ submittedAt }) => submittedAt >= one.deadlineAt).length;
    });
    assert.deepEqual(late.slice(18), [0, 0]);
    assert.ok(late.some((count) => count > 0) && late.every((count) => count <= 2));
  });

  it('has in every month the schedule by which its calls were answered, all of it offered', () => {
    const rosters = charityRoster(START).months;
    assert.equal(rosters.length, 19);
    for (const roster of rosters) {
      const { shifts, answers } = month(history, roster.month);
      assert.deepEqual(shifts, roster.shifts);
      const offered = new Set(
        answers.flatMap(({ userId, marks }) => marks.map((mark) => `${mark} ${userId}`)),
      );
      assert.ok(seats(shifts).length > 250 && seats(shifts).every((seat) => offered.has(seat)));
      assert.ok(offered.size > seats(shifts).length * 1.2);
    }
  });

  it('has people who came, a person who left and people who could not work a month', () => {
    const spokenOf = (name: string) => new Set(month(history, name).answers.map(({ userId }) => userId));
    const [first, last] = [spokenOf('2025-05'), spokenOf('2026-11')];
    assert.ok(first.has(6) && !last.has(6));
    const [left] = history.formerEmployees;
    const months = charityRoster(START).months.filter(({ shifts }) =>
      seats(shifts).some((seat) => seat.endsWith(' 6')),
    );
    assert.equal(months.at(-1)?.month, '2026-04');
    assert.deepEqual([left?.userId, left?.until], [6, '2026-04-30T21:00:00.000Z']);
    assert.ok([...last].filter((userId) => !first.has(userId)).length >= 5);
    const without = new Set(history.months.map(({ answers }) => answers.filter((one) => one.cannot).length));
    assert.ok(without.size > 1);
  });

  it('has drafts that were edited and requests that were settled, up to the schedule as it is', () => {
    const closed = history.months.filter(({ state }) => state === 'closed');
    for (const { draft, edits, requests, shifts, openedAt, publishedAt } of closed) {
      const made = new Set(seats(draft));
      const go = (slot: string, userId: number) => assert.ok(made.delete(`${slot} ${userId}`));
      for (const { kind, slot, userId, byUserId, at } of edits) {
        assert.ok(at > (openedAt ?? '') && at < (publishedAt ?? ''));
        if (kind === 'replace') go(slot, userId);
        made.add(`${slot} ${byUserId ?? userId}`);
      }
      for (const { slot, userId, outcome, replacementId, createdAt, decidedAt } of requests) {
        assert.ok((publishedAt ?? '') < createdAt && createdAt < decidedAt);
        assert.ok(Date.parse(decidedAt) < Date.parse(`${slot}:00+03:00`));
        if (outcome === 'replaced' || outcome === 'left-gap') go(slot, userId);
        if (replacementId !== null) made.add(`${slot} ${replacementId}`);
      }
      assert.deepEqual([...made].toSorted(), seats(shifts).toSorted());
    }
    const outcomes = closed.flatMap(({ requests }) => requests.map(({ outcome }) => outcome));
    for (const outcome of ['replaced', 'left-gap', 'declined', 'withdrawn'] as const)
      assert.ok(outcomes.includes(outcome), outcome);
    assert.ok(closed.filter(({ edits }) => edits.length > 0).length > 9);
    const { edits, requests, draft, shifts } = month(history, '2026-11');
    assert.deepEqual([edits, requests, draft], [[], [], shifts]);
  });

  it('has not opened the next month before the 20th', () => {
    const early = month(fullHistory(Date.parse('2026-11-19T10:00:00+03:00')), '2026-12');
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
    const { answers } = month(history, '2026-11');
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
    const filled = [...offers.values()].reduce((sum, count) => sum + Math.min(2, count), 0);
    assert.ok(filled >= 300 && filled < 360, `${filled} of 360 seats have somebody`);
  });

  it('is nearly nobody when it is empty', async () => {
    const sandbox = await SandboxUnderTest.start();
    await sandbox.control('POST', '/reset', { charity: 'empty' });
    assert.equal((await sandbox.control('GET', '/amocrm/users')).json.users.length, 1);
    const { months, reports, settings } = (await sandbox.control('GET', '/charity/history')).json;
    assert.deepEqual([months, reports, settings.topics], [[], [], []]);
    await sandbox.stop();
  });

  it('begins on the 22nd at 10:00 in Moscow, of last month while today is before the 22nd', () => {
    const start = (now: string) => new Date(defaultStart(Date.parse(now))).toISOString();
    assert.equal(start('2026-11-21T20:59:59Z'), '2026-10-22T07:00:00.000Z');
    assert.equal(start('2026-11-21T21:00:00Z'), '2026-11-22T07:00:00.000Z');
    assert.equal(start('2027-01-05T12:00:00Z'), '2026-12-22T07:00:00.000Z');
  });
});
