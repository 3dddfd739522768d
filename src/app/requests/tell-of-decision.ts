import type { ChangeRequest } from '../../domain/change-request/change-request.ts';
import type { NewCrmTask } from '../../domain/crm-task/crm-task.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { addTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';
import { requestFactsOf } from './locked-request.ts';
import type { Decided } from './publish-decision.ts';
import { slotOf } from './request-views.ts';

/**
 * Both volunteers get a task, until the shift begins: who asked, with the answer; who replaces, with the new shift. Of a shift that has begun
 * nobody is told by a task; it stands in their lists.
 */
export async function tellOfDecision(
  deps: ProcessDeps,
  repositories: Repositories,
  { plan, published }: Decided,
  request: ChangeRequest,
): Promise<void> {
  const { id, month, volunteerId, state, answer, replacementId } = request;
  const slot = slotOf(request, requestFactsOf(plan));
  if (slot.startsAt <= plan.now || state === 'open' || state === 'withdrawn') return;
  const { zone, linkPath } = plan.settings.charity;
  const link = taskLink(deps.accountOrigin, linkPath, 'shifts', month);
  const until = { due: slot.startsAt, endsAt: slot.startsAt };
  const tasks: NewCrmTask[] = [];
  if (plan.volunteers.has(volunteerId)) {
    const texts = textsFor(plan.people.get(volunteerId) ?? null);
    tasks.push({
      kind: 'request-answered',
      personId: volunteerId,
      subject: id,
      text: texts.requestAnswered(slot, state, answer, zone, link),
      ...until,
      endResult: texts.results.shiftBegan(),
    });
  }
  if (published !== null && replacementId !== null) {
    const texts = textsFor(plan.people.get(replacementId) ?? null);
    tasks.push({
      kind: 'shift-changed',
      personId: replacementId,
      subject: `${month}#${published.number}`,
      text: texts.shiftChanged({ added: [slot], removed: [] }, zone, link),
      ...until,
      endResult: texts.results.shiftBegan(),
    });
  }
  await addTasks(deps, repositories, tasks);
}
