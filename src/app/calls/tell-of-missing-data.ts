import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import { addDays, instantAt, localDateOf, localTimeOf } from '../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';
import { administratorOnDuty } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';

/** Days a silent day's task stays after it was due when no calls come: the day is read no more by then. */
const SILENT_DAYS = 7;

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
  const texts = textsFor(person);
  const text = texts.dataMissing(about, missing.reason, zone, link);
  const time = localTimeOf(now, zone);
  const due = instantAt(addDays(today, 1), time, zone);
  const end =
    missing.reason === 'silent-day'
      ? {
          endsAt: instantAt(addDays(today, 1 + SILENT_DAYS), time, zone),
          endResult: texts.results.dataNeverCame(),
        }
      : {};
  const subject = `${missing.reason}/${about}`;
  await addTasks(deps, repositories, [
    { kind: 'data-missing', personId: person.id, subject, text, due, ...end },
  ]);
}

/**
 * After a reading that succeeded: whatever it found, that calls are not read is over, and a silent day that has calls now is silent no more. A day that
 * only grew too old to be read again stays a task until its own end.
 */
export async function endMissingData(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
): Promise<void> {
  const open = await repositories.crmTasks.list({ kind: 'data-missing', completion: 'open' });
  if (open.length === 0) return;
  const { zone } = (await repositories.settings.load()).charity;
  const over: CrmTask[] = [];
  for (const task of open) if (await isOver(repositories, task, zone)) over.push(task);
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  await endTasks(deps, repositories, over, (task) =>
    textsFor(people.get(task.personId) ?? null).results.dataCame(),
  );
}

async function isOver(repositories: Repositories, { subject }: CrmTask, zone: ZoneId): Promise<boolean> {
  const day = /^silent-day\/(\d{4}-\d{2}-\d{2})/.exec(subject)?.[1];
  if (day === undefined) return true;
  const from = instantAt(day, '00:00', zone);
  const until = instantAt(addDays(day, 1), '00:00', zone);
  return (await repositories.calls.within(from, until)).length > 0;
}
