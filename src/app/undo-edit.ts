import { requireState } from '../domain/planning-cycle/planning-cycle.ts';
import { redo, undo } from '../domain/schedule/edit-history.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Caller } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';
import { editFactsOf, lockMonthPlan } from './schedule/month-plan.ts';
import { requireScheduleVersion } from './schedule/require-schedule-version.ts';
import { scheduleView } from './schedule/schedule-view.ts';
import type { SchedulePageView } from './schedule/schedule-view.ts';
import { storeEdit } from './schedule/store-edit.ts';

interface StepInput {
  readonly month: PlanningMonth;
  /** Of the working copy the caller saw. */
  readonly version: number;
}

/**
 * Takes the last edit of the working copy back, whoever made it. Generation and decided requests are never taken back.
 * @throws DomainError `schedule.nothing-to-undo`, `schedule.stale`, other ScheduleErrorCode when the world has changed meanwhile,
 * `month.not-found`, `cycle.wrong-state`
 */
export function makeUndoEdit(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return function undoEdit(caller: Caller, input: StepInput): Promise<SchedulePageView> {
    return walk(deps, caller, input, 'undo');
  };
}

/** Repeats what was undone last. @throws DomainError `schedule.nothing-to-redo`, else as undoing */
export function makeRedoEdit(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return function redoEdit(caller: Caller, input: StepInput): Promise<SchedulePageView> {
    return walk(deps, caller, input, 'redo');
  };
}

function walk(
  deps: Pick<ProcessDeps, 'uow' | 'clock'>,
  caller: Caller,
  input: StepInput,
  kind: 'undo' | 'redo',
): Promise<SchedulePageView> {
  return deps.uow.run(async (repositories) => {
    const plan = await lockMonthPlan(repositories, input.month, deps.clock.now());
    requireState(plan.cycle, 'review', 'published');
    requireScheduleVersion(plan, input.version);
    const take = kind === 'undo' ? undo : redo;
    const { working, changes, standing } = take(plan.working, plan.edits, editFactsOf(plan));
    const edit = { caller, kind, working, changes, standing: 'final', standings: [standing] } as const;
    return scheduleView(repositories, await storeEdit(repositories, plan, edit));
  });
}
