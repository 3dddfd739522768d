import assert from 'node:assert/strict';
import { changedTopics } from '../../../src/domain/consultation/topic-list.ts';
import type { TopicWish } from '../../../src/domain/consultation/topic-list.ts';
import type { Topic } from '../../../src/domain/consultation/topic.ts';

const AT = new Date('2026-11-20T09:00:00Z');
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const STORED: Topic[] = [
  { id: 1, name: 'Работа', position: 0, retiredAt: null },
  { id: 2, name: 'Развод', position: 1, retiredAt: null },
  { id: 3, name: 'Прежняя', position: 2, retiredAt: LONG_AGO },
];
const wish = (id: number | null, name: string, retired = false): TopicWish => ({ id, name, retired });
const keep = [wish(1, 'Работа'), wish(2, 'Развод'), wish(3, 'Прежняя', true)];
const brief = (topics: readonly Topic[]) =>
  topics.map(({ id, name, position }) => `${position} ${id} ${name}`);

describe('The list of topics', () => {
  it('is ordered, renamed and added to', () => {
    const topics = changedTopics(
      STORED,
      [wish(2, ' Расставание '), wish(null, 'Дети'), wish(1, 'Работа')],
      AT,
    );
    assert.deepEqual(brief(topics), ['0 2 Расставание', '1 0 Дети', '2 1 Работа', '3 3 Прежняя']);
  });

  it('loses nothing that is not named', () => {
    assert.deepEqual(brief(changedTopics(STORED, [wish(2, 'Развод')], AT)), [
      '0 2 Развод',
      '1 1 Работа',
      '2 3 Прежняя',
    ]);
  });

  it('retires now, remembers since when, and takes back', () => {
    const retired = changedTopics(STORED, [wish(1, 'Работа'), wish(2, 'Развод', true), keep[2]!], AT);
    assert.deepEqual(
      retired.map((topic) => topic.retiredAt),
      [null, AT, LONG_AGO],
    );
    const back = changedTopics(STORED, [wish(3, 'Прежняя')], AT);
    assert.equal(back[0]?.retiredAt, null);
  });

  it('has every name once among those offered, whatever the case', () => {
    for (const wishes of [[wish(1, 'РАЗВОД')], [wish(null, 'работа')]])
      assert.throws(() => changedTopics(STORED, wishes, AT), { code: 'topic.name-taken' });
    const named = changedTopics(STORED, [wish(null, 'Прежняя')], AT);
    assert.equal(named[0]?.name, 'Прежняя');
    assert.throws(() => changedTopics(named, [wish(3, 'Прежняя')], AT), { code: 'topic.name-taken' });
  });

  it('lets two topics exchange their names', () => {
    const topics = changedTopics(STORED, [wish(1, 'Развод'), wish(2, 'Работа')], AT);
    assert.deepEqual(brief(topics).slice(0, 2), ['0 1 Развод', '1 2 Работа']);
  });

  const invalid: Record<string, TopicWish[]> = {
    'topics.0.name': [wish(1, '  ')],
    'topics.1.name': [wish(1, 'Работа'), wish(2, 'я'.repeat(81))],
    'topics.1.id': [wish(1, 'Работа'), wish(1, 'Труд')],
    'topics.0.retired': [wish(null, 'Новая', true)],
    topics: [wish(1, 'Работа', true), wish(2, 'Развод', true)],
  };
  for (const [field, wishes] of Object.entries(invalid)) {
    it(`refuses a wrong ${field}`, () => {
      assert.throws(() => changedTopics(STORED, wishes, AT), { code: 'topic.invalid', details: { field } });
    });
  }

  it('knows only its own topics', () => {
    assert.throws(() => changedTopics(STORED, [wish(9, 'Чужая')], AT), { code: 'topic.not-found' });
  });
});
