import { draftInput } from '../domain/planning-cycle/draft-input.ts';
import type { DraftFacts } from '../domain/planning-cycle/draft-input.ts';
import { requireState } from '../domain/planning-cycle/planning-cycle.ts';
import { takeOverDraft } from '../domain/planning-cycle/take-over-draft.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { GenerationRunner } from '../ports/generation-runner.ts';
import type { Caller } from './caller.ts';
import { loadDraftFacts } from './generation/load-draft-facts.ts';
import type { ProcessDeps } from './process-deps.ts';
import { lockCycle } from './required-cycle.ts';

export interface GenerationPreview {
  /** Pinned shifts that would stay. */
  readonly keptByHand: number;
  /** Removals by hand that would stand. */
  readonly keptOut: number;
  readonly lateAnswersUsed: number;
  readonly seatsNow: number;
  readonly seatsThen: number;
  /** Seats that would be filled, emptied or held by another person. */
  readonly shiftsChanged: number;
}

/** Says what making the draft now would keep and change, by making it and storing nothing. @throws DomainError `month.not-found`, `cycle.wrong-state` */
export function makePreviewGeneration(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & { runner: GenerationRunner },
) {
  return async function previewGeneration(
    _caller: Caller,
    input: { month: PlanningMonth },
  ): Promise<GenerationPreview> {
    const facts = await deps.uow.run(async (repositories) => {
      const cycle = await lockCycle(repositories, input.month);
      requireState(cycle, 'review', 'collecting', 'generating', 'published');
      const settings = await repositories.settings.load();
      const seed = 0;
      const wish = { seed, includeLate: true, now: deps.clock.now() };
      return loadDraftFacts(repositories, input.month, settings, wish);
    });
    const question = draftInput(facts);
    const result = await deps.runner.run(question);
    const pins = question.pins ?? [];
    const { working } = takeOverDraft(input.month, facts.working, result.assignments, pins);
    const now = facts.working?.shifts ?? [];
    return {
      keptByHand: now.filter((shift) => shift.pinned).length,
      keptOut: facts.working?.removals.length ?? 0,
      lateAnswersUsed: lateAnswers(facts),
      seatsNow: now.length,
      seatsThen: working.shifts.length,
      shiftsChanged: Math.max(countMissing(now, working.shifts), countMissing(working.shifts, now)),
    };
  };
}

function lateAnswers(facts: DraftFacts): number {
  const active = new Set(facts.volunteers);
  return facts.answers.filter((one) => active.has(one.volunteerId) && one.submitted?.late === true).length;
}

type Seats = readonly { readonly slotId: string; readonly volunteerId: number }[];

/** How many of `seats` are not among `others`. */
function countMissing(seats: Seats, others: Seats): number {
  const there = new Set(others.map((seat) => `${seat.volunteerId} ${seat.slotId}`));
  return seats.filter((seat) => !there.has(`${seat.volunteerId} ${seat.slotId}`)).length;
}
