import assert from 'node:assert/strict';
import { readLegs } from '../../../src/adapters/mango/legs.ts';
import { OwnNumbers } from '../../../src/adapters/mango/own-numbers.ts';
import type { CallLeg } from '../../../src/domain/consultation/call.ts';

const START = 1_794_300_000;
const at = (seconds: number) => new Date((START + seconds) * 1000);
const leg = (more: object = {}) => ({
  call_type: 'user',
  call_abonent_id: 11,
  call_abonent_extension: '0511',
  call_start_time: START,
  call_answer_time: START + 5,
  call_end_time: START + 65,
  talk_duration: 60,
  ModeListen: false,
  members: null,
  ...more,
});
const rung = (more: object = {}) => leg({ call_answer_time: null, talk_duration: 0, ...more });

function legs(value: unknown, own: OwnNumbers | null = null): CallLeg[] {
  const read = readLegs(value, own);
  return typeof read === 'string' ? assert.fail(read) : read;
}
const ids = (value: unknown) => legs(value).map(({ employeeId }) => employeeId);

describe('the legs of a Mango call', () => {
  it('are employees and the outside end', () => {
    assert.deepEqual(
      legs([leg(), leg({ call_type: 'number', call_abonent_id: '12', call_start_time: START - 1 })]),
      [
        {
          kind: 'number',
          employeeId: 12,
          extension: '0511',
          startedAt: at(-1),
          answeredAt: at(5),
          endedAt: at(65),
          talkSeconds: 60,
          listening: false,
        },
        {
          kind: 'user',
          employeeId: 11,
          extension: '0511',
          startedAt: at(0),
          answeredAt: at(5),
          endedAt: at(65),
          talkSeconds: 60,
          listening: false,
        },
      ],
    );
  });

  it('come out of groups and conferences at any depth, and these are none', () => {
    const inner = leg({
      call_type: 'conference',
      call_abonent_id: 1,
      members: [leg({ call_abonent_id: 12 })],
    });
    const group = leg({ call_type: 'group', call_abonent_id: 10, members: [leg(), inner] });
    assert.deepEqual(ids([group, leg({ call_type: 'robot', call_abonent_id: 9 })]), [11, 12]);
    assert.deepEqual(ids([]), []);
    assert.deepEqual(ids(null), []);
    assert.deepEqual(ids({}), []);
    assert.deepEqual(ids({ 0: leg(), 2: leg({ call_abonent_id: 12 }) }), [11, 12]);
  });

  it('are told once: of the same person, answer and id the longest talk stays', () => {
    const same = [leg({ talk_duration: 10 }), leg({ talk_duration: 60 }), leg({ talk_duration: 30 })];
    assert.deepEqual(
      legs(same).map(({ talkSeconds }) => talkSeconds),
      [60],
    );
    const others = [
      leg({ external_call_id: 'a' }),
      leg({ external_call_id: 'b' }),
      leg({ call_answer_time: START + 6 }),
      leg({ call_abonent_id: 12 }),
      leg({ call_abonent_id: null }),
      leg({ call_abonent_id: null, call_abonent_extension: '12' }),
    ];
    assert.equal(legs(others).length, 6);
  });

  it('keep each time somebody was rung', () => {
    assert.equal(legs([rung(), rung({ call_start_time: START + 20 }), rung()]).length, 2);
  });

  for (const nothing of [null, 0, '0', '', undefined]) {
    it(`are unanswered, or without an end, at ${JSON.stringify(nothing) ?? 'no key'}`, () => {
      const [read] = legs([leg({ call_answer_time: nothing, call_end_time: nothing, talk_duration: 9 })]);
      assert.deepEqual([read?.answeredAt, read?.endedAt, read?.talkSeconds], [null, null, 0]);
    });
  }

  it('know who only listened or prompted', () => {
    const listening = legs([leg({ ModeListen: true }), leg({ call_abonent_id: 12, ModePrompt: 1 })]);
    assert.deepEqual(
      listening.map((one) => one.listening),
      [true, true],
    );
  });

  it('leave out service entries, and begin with the answer where no beginning is told', () => {
    const entry = rung({ call_start_time: null, call_end_time: null });
    assert.deepEqual(ids([entry, leg({ call_start_time: null })]), [11]);
    assert.deepEqual(legs([leg({ call_start_time: 0 })])[0]?.startedAt, at(5));
  });

  it('name nobody by -1, 0 or a word, and no extension by what may be a telephone number', () => {
    for (const nobody of [-1, 0, 'Иванова', null])
      assert.deepEqual(ids([leg({ call_abonent_id: nobody })]), [null]);
    const extension = (value: unknown) => legs([leg({ call_abonent_extension: value })])[0]?.extension;
    assert.deepEqual(['0511', ' 23 ', 23, '70001112233', '', 'abc', null].map(extension), [
      '0511',
      '23',
      '23',
      null,
      null,
      null,
      null,
    ]);
  });

  it('know an employee by the telephone when there is neither id nor extension', () => {
    const own = new OwnNumbers([
      ['70001110011', 11],
      ['sip:e12@example.mangosip.ru', 12],
      ['70001110099', 13],
      ['70001110099', 14],
    ]);
    const by = (number: string, more: object = {}) =>
      legs(
        [leg({ call_abonent_id: null, call_abonent_extension: null, call_abonent_number: number, ...more })],
        own,
      )[0]?.employeeId;
    assert.equal(by('8 000 111-00-11'), 11);
    assert.equal(by('sip:E12@example.mangosip.ru;transport=tcp'), 12);
    assert.equal(by('70001110099'), null);
    assert.equal(by('70001110012'), null);
    assert.equal(by('70001110011', { call_abonent_extension: '12' }), null);
  });

  const broken: readonly [name: string, more: object, problem: string][] = [
    ['an answer before the beginning', { call_answer_time: START - 1 }, 'end-before-start'],
    ['an end before the answer', { call_end_time: START + 4 }, 'end-before-start'],
    ['an end before the beginning', { call_answer_time: null, call_end_time: START - 1 }, 'end-before-start'],
    ['an answer in words', { call_answer_time: 'да' }, 'malformed'],
    ['a talk in words', { talk_duration: 'час' }, 'malformed'],
    ['members that are none', { members: ['a'] }, 'malformed'],
  ];
  for (const [name, more, problem] of broken) {
    it(`are not told at all with ${name}`, () => assert.equal(readLegs([leg(), leg(more)], null), problem));
  }

  it('are not followed into endless depths', () => {
    let nested: object = leg();
    for (let depth = 0; depth < 12; depth += 1) nested = leg({ call_type: 'group', members: [nested] });
    assert.equal(readLegs([nested], null), 'malformed');
  });
});
