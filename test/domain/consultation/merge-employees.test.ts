import assert from 'node:assert/strict';
import type { DatedEmployee } from '../../../src/domain/consultation/consultation.ts';
import { employeesByTime } from '../../../src/domain/consultation/employees-by-time.ts';
import { mergeEmployees } from '../../../src/domain/consultation/merge-employees.ts';
import type { SeenEmployee } from '../../../src/domain/consultation/merge-employees.ts';
import type { Person } from '../../../src/domain/volunteer/person.ts';
import { aPerson } from '../../builders/person.ts';

const MARCH = new Date('2026-03-01T00:00:00Z');
const MAY = new Date('2026-05-01T00:00:00Z');

const ANNA = aPerson({ id: 1, email: 'Anna@charity.example' });
const BORIS = aPerson({ id: 2, email: 'boris@charity.example' });

const seen = (employeeId: number, email: string | null, extension: string | null = null): SeenEmployee => ({
  employeeId,
  email,
  extension,
});

/** What is known once the telephony showed this list, on top of what was known. */
function after(
  known: readonly DatedEmployee[],
  list: readonly SeenEmployee[],
  now: Date,
  more: { people?: readonly Person[]; extensions?: Readonly<Record<number, string>> } = {},
): DatedEmployee[] {
  const preferences = Object.entries(more.extensions ?? {}).map(([id, telephoneExtension]) => ({
    personId: Number(id),
    shiftReminder: true,
    telephoneExtension,
  }));
  const changed = mergeEmployees(known, list, more.people ?? [ANNA, BORIS], preferences, now);
  const ids = new Set(changed.map((row) => row.employeeId));
  return [...known.filter((row) => !ids.has(row.employeeId)), ...changed];
}

/** `employee extension person from–until`, months only. */
function glance(history: readonly DatedEmployee[]): string[] {
  const month = (at: Date) => (at.getTime() === 0 ? 'always' : at.toISOString().slice(5, 7));
  return history.map(
    (row) =>
      `${row.employeeId} ${row.extension ?? '-'} ${row.personId ?? 'nobody'} ${month(row.from)}–${row.until === null ? '' : month(row.until)}`,
  );
}

const who = (
  history: readonly DatedEmployee[],
  employeeId: number | null,
  at: Date,
  extension: string | null = null,
) => employeesByTime(history).whoWas(employeeId, extension, at);

describe('who stands behind employees of the telephony', () => {
  it('is found by e-mail, however it is written, and reaches back to the beginning at first sight', () => {
    const known = after([], [seen(701, ' anna@Charity.example', '101')], MARCH);
    assert.deepEqual(glance(known), ['701 101 1 always–']);
  });

  it('is found by the extension people say is theirs when the e-mail is nobody’s', () => {
    const known = after([], [seen(701, 'desk@charity.example', '0101')], MARCH, {
      extensions: { 2: '0101' },
    });
    assert.deepEqual(glance(known), ['701 0101 2 always–']);
    const other = after([], [seen(701, 'desk@charity.example', '0101')], MARCH, { extensions: { 2: '101' } });
    assert.deepEqual(glance(other), ['701 0101 nobody always–']);
  });

  it('goes by the e-mail where both tell somebody', () => {
    const known = after([], [seen(701, 'anna@charity.example', '101')], MARCH, { extensions: { 2: '101' } });
    assert.deepEqual(glance(known), ['701 101 1 always–']);
  });

  it('says nothing when nothing changed', () => {
    const list = [seen(701, 'anna@charity.example', '101'), seen(702, null)];
    const known = after([], list, MARCH);
    assert.deepEqual(mergeEmployees(known, list, [ANNA, BORIS], [], MAY), []);
  });

  it('ends with an employee that is gone, and begins anew when they come back', () => {
    const both = [seen(701, 'anna@charity.example'), seen(702, 'boris@charity.example')];
    const gone = after(after([], both, MARCH), both.slice(1), MARCH);
    assert.deepEqual(glance(gone).toSorted(), ['701 - 1 always–03', '702 - 2 always–']);
    assert.deepEqual(glance(after(gone, both, MAY)).toSorted(), [
      '701 - 1 05–',
      '701 - 1 always–03',
      '702 - 2 always–',
    ]);
  });

  it('does not end because the telephony lists nobody at all', () => {
    const known = after([], [seen(701, 'anna@charity.example')], MARCH);
    assert.deepEqual(mergeEmployees(known, [], [ANNA], [], MAY), []);
  });

  it('passes to another person from now on', () => {
    const known = after([], [seen(701, 'anna@charity.example', '101')], MARCH);
    const passed = after(known, [seen(701, 'boris@charity.example', '101')], MAY);
    assert.deepEqual(glance(passed), ['701 101 1 always–05', '701 101 2 05–']);
    assert.deepEqual([who(passed, 701, MARCH), who(passed, 701, MAY)], [[1], [2]]);
  });

  it('keeps the old extension for the time it was', () => {
    const known = after([], [seen(701, 'anna@charity.example', '101')], MARCH);
    const moved = after(known, [seen(701, 'anna@charity.example', '105')], MAY);
    assert.deepEqual(glance(moved), ['701 101 1 always–05', '701 105 1 05–']);
    assert.deepEqual([who(moved, null, MARCH, '101'), who(moved, null, MAY, '101')], [[1], []]);
  });

  it('leaves calls of a reassigned extension with who had it then', () => {
    const known = after([], [seen(701, 'anna@charity.example', '101')], MARCH);
    const reassigned = after(known, [seen(709, 'boris@charity.example', '101')], MAY);
    assert.deepEqual([who(reassigned, null, MARCH, '101'), who(reassigned, null, MAY, '101')], [[1], [2]]);
    assert.deepEqual(who(reassigned, 709, MARCH), [2]);
  });

  it('was so all along when somebody is found for an employee nobody was known for', () => {
    const known = after([], [seen(701, null, '101')], MARCH);
    assert.deepEqual(glance(known), ['701 101 nobody always–']);
    const found = after(known, [seen(701, null, '101')], MAY, { extensions: { 1: '101' } });
    assert.deepEqual(glance(found), ['701 101 1 always–']);
  });

  it('was not so when the employee became another at the same time', () => {
    const known = after([], [seen(701, 'stranger@charity.example', '101')], MARCH);
    const found = after(known, [seen(701, 'anna@charity.example', '101')], MAY);
    assert.deepEqual(glance(found), ['701 101 nobody always–05', '701 101 1 05–']);
  });

  it('is nobody from now on once neither e-mail nor extension tell anybody', () => {
    const known = after([], [seen(701, null, '101')], MARCH, { extensions: { 1: '101' } });
    const lost = after(known, [seen(701, null, '101')], MAY);
    assert.deepEqual(glance(lost), ['701 101 1 always–05', '701 101 nobody 05–']);
  });

  it('may be two who share an extension, and a third who joins them', () => {
    const [list, people] = [[seen(701, null, '101')], [ANNA, BORIS, aPerson({ id: 3 })]];
    const two = after([], list, MARCH, { people, extensions: { 1: '101', 2: '101' } });
    assert.deepEqual(who(two, 701, MARCH), [1, 2]);
    const three = after(two, list, MAY, { people, extensions: { 1: '101', 2: '101', 3: '101' } });
    assert.deepEqual(
      [who(three, 701, MARCH), who(three, 701, MAY)],
      [
        [1, 2],
        [1, 2, 3],
      ],
    );
    const left = after(three, list, new Date('2026-07-01T00:00:00Z'), { people, extensions: { 2: '101' } });
    assert.deepEqual(
      [who(left, 701, MAY), who(left, 701, new Date('2026-07-01T00:00:00Z'))],
      [[1, 2, 3], [2]],
    );
  });

  it('stays a person who left amoCRM until an active one is found', () => {
    const people = [{ ...ANNA, isActive: false }, BORIS];
    const known = after([], [seen(701, null, '101')], MARCH, { people, extensions: { 1: '101' } });
    assert.deepEqual(glance(known), ['701 101 1 always–']);
    const taken = after(known, [seen(701, null, '101')], MAY, { people, extensions: { 1: '101', 2: '101' } });
    assert.deepEqual(glance(taken), ['701 101 1 always–05', '701 101 2 05–']);
  });

  it('never holds a row that ends where it begins', () => {
    const known = after([], [seen(701, 'anna@charity.example', '101')], MARCH);
    const moved = after(known, [seen(701, 'boris@charity.example', '102')], MAY);
    const again = after(moved, [seen(701, 'anna@charity.example', '103')], MAY);
    assert.deepEqual(glance(again), ['701 101 1 always–05', '701 103 1 05–']);
  });
});
