import type { DatedEmployee } from '../../domain/consultation/consultation.ts';
import { employeesIn, mergeEmployees } from '../../domain/consultation/merge-employees.ts';
import type { TelephonyEmployee } from '../../ports/telephony-gateway.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/**
 * Keeps who stands behind which employee of the telephony from now on, within the caller's transaction. Answers true when somebody was found for calls of
 * the past: their records are to be made anew.
 */
export async function storeEmployees(
  repositories: Repositories,
  employees: readonly TelephonyEmployee[],
  now: Date,
): Promise<boolean> {
  const people = await repositories.people.all();
  const known = await repositories.employees.all();
  const preferences = await repositories.people.preferences(people.map((person) => person.id));
  const changed = mergeEmployees(known, employees, people, preferences, now);
  if (changed.length === 0) return false;
  await repositories.employees.save(changed);
  const concerned = new Set(employeesIn(changed));
  const before = known.filter((row) => concerned.has(row.employeeId));
  return pastOf(before, now) !== pastOf(changed, now) && (await repositories.calls.count()) > 0;
}

/** Who is known to have been whom until now, as text to compare. */
function pastOf(history: readonly DatedEmployee[], now: Date): string {
  const rows = history
    .filter((row) => row.personId !== null && row.from < now)
    .map(({ employeeId, extension, personId, from, until }) => {
      const end = until === null || until > now ? now : until;
      return `${employeeId} ${extension ?? ''} ${personId} ${from.getTime()} ${end.getTime()}`;
    });
  return rows.toSorted().join('\n');
}
