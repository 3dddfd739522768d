import type { ProcessDeps } from './process-deps.ts';
import { findRequest, requestFactsOf } from './requests/locked-request.ts';
import { slotOf } from './requests/request-views.ts';
import { candidateViews } from './schedule/candidate-view.ts';
import type { CandidateView } from './schedule/candidate-view.ts';
import { viewMonthPlan } from './schedule/month-plan.ts';

/**
 * Every active volunteer who could replace, by the published schedule, with what they said when they were asked. It only shows; nobody is
 * asked or reassigned by the system (product.md §7). @throws DomainError `request.not-found`
 */
export function makeListRequestCandidates(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function listRequestCandidates(input: {
    id: string;
  }): Promise<{ candidates: readonly CandidateView[] }> {
    return deps.uow.read(async (repositories) => {
      const request = await findRequest(repositories, input.id);
      const plan = await viewMonthPlan(repositories, request.month, deps.clock.now());
      const slot = slotOf(request, requestFactsOf(plan));
      return { candidates: candidateViews(plan, slot, plan.published?.shifts ?? [], request) };
    });
  };
}
