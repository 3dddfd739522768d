import { endRequest, requireAsSeen } from '../domain/change-request/change-request.ts';
import type { ChangeRequest, ChangeRequestErrorCode } from '../domain/change-request/change-request.ts';
import { DomainError } from '../domain/domain-error.ts';
import { requireState } from '../domain/planning-cycle/planning-cycle.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { Caller } from './caller.ts';
import { recomposeMonth } from './consultations/recompose.ts';
import { resultIn } from './crm-tasks/people-texts.ts';
import type { ProcessDeps } from './process-deps.ts';
import { endReplacementTasks } from './requests/close-gone-requests.ts';
import { lockRequest, requestFactsOf } from './requests/locked-request.ts';
import { chooseReplacement, publishDecision } from './requests/publish-decision.ts';
import type { Decided } from './requests/publish-decision.ts';
import { adminRequestView } from './requests/request-views.ts';
import type { AdminRequestView } from './requests/request-views.ts';
import { knownPerson } from './schedule/contact-view.ts';
import type { MonthPlan } from './schedule/month-plan.ts';
import { renewShiftReminders } from './schedule/renew-shift-reminders.ts';
import { tellOfDecision } from './requests/tell-of-decision.ts';

export type Decision = { readonly id: string; readonly version: number; readonly answer: string } & (
  | { readonly outcome: 'replaced'; readonly volunteerId: PersonId; readonly reason?: string | undefined }
  | { readonly outcome: 'left-gap' }
  | { readonly outcome: 'declined' }
);

/**
 * The administrator's decision on a request. Replacing and leaving the gap publish that one change at once and nothing else; declining leaves
 * the shift where it is and needs a sentence (product.md §7). Possible while the month is published, also when the shift has begun: then it
 * says what really happened. After the month is closed only declining is.
 * @throws DomainError ChangeRequestErrorCode, `schedule.reason-needed` when the replacement stands against their answer, `cycle.wrong-state`
 */
export function makeDecideRequest(deps: ProcessDeps) {
  return async function decideRequest(caller: Caller, decision: Decision): Promise<AdminRequestView> {
    return deps.uow.run(async (repositories) => {
      const { request, plan } = await lockRequest(repositories, decision.id, deps.clock.now());
      requireAsSeen(request, decision.version);
      const decided = await settle(repositories, plan, caller, request, decision);
      const ended = endRequest(request, {
        state: decision.outcome,
        at: plan.now,
        by: caller.id,
        answer: decision.answer,
        ...(decision.outcome === 'replaced' ? { replacementId: decision.volunteerId } : {}),
      });
      await repositories.requests.save(ended);
      await endSearch(deps, repositories, plan, caller, ended);
      await tellOfDecision(deps, repositories, decided, ended);
      if (decided.published !== null) {
        const change = { ...plan, before: plan.published, after: decided.published };
        await renewShiftReminders(deps, repositories, change);
        await recomposeMonth(deps, repositories, plan.settings, request.month);
      }
      return adminRequestView(ended, requestFactsOf(decided.plan));
    });
  };
}

function settle(
  repositories: Repositories,
  plan: MonthPlan,
  caller: Caller,
  request: ChangeRequest,
  decision: Decision,
): Promise<Decided> | Decided {
  if (decision.outcome === 'declined') {
    if (decision.answer.trim() === '') {
      throw new DomainError<ChangeRequestErrorCode>('request.reason-needed', { field: 'answer' });
    }
    return { plan, published: null };
  }
  requireState(plan.cycle, 'published');
  const replacement = decision.outcome === 'replaced' ? chooseReplacement(plan, request, decision) : null;
  return publishDecision(repositories, plan, caller, request, replacement);
}

async function endSearch(
  deps: ProcessDeps,
  repositories: Repositories,
  plan: MonthPlan,
  caller: Caller,
  request: ChangeRequest,
): Promise<void> {
  const { replacementId, state } = request;
  const result = resultIn(plan.people, (results) => {
    if (replacementId !== null)
      return results.replaced(caller.name, knownPerson(plan.people, replacementId).name);
    return state === 'declined' ? results.declined(caller.name) : results.leftGap(caller.name);
  });
  await endReplacementTasks(deps, repositories, [request.id], result);
}
