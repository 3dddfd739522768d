import { addDays, instantAt, localDateOf, localTimeOf } from '../../domain/time/zone.ts';
import type { LocalDate } from '../../domain/time/zone.ts';
import { administratorOnDuty } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';

/** Calls were not read for days, or a day that should have calls has none. */
export type MissingCalls =
  | { readonly reason: 'failed-days'; readonly since: Date }
  | { readonly reason: 'silent-day'; readonly day: LocalDate };

/**
 * A task for the administrator on duty, due a day later. One for the whole trouble: while one is open there is no other, and one that was done by hand
 * is not written again.
 */
export async function tellOfMissingData(
  deps: Pick<ProcessDeps, 'clock' | 'ids' | 'accountOrigin'>,
  repositories: Repositories,
  missing: MissingCalls,
): Promise<void> {
  const open = await repositories.crmTasks.list({ kind: 'data-missing', completion: 'open' });
  if (open.some((task) => task.delivery !== 'dropped')) return;
  const { charity, roles, duty } = await repositories.settings.load();
  const people = await repositories.people.all();
  const onDuty = administratorOnDuty(people, roles, duty.administratorId);
  const person = people.find((one) => one.id === onDuty);
  if (person === undefined) return;
  const now = deps.clock.now();
  const { zone, linkPath } = charity;
  const today = localDateOf(now, zone);
  const about = missing.reason === 'silent-day' ? missing.day : localDateOf(missing.since, zone);
  const link = taskLink(deps.accountOrigin, linkPath, 'today');
  const text = textsFor(person).dataMissing(about, missing.reason, zone, link);
  const due = instantAt(addDays(today, 1), localTimeOf(now, zone), zone);
  const subject = `${missing.reason}/${about}`;
  await addTasks(deps, repositories, [{ kind: 'data-missing', personId: person.id, subject, text, due }]);
}

/** Calls are there again; with a `reason`, only this trouble is over. */
export async function endMissingData(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  reason: MissingCalls['reason'] | null = null,
): Promise<void> {
  const all = await repositories.crmTasks.list({ kind: 'data-missing', completion: 'open' });
  const open = all.filter((task) => reason === null || task.subject.startsWith(`${reason}/`));
  if (open.length === 0) return;
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  await endTasks(deps, repositories, open, (task) =>
    textsFor(people.get(task.personId) ?? null).results.dataCame(),
  );
}
