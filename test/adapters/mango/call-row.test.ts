import assert from 'node:assert/strict';
import { readRow } from '../../../src/adapters/mango/call-row.ts';
import type { Call } from '../../../src/domain/consultation/call.ts';
import { sample } from '../../sandbox/mango-client.ts';
import type { Json } from '../../sandbox/sandbox-under-test.ts';

const START = 1_794_300_000;
const at = (seconds: number) => new Date((START + seconds) * 1000);
const row = (more: object = {}) => ({
  entry_id: 'NTAwODcxNjI1Ng==',
  context_type: 1,
  context_status: 1,
  caller_id: null,
  context_start_time: START,
  duration: 60,
  talk_duration: 50,
  mark_client: 5,
  context_calls: [],
  ...more,
});

function read(value: unknown): Call {
  const result = readRow(value, { keyOf: null, own: null });
  assert.equal(result.kind, 'call', JSON.stringify(result));
  return result.kind === 'call' ? result.call : assert.fail();
}

function problemOf(value: unknown): string {
  const result = readRow(value, { keyOf: null, own: null });
  return result.kind === 'bad' ? `${result.bad.problem} ${result.bad.field}` : 'none';
}

describe('a row of Mango’s statistics', () => {
  it('becomes a call', () => {
    assert.deepEqual(read(row()), {
      entryId: 'NTAwODcxNjI1Ng==',
      direction: 'in',
      succeeded: true,
      startedAt: at(0),
      durationSeconds: 60,
      talkSeconds: 50,
      callerEmployeeId: null,
      clientKey: null,
      mark: { kind: 'given', value: 5 },
      legs: [],
    });
  });

  it('may hold texts for numbers, keys nobody knows, and leave out what is not needed', () => {
    const asTexts = Object.fromEntries(
      Object.entries(row()).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
    );
    assert.deepEqual(read({ ...asTexts, conversion: [], future_field: { a: 1 } }), read(row()));
    const bare = read({ entry_id: 'a', context_type: 3, context_start_time: START });
    assert.deepEqual(
      [bare.direction, bare.durationSeconds, bare.talkSeconds, bare.legs, bare.mark, bare.succeeded],
      ['internal', 0, 0, [], { kind: 'unavailable' }, false],
    );
    assert.equal(read(row({ context_type: 2, caller_id: '300043164' })).callerEmployeeId, 300_043_164);
    assert.equal(read(row({ entry_id: 5_008_716_256 })).entryId, '5008716256');
    assert.equal(read(row({ duration: 12.6, talk_duration: '3.2' })).durationSeconds, 13);
  });

  it('takes zero talk and a call without an end for what they are', () => {
    assert.equal(read(row({ talk_duration: 0 })).talkSeconds, 0);
    assert.equal(read(row({ duration: null, talk_duration: null })).durationSeconds, 0);
  });

  const marks: readonly [value: unknown, mark: Call['mark']][] = [
    [null, { kind: 'not-reached' }],
    [-1, { kind: 'no-answer' }],
    ['-1', { kind: 'no-answer' }],
    [1, { kind: 'given', value: 1 }],
    ['5', { kind: 'given', value: 5 }],
    [10, { kind: 'given', value: 10 }],
    [0, { kind: 'given', value: 0 }],
    [42, { kind: 'given', value: 42 }],
    [undefined, { kind: 'unavailable' }],
    ['', { kind: 'unavailable' }],
    [4.5, { kind: 'unavailable' }],
    ['хорошо', { kind: 'unavailable' }],
    [[5], { kind: 'unavailable' }],
    [9_000_000, { kind: 'unavailable' }],
    ['1112233', { kind: 'unavailable' }],
    [1e12, { kind: 'unavailable' }],
  ];
  for (const [value, mark] of marks) {
    it(`has the mark ${JSON.stringify(mark)} for ${JSON.stringify(value) ?? 'no key'}`, () => {
      assert.deepEqual(read(row({ mark_client: value })).mark, mark);
    });
  }

  it('tells a mark that can not be read from one that is not there', () => {
    const { mark_client: _mark, ...without } = row();
    const unreadable = (value: object) => {
      const result = readRow(value, { keyOf: null, own: null });
      return result.kind === 'call' && result.markUnreadable;
    };
    assert.deepEqual([unreadable(without), unreadable(row({ mark_client: 'a' }))], [false, true]);
  });

  const bad: readonly [name: string, value: unknown, problem: string][] = [
    ['no object', 'row', 'malformed list'],
    ['nothing', null, 'malformed list'],
    ['no id', row({ entry_id: undefined }), 'no-entry-id entry_id'],
    ['an empty id', row({ entry_id: '' }), 'no-entry-id entry_id'],
    ['an id of 129 signs', row({ entry_id: 'a'.repeat(129) }), 'no-entry-id entry_id'],
    ['an id that no database takes', row({ entry_id: 'a\u0000' }), 'no-entry-id entry_id'],
    ['no beginning', row({ context_start_time: undefined }), 'no-start context_start_time'],
    ['a beginning of 0', row({ context_start_time: '0' }), 'no-start context_start_time'],
    [
      'a beginning in milliseconds',
      row({ context_start_time: START * 1000 }),
      'malformed context_start_time',
    ],
    ['a beginning in words', row({ context_start_time: 'вчера' }), 'malformed context_start_time'],
    ['a service entry', { entry_id: 'a', context_type: 1 }, 'no-start context_start_time'],
    ['a direction of 0', row({ context_type: 0 }), 'unknown-direction context_type'],
    ['no direction', row({ context_type: null }), 'unknown-direction context_type'],
    ['a negative length', row({ duration: -1 }), 'end-before-start duration'],
    ['a length in words', row({ duration: 'час' }), 'malformed duration'],
    ['a negative talk', row({ talk_duration: -5 }), 'malformed talk_duration'],
    ['a length no database takes', row({ duration: 1e15 }), 'malformed duration'],
    ['legs that are none', row({ context_calls: 'legs' }), 'malformed context_calls'],
    ['a leg that is none', row({ context_calls: [null] }), 'malformed context_calls'],
  ];
  for (const [name, value, problem] of bad) {
    it(`is set aside for ${name}`, () => assert.equal(problemOf(value), problem));
  }

  it('is set aside with no more than its id and its beginning', () => {
    const value = row({ context_type: 7, caller_number: '70001112233' });
    assert.deepEqual(readRow(value, { keyOf: null, own: null }), {
      kind: 'bad',
      bad: {
        entryId: 'NTAwODcxNjI1Ng==',
        startedAt: at(0),
        problem: 'unknown-direction',
        field: 'context_type',
      },
    });
  });

  it('reads every row of the vendor’s own sample', () => {
    const rows = sample('extended_result.doc-sample').data.flatMap(({ list }: Json) => list);
    const calls: Call[] = rows.map(read);
    assert.equal(calls.length, rows.length);
    assert.ok(rows.length > 3);
    assert.deepEqual(
      calls
        .slice(0, 3)
        .map(({ direction, succeeded, legs }) => [
          direction,
          succeeded,
          legs.map(({ kind, employeeId, talkSeconds }) => [kind, employeeId, talkSeconds]),
        ]),
      [
        ['out', true, [['number', 300_043_164, 1]]],
        ['in', true, [['user', 300_043_135, 9]]],
        ['in', false, [['user', 300_043_135, 0]]],
      ],
    );
  });
});
