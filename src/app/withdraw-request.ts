import { endRequest } from '../domain/change-request/change-request.ts';
import type { ChangeRequestErrorCode } from '../domain/change-request/change-request.ts';
import { DomainError } from '../domain/domain-error.ts';
import type { Caller } from './caller.ts';
import { resultIn } from './crm-tasks/people-texts.ts';
import type { ProcessDeps } from './process-deps.ts';
import { endReplacementTasks } from './requests/close-gone-requests.ts';
import { lockRequest, requestFactsOf } from './requests/locked-request.ts';
import { myRequestView } from './requests/request-views.ts';
import type { MyRequestView } from './requests/request-views.ts';

/**
 * The volunteer comes after all: the request ends, the shift stays theirs, the administrator's task ends. Another's request is not found.
 * @throws DomainError `request.not-found`, `request.already-decided`, `request.withdrawn`
 */
export function makeWithdrawRequest(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function withdrawRequest(caller: Caller, input: { id: string }): Promise<MyRequestView> {
    return deps.uow.run(async (repositories) => {
      const { request, plan } = await lockRequest(repositories, input.id, deps.clock.now());
      if (request.volunteerId !== caller.id) {
        throw new DomainError<ChangeRequestErrorCode>('request.not-found', { request: input.id });
      }
      const withdrawn = endRequest(request, { state: 'withdrawn', at: plan.now, by: caller.id });
      await repositories.requests.save(withdrawn);
      const result = resultIn(plan.people, (results) => results.withdrawn());
      await endReplacementTasks(deps, repositories, [request.id], result);
      return myRequestView(withdrawn, requestFactsOf(plan));
    });
  };
}
