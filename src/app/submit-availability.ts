import {
  checkOffer,
  EMPTY_OFFER,
  requireVersion,
  submitAnswer,
} from '../domain/availability/availability.ts';
import type { Offer } from '../domain/availability/availability.ts';
import { comesLate } from '../domain/planning-cycle/lateness.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import { beginAnswering } from './availability/answering.ts';
import type { AnswerAddress, Answering } from './availability/answering.ts';
import { availabilityView } from './availability/availability-view.ts';
import type { AvailabilityView } from './availability/availability-view.ts';
import type { Caller } from './caller.ts';
import { draftAfterAnswer } from './collecting/draft-after-answer.ts';
import { tasksOfMonth } from './crm-tasks/tasks-of-month.ts';
import { endTasks } from './crm-tasks/write-tasks.ts';
import type { ProcessDeps } from './process-deps.ts';
import { textsFor } from './texts/texts-for.ts';

/**
 * Sends an answer, the volunteer's own or on their behalf: ends the tasks that ask for it, and when it is the last one awaited, or changes an
 * early draft, asks for a draft (product.md §3.1–2). From the deadline's very instant on it is late: kept and shown, and nothing follows.
 * @throws DomainError AvailabilityErrorCode, `month.not-found`, `person.not-found`
 */
export function makeSubmitAvailability(deps: ProcessDeps) {
  return async function submitAvailability(
    caller: Caller,
    input: AnswerAddress & Offer & { version: number },
  ): Promise<AvailabilityView> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const answering = await beginAnswering(repositories, caller, input, now);
      requireVersion(answering.availability, input.version, input);
      const { draft, submitted } = answering.availability;
      const offer = checkOffer(input, answering.slots, [...draft.marks, ...(submitted?.marks ?? [])], now);
      return send(deps, repositories, caller, answering, { offer, cannot: false, at: now });
    });
  };
}

/** "I cannot work that month" is an answer (product.md §3.1); everything else as in submitAvailability. @throws the same */
export function makeCannotThisMonth(deps: ProcessDeps) {
  return async function cannotThisMonth(
    caller: Caller,
    input: AnswerAddress & { version: number },
  ): Promise<AvailabilityView> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const answering = await beginAnswering(repositories, caller, input, now);
      requireVersion(answering.availability, input.version, EMPTY_OFFER);
      return send(deps, repositories, caller, answering, { offer: EMPTY_OFFER, cannot: true, at: now });
    });
  };
}

async function send(
  deps: ProcessDeps,
  repositories: Repositories,
  caller: Caller,
  answering: Answering,
  step: { offer: Offer; cannot: boolean; at: Date },
): Promise<AvailabilityView> {
  const { cycle, person, edits } = answering;
  const { offer, cannot, at } = step;
  const late = comesLate(cycle, at, edits);
  const sent = submitAnswer(answering.availability, offer, { cannot, at, by: caller.id, late });
  await repositories.availability.save(sent);

  const asking = await tasksOfMonth(repositories, cycle.month, {
    kind: ['mark-availability', 'remind-availability'],
    personId: person.id,
    completion: 'open',
  });
  const { results } = textsFor(person);
  const own = caller.id === person.id;
  const result = cannot
    ? own
      ? results.cannot()
      : results.cannotBy(caller.name)
    : own
      ? results.submitted(offer.marks.length)
      : results.submittedBy(offer.marks.length, caller.name);
  await endTasks(deps, repositories, asking, result);

  const after = late ? cycle : await draftAfterAnswer(deps, repositories, answering);
  return availabilityView(sent, { ...answering, cycle: after, isVolunteer: true, now: at });
}
