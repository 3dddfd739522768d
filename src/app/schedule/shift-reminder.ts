import type { NewCrmTask } from '../../domain/crm-task/crm-task.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Slot } from '../../domain/time/slot.ts';
import type { Person } from '../../domain/volunteer/person.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';

/**
 * The evening-before task of shifts in a row, due and ended at the start of the first.
 * @param version of the schedule that made another reminder of the same shift necessary; null for the evening's own
 */
export function shiftReminder(
  deps: Pick<ProcessDeps, 'accountOrigin'>,
  person: Person,
  run: readonly [Slot, ...Slot[]],
  { charity }: Pick<Settings, 'charity'>,
  version: number | null,
): NewCrmTask {
  const [first] = run;
  const texts = textsFor(person);
  const link = taskLink(deps.accountOrigin, charity.linkPath, 'shifts', first.month);
  return {
    kind: 'shift-tomorrow',
    personId: person.id,
    subject: version === null ? first.id : `${first.id}#${version}`,
    text: texts.shiftTomorrow(run, charity.zone, link),
    due: first.startsAt,
    endsAt: first.startsAt,
    endResult: texts.results.shiftBegan(),
  };
}
