import assert from 'node:assert/strict';
import { madeDay } from '../../sandbox/charity/calls.ts';
import { type Conversation, conversationOf } from '../../sandbox/charity/conversations.ts';
import { dayOf, firstEntryOf, midnightOf } from '../../sandbox/charity/entry-ids.ts';
import { fullHistory } from '../../sandbox/charity/history.ts';
import { START } from './sandbox-under-test.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.parse('2025-05-01T00:00:00+03:00');

function conversations(): Conversation[] {
  const days = Array.from({ length: dayOf(START) - dayOf(FIRST) + 1 }, (_, index) => dayOf(FIRST) + index);
  return days
    .flatMap((day) => madeDay(midnightOf(day), START, firstEntryOf(day)))
    .flatMap((kept) => conversationOf(kept) ?? [])
    .filter(({ endedAt }) => endedAt < START);
}

describe('what volunteers of the made-up charity wrote of their calls', () => {
  const { reports, settings } = fullHistory(START);
  const spoken = conversations();
  const byVolunteer = Map.groupBy(spoken, ({ userId }) => userId);
  const nearest = ({ userId, beganAt }: { userId: number; beganAt: string }) =>
    Math.min(
      ...(byVolunteer.get(userId) ?? []).map(
        (one) => Math.abs(one.answeredAt - Date.parse(beganAt)) / MINUTE,
      ),
    );
  const ago = (at: string) => START - Date.parse(at);

  it('covers nearly every conversation of eighteen months, less of the last days', () => {
    assert.ok(reports.length > 9000, `${reports.length}`);
    const share = (from: number, until: number) => {
      const within = (at: number) => START - at < from && START - at >= until;
      const written = reports.filter((report) => within(Date.parse(report.beganAt))).length;
      return written / spoken.filter((one) => within(one.answeredAt)).length;
    };
    const [before, lately] = [share(570 * DAY, 3 * DAY), share(3 * DAY, 0)];
    assert.ok(before > 0.91 && before < 0.95, `${before}`);
    assert.ok(lately > 0.3 && lately < 0.8, `${lately}`);
  });

  it('has an id, a beginning and a place of its own each, all of the past', () => {
    assert.equal(new Set(reports.map(({ id }) => id)).size, reports.length);
    for (const { id, beganAt, sentAt } of reports) {
      assert.match(id, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      assert.ok(beganAt <= sentAt && Date.parse(sentAt) < START, id);
      assert.ok(Date.parse(beganAt) % MINUTE === 0, id);
    }
    const linked = reports.flatMap(({ entryId }) => entryId ?? []);
    assert.equal(new Set(linked).size, linked.length);
  });

  it('remembers the beginning to some minutes, badly a handful of times and of late only', () => {
    const known = new Map(spoken.map((one) => [one.entryId, one]));
    for (const { entryId, userId, sentAt } of reports) {
      if (entryId === null) continue;
      assert.equal(known.get(entryId)?.userId, userId);
      assert.ok(Date.parse(sentAt) > (known.get(entryId)?.endedAt ?? Infinity));
    }
    const off = reports.filter((report) => nearest(report) > 7);
    const withCall = off.filter((report) => nearest(report) <= 90);
    assert.ok(withCall.length >= 3 && withCall.length <= 20, `${withCall.length}`);
    assert.ok(withCall.every(({ beganAt }) => ago(beganAt) < 61 * DAY));
    const alone = off.filter((report) => nearest(report) > 90);
    assert.ok(alone.length >= 3 && alone.length <= 30, `${alone.length}`);
  });

  it('tells short stories of the topics there are, without numbers', () => {
    const topics = new Set(reports.flatMap((report) => report.topics));
    assert.equal(topics.size, settings.topics.length);
    for (const { story, topics: about, feeling } of reports) {
      const words = story.split(' ').length;
      assert.ok(words >= 2 && words <= 40 && !/\d/.test(story), story);
      assert.ok(about.length >= 1 && new Set(about).size === about.length);
      assert.ok(feeling >= 1 && feeling <= 5);
    }
    const marked = (share: number) => share > 0.01 && share < 0.15;
    assert.ok(marked(reports.filter(({ risk }) => risk).length / reports.length));
    assert.ok(marked(reports.filter(({ discuss }) => discuss).length / reports.length));
    assert.equal(new Set(reports.map(({ outcome }) => outcome)).size, 5);
  });

  it('is small enough to be asked for at every start', () => {
    assert.ok(Buffer.byteLength(JSON.stringify(fullHistory(START))) < 8_000_000);
  });
});
