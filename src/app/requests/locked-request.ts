import type { ChangeRequest, ChangeRequestErrorCode } from '../../domain/change-request/change-request.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { lockMonthPlan } from '../schedule/month-plan.ts';
import type { MonthPlan } from '../schedule/month-plan.ts';
import type { RequestFacts } from './request-views.ts';

/** The request and its month, held until the transaction ends, month first. @throws DomainError `request.not-found` */
export async function lockRequest(
  repositories: Repositories,
  id: string,
  now: Date,
): Promise<{ request: ChangeRequest; plan: MonthPlan }> {
  const known = await findRequest(repositories, id);
  const plan = await lockMonthPlan(repositories, known.month, now);
  return { request: (await repositories.requests.lock(id)) ?? known, plan };
}

/** @throws DomainError `request.not-found` */
export async function findRequest(repositories: Repositories, id: string): Promise<ChangeRequest> {
  const request = await repositories.requests.find(id);
  if (request === null) throw new DomainError<ChangeRequestErrorCode>('request.not-found', { request: id });
  return request;
}

/** What a request of this month is shown with. */
export function requestFactsOf(plan: MonthPlan): RequestFacts {
  const { slots, people, published, settings } = plan;
  return { slots, people, shifts: published?.shifts ?? [], zone: settings.charity.zone };
}
