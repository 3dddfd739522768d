import type { Standing } from '../../domain/schedule/edit-history.ts';
import type { EditRecord, PairChange, WorkingSchedule } from '../../domain/schedule/schedule.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import type { MonthPlan } from './month-plan.ts';

/** Stores the working copy with its place in the history, within the caller's transaction; answers the plan as it then is. */
export async function storeEdit(
  repositories: Repositories,
  plan: MonthPlan,
  edit: {
    readonly caller: Caller;
    readonly kind: EditRecord['kind'];
    readonly working: WorkingSchedule;
    readonly changes: readonly PairChange[];
    readonly standing: EditRecord['standing'];
    /** How earlier edits stand after this one. */
    readonly standings: readonly Standing[];
  },
): Promise<MonthPlan> {
  const { month } = plan.cycle;
  const record: EditRecord = {
    month,
    seq: (plan.edits.at(-1)?.seq ?? 0) + 1,
    kind: edit.kind,
    by: edit.caller.id,
    at: plan.now,
    changes: edit.changes,
    standing: edit.standing,
  };
  await repositories.schedules.saveWorking(edit.working);
  if (edit.standings.length > 0) await repositories.schedules.saveStandings(month, edit.standings);
  await repositories.schedules.appendEdit(record);
  const bySeq = new Map(edit.standings.map((one) => [one.seq, one.standing]));
  const earlier = plan.edits.map((one) => ({ ...one, standing: bySeq.get(one.seq) ?? one.standing }));
  return { ...plan, working: edit.working, edits: [...earlier, record] };
}
