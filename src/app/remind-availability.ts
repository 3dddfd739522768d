import { DomainError } from '../domain/domain-error.ts';
import { acceptsAnswers, isLate, requireState } from '../domain/planning-cycle/planning-cycle.ts';
import type { CycleErrorCode } from '../domain/planning-cycle/planning-cycle.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Caller } from './caller.ts';
import { remindUnanswered } from './collecting/remind-unanswered.ts';
import { tasksOfMonth } from './crm-tasks/tasks-of-month.ts';
import type { ProcessDeps } from './process-deps.ts';
import { lockCycle } from './required-cycle.ts';

/** Rounds of reminders: the timetable's are named by the deadline they speak of, those by hand are numbered. */
const BY_HAND = 'hand-';

/**
 * The timetable's reminder, once for each deadline a month has had (product.md §3.1), also when there is an early draft by then: it takes
 * answers in. From the deadline on there is nothing to remind of. Idempotent.
 */
export function makeRemindAvailability(deps: ProcessDeps) {
  return async function remindAvailability(month: PlanningMonth): Promise<void> {
    await deps.uow.run(async (repositories) => {
      const cycle = await repositories.cycles.lock(month);
      if (cycle === null || !acceptsAnswers(cycle.state) || isLate(cycle, deps.clock.now())) return;
      const settings = await repositories.settings.load();
      const { zone } = settings.charity;
      const round = cycle.deadline.toISOString();
      await remindUnanswered(deps, repositories, cycle, settings, round, (texts, unsent, link) =>
        texts.remindAvailability(month, cycle.deadline, unsent, zone, link),
      );
    });
  };
}

/**
 * An administrator reminds by hand, as often as they like.
 * @throws DomainError `month.not-found`, `cycle.wrong-state`, `cycle.deadline-past`
 */
export function makeRemindUnanswered(deps: ProcessDeps) {
  return async function remindUnansweredByHand(
    _caller: Caller,
    input: { month: PlanningMonth },
  ): Promise<{ reminded: number }> {
    return deps.uow.run(async (repositories) => {
      const { month } = input;
      const cycle = await lockCycle(repositories, month);
      requireState(cycle, 'collecting', 'generating', 'review');
      if (isLate(cycle, deps.clock.now())) {
        throw new DomainError<CycleErrorCode>('cycle.deadline-past', { month });
      }
      const settings = await repositories.settings.load();
      const { zone } = settings.charity;
      const earlier = await tasksOfMonth(repositories, month, { kind: 'remind-availability' });
      const prefix = `${month}#${BY_HAND}`;
      const rounds = new Set(earlier.map((task) => task.subject).filter((one) => one.startsWith(prefix)));
      const number = rounds.size + 1;
      const reminded = await remindUnanswered(
        deps,
        repositories,
        cycle,
        settings,
        `${BY_HAND}${number}`,
        (texts, unsent, link) =>
          texts.remindAvailabilityAgain(month, cycle.deadline, unsent, number, zone, link),
      );
      return { reminded };
    });
  };
}
