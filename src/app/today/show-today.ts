import { emptyAvailability, statusOf } from '../../domain/availability/availability.ts';
import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import { countSeatChanges } from '../../domain/schedule/publication.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import { boundsOf } from '../../domain/time/planning-month.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import { cycleSummary } from '../cycle-view.ts';
import type { CycleSummary } from '../cycle-view.ts';
import { openRequests } from '../list-requests.ts';
import { monthsInView } from '../months-in-view.ts';
import type { ProcessDeps } from '../process-deps.ts';
import type { AdminRequestView } from '../requests/request-views.ts';
import { consultationsState } from './consultations-state.ts';
import type { ConsultationsState } from './consultations-state.ts';
import { gapsSoon } from './gaps-soon.ts';
import type { SoonGap } from './gaps-soon.ts';
import { nextNeeded } from './next-needed.ts';
import type { NextNeeded } from './next-needed.ts';

export interface TodayView {
  readonly now: Date;
  readonly cycles: readonly CycleSummary[];
  readonly requests: readonly AdminRequestView[];
  readonly gapsSoon: readonly SoonGap[];
  readonly unanswered: {
    readonly month: PlanningMonth;
    readonly count: number;
    readonly volunteers: number;
  } | null;
  readonly toReview: readonly PlanningMonth[];
  readonly unpublished: readonly { readonly month: PlanningMonth; readonly changes: number }[];
  readonly crm: {
    readonly waiting: number;
    readonly parked: number;
    /** Of tasks not yet in amoCRM; null when only ends of tasks wait, whose wait began later than the task. */
    readonly oldestWaitingSince: Date | null;
    readonly lastPeopleSync: Date | null;
    readonly problem: string | null;
  };
  readonly consultations: ConsultationsState;
  readonly next: NextNeeded | null;
}

/** What waits for the administrator (ui.md, «Сегодня»). */
export function makeShowToday(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function showToday(): Promise<TodayView> {
    return deps.uow.read(async (repositories) => {
      const now = deps.clock.now();
      const settings = await repositories.settings.load();
      const cycles = await monthsInView(repositories, settings, now);
      return {
        now,
        cycles: cycles
          .filter((cycle) => boundsOf(cycle.month, settings.charity.zone).until > now)
          .map((cycle) => cycleSummary(cycle, settings)),
        requests: await openRequests(repositories),
        gapsSoon: await gapsSoon(repositories, cycles, settings, now),
        unanswered: await unanswered(repositories, cycles, settings),
        toReview: cycles.filter((cycle) => cycle.state === 'review').map((cycle) => cycle.month),
        unpublished: await unpublished(repositories, cycles),
        crm: await crmState(repositories),
        consultations: await consultationsState(repositories, settings, now),
        next: nextNeeded(cycles, settings, now),
      };
    });
  };
}

async function unanswered(
  repositories: Repositories,
  cycles: readonly PlanningCycle[],
  settings: Settings,
): Promise<TodayView['unanswered']> {
  const collecting = cycles.find((cycle) => cycle.state === 'collecting');
  if (collecting === undefined) return null;
  const answers = new Map(
    (await repositories.availability.ofMonth(collecting.month)).map((answer) => [answer.volunteerId, answer]),
  );
  const volunteers = await activeVolunteers(repositories, settings);
  const waiting = volunteers.filter(({ id }) =>
    ['none', 'unsent'].includes(statusOf(answers.get(id) ?? emptyAvailability(collecting.month, id))),
  );
  return { month: collecting.month, count: waiting.length, volunteers: volunteers.length };
}

async function unpublished(
  repositories: Repositories,
  cycles: readonly PlanningCycle[],
): Promise<TodayView['unpublished']> {
  const months: { month: PlanningMonth; changes: number }[] = [];
  for (const { month } of cycles.filter((cycle) => cycle.state === 'published')) {
    const published = await repositories.schedules.published(month);
    const working = await repositories.schedules.working(month);
    const changes =
      published === null || working === null ? 0 : countSeatChanges(published.shifts, working.shifts);
    if (changes > 0) months.push({ month, changes });
  }
  return months;
}

async function crmState(repositories: Repositories): Promise<TodayView['crm']> {
  const unsent = await repositories.crmTasks.list({ delivery: ['waiting', 'sending'] });
  const waiting = [
    ...unsent,
    ...(await repositories.crmTasks.list({ delivery: 'created', completion: 'wanted' })),
  ];
  const parked = await repositories.crmTasks.list({ delivery: 'parked' });
  const directory = await repositories.directory.load();
  const oldest = Math.min(...unsent.map((task) => task.createdAt.getTime()));
  return {
    waiting: waiting.length,
    parked: parked.length,
    oldestWaitingSince: unsent.length === 0 ? null : new Date(oldest),
    lastPeopleSync: directory.readAt,
    problem: directory.problem ?? waiting.find((task) => task.problem !== null)?.problem ?? null,
  };
}
