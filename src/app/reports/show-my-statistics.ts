import { LEAST_GROUP } from '../../domain/report/suppress.ts';
import { monthOf } from '../../domain/time/planning-month.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import { localDateOf } from '../../domain/time/zone.ts';
import type { AnalyticsQueries } from '../../ports/analytics.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';

export interface MyStatisticsView {
  readonly month: PlanningMonth;
  readonly shiftsCount: number;
  readonly consultationsCount: number;
  readonly reportsMissing: number;
  readonly scoreAnswers: number | null;
  readonly averageClientScoring: number | null;
}

/** The caller's own VolunteerStatistics of this month; the average score of all time from five answers on (product.md §2). */
export function makeShowMyStatistics(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & { readonly analytics: AnalyticsQueries },
) {
  return async function showMyStatistics(caller: Caller): Promise<MyStatisticsView> {
    const { charity } = await deps.uow.read(({ settings }) => settings.load());
    const month = monthOf(localDateOf(deps.clock.now(), charity.zone));
    const own = (await deps.analytics.volunteerWork(month)).find((one) => one.volunteerId === caller.id);
    const enough = own !== undefined && own.scoreAnswers >= LEAST_GROUP;
    return {
      month,
      shiftsCount: own?.shiftsCount ?? 0,
      consultationsCount: own?.consultationsCount ?? 0,
      reportsMissing: own?.reportsMissing ?? 0,
      scoreAnswers: enough ? own.scoreAnswers : null,
      averageClientScoring: enough ? own.averageClientScoring : null,
    };
  };
}
