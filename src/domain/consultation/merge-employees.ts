import type { Person, PersonId, PersonPreferences } from '../volunteer/person.ts';
import type { EmployeeId } from './call.ts';
import type { DatedEmployee } from './consultation.ts';

/** An employee as the telephony lists them now. */
export type SeenEmployee = Pick<DatedEmployee, 'employeeId' | 'email' | 'extension'>;

/** Before every call there can be. */
const ALWAYS = new Date(0);

/**
 * Who stands behind each employee from now on, by e-mail first, then by the extension people say is theirs; among those found active people go
 * before deactivated ones. Answers the whole history of every employee whose history changed, nothing for the others.
 *
 * Nothing that was known is moved: a row is closed at `now` when the employee is gone, or has another extension or person. What was *not* known is
 * filled in from the row's own beginning: a first sight reaches back to the beginning of time, and somebody found for an employee nobody was known
 * for (with an e-mail that is not another's) was so all along. An extension another employee had before is the newcomer's from now only. An empty
 * list changes nothing: a telephony with calls has employees.
 */
export function mergeEmployees(
  history: readonly DatedEmployee[],
  seen: readonly SeenEmployee[],
  people: readonly Person[],
  preferences: readonly PersonPreferences[],
  now: Date,
): DatedEmployee[] {
  if (seen.length === 0) return [];
  const listed = new Map(seen.map((employee) => [employee.employeeId, employee]));
  const rowsOf = Map.groupBy(history, (row) => row.employeeId);
  const whoIs = personFinder(people, preferences);
  return [...new Set([...rowsOf.keys(), ...listed.keys()])]
    .toSorted((a, b) => a - b)
    .flatMap((id) => {
      const rows = rowsOf.get(id) ?? [];
      const employee = listed.get(id);
      const after =
        employee === undefined ? closed(rows, now) : continued(rows, employee, whoIs(employee), history, now);
      return sameRows(rows, after) ? [] : after;
    });
}

/** People behind an employee, in order of id; `[null]` when there is nobody. */
function personFinder(
  people: readonly Person[],
  preferences: readonly PersonPreferences[],
): (employee: SeenEmployee) => readonly (PersonId | null)[] {
  const byEmail = Map.groupBy(people, (person) => lower(person.email));
  const extensions = new Map(preferences.map((one) => [one.personId, one.telephoneExtension]));
  const byExtension = Map.groupBy(people, (person) => extensions.get(person.id) ?? null);
  return (employee) => {
    const email = lower(employee.email);
    const named = email === null ? [] : (byEmail.get(email) ?? []);
    const found =
      named.length > 0 || employee.extension === null ? named : (byExtension.get(employee.extension) ?? []);
    const active = found.filter((person) => person.isActive);
    const ids = (active.length > 0 ? active : found).map((person) => person.id);
    return ids.length === 0 ? [null] : ids.toSorted((a, b) => a - b);
  };
}

function lower(email: string | null): string | null {
  return email === null ? null : email.trim().toLowerCase();
}

function continued(
  rows: readonly DatedEmployee[],
  employee: SeenEmployee,
  people: readonly (PersonId | null)[],
  history: readonly DatedEmployee[],
  now: Date,
): DatedEmployee[] {
  if (rows.length === 0) return firstSight(employee, people, history, now);
  const open = rows.filter((row) => row.until === null);
  const past = rows.filter((row) => row.until !== null);
  const begin = (personId: PersonId | null, from: Date) => ({ ...employee, personId, from, until: null });
  const [row] = open;
  if (row === undefined || isAnother(row.extension, employee.extension))
    return inOrder([...past, ...closed(open, now), ...people.map((id) => begin(id, now))]);
  const nobody = open.every((one) => one.personId === null);
  if (nobody && !isAnother(lower(row.email), lower(employee.email)))
    return inOrder([...past, ...people.map((id) => begin(id, row.from))]);
  const stay = open.filter((one) => people.includes(one.personId));
  const go = open.filter((one) => !people.includes(one.personId));
  const come = people.filter((id) => !open.some((one) => one.personId === id));
  return inOrder([
    ...past,
    ...stay.map((one) => begin(one.personId, one.from)),
    ...closed(go, now),
    ...come.map((id) => begin(id, now)),
  ]);
}

/** The extension of somebody else's past stays theirs: calls that tell only the extension are not the newcomer's. */
function firstSight(
  employee: SeenEmployee,
  people: readonly (PersonId | null)[],
  history: readonly DatedEmployee[],
  now: Date,
): DatedEmployee[] {
  const { employeeId, extension } = employee;
  const inherited =
    extension !== null && history.some((row) => row.extension === extension && row.employeeId !== employeeId);
  const rows = people.map((personId) => ({ ...employee, personId, from: ALWAYS, until: null }));
  if (!inherited) return rows;
  return inOrder(
    rows.flatMap((row) => [
      { ...row, extension: null, until: now },
      { ...row, from: now },
    ]),
  );
}

/** What was unknown may become known; only a known one that differs is another. */
function isAnother(known: string | null, told: string | null): boolean {
  return known !== null && known !== told;
}

/** Rows that begin at `now` never were. */
function closed(rows: readonly DatedEmployee[], now: Date): DatedEmployee[] {
  return rows.flatMap((row) => {
    if (row.until !== null) return [row];
    return row.from < now ? [{ ...row, until: now }] : [];
  });
}

function inOrder(rows: readonly DatedEmployee[]): DatedEmployee[] {
  return rows.toSorted(
    (a, b) => a.from.getTime() - b.from.getTime() || (a.personId ?? 0) - (b.personId ?? 0),
  );
}

function sameRows(before: readonly DatedEmployee[], after: readonly DatedEmployee[]): boolean {
  return rowsAsText(before) === rowsAsText(after);
}

function rowsAsText(rows: readonly DatedEmployee[]): string {
  return JSON.stringify(
    inOrder(rows).map((row) => [
      row.extension,
      row.email,
      row.personId,
      row.from.getTime(),
      row.until?.getTime() ?? null,
    ]),
  );
}

/** The employees in whose history something differs. */
export function employeesIn(history: readonly DatedEmployee[]): EmployeeId[] {
  return [...new Set(history.map((row) => row.employeeId))];
}
