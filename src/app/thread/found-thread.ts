import { DomainError } from '../../domain/domain-error.ts';
import { mayTakePart, mayTakePartInReport } from '../../domain/thread/thread.ts';
import type { ThreadErrorCode, ThreadFacts, ThreadSubject } from '../../domain/thread/thread.ts';
import { monthOfSlot } from '../../domain/time/slot.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';

/** What decides over the thread is read only, or held until the transaction ends. */
export type Hold = 'look' | 'hold';

/**
 * What is known of the thread's subject. Somebody else's is not found, and so is a shift that never was published to that volunteer;
 * one that was taken off them is still found while anything was written about it. A draft of a report has no thread.
 * @throws DomainError `thread.not-found`
 */
export async function foundThread(
  repositories: Repositories,
  caller: Caller,
  about: ThreadSubject,
  hold: Hold,
): Promise<ThreadFacts> {
  if (about.kind === 'report') return foundReport(repositories, caller, about.id, hold);
  const place = await placeOf(repositories, about);
  const isAdministrator = caller.roles.includes('administrator');
  if (place === null || !mayTakePart({ id: caller.id, isAdministrator }, place.owner)) throw notFound();
  const { cycles } = repositories;
  const cycle = await (hold === 'hold' ? cycles.lock(place.month) : cycles.find(place.month));
  if (cycle === null) throw notFound();
  const stands = about.kind === 'request' || (await isPublished(repositories, about));
  if (!stands && (await repositories.threads.of(about)).length === 0) throw notFound();
  return { owner: place.owner, monthState: cycle.state, stands };
}

async function foundReport(
  { reports }: Repositories,
  caller: Caller,
  id: string,
  hold: Hold,
): Promise<ThreadFacts> {
  const report = await (hold === 'hold' ? reports.lock(id) : reports.find(id));
  const isSupervisor = caller.roles.includes('supervisor');
  if (report?.state !== 'sent' || !mayTakePartInReport({ id: caller.id, isSupervisor }, report.volunteerId))
    throw notFound();
  return { owner: report.volunteerId, monthState: null, stands: true };
}

async function placeOf(
  repositories: Repositories,
  about: Exclude<ThreadSubject, { kind: 'report' }>,
): Promise<{ owner: number; month: PlanningMonth } | null> {
  if (about.kind === 'shift') return { owner: about.volunteerId, month: monthOfSlot(about.slotId) };
  const request = await repositories.requests.find(about.id);
  return request === null ? null : { owner: request.volunteerId, month: request.month };
}

async function isPublished(
  repositories: Repositories,
  about: ThreadSubject & { kind: 'shift' },
): Promise<boolean> {
  const published = await repositories.schedules.published(monthOfSlot(about.slotId));
  return (published?.shifts ?? []).some(
    (shift) => shift.slotId === about.slotId && shift.volunteerId === about.volunteerId,
  );
}

function notFound(): DomainError<ThreadErrorCode> {
  return new DomainError('thread.not-found');
}
