import type { GenerationInput } from '../domain/generation/generation-input.ts';
import type { GenerationResult } from '../domain/generation/generation-result.ts';
import { draftInput } from '../domain/planning-cycle/draft-input.ts';
import { moveCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { PlanningCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../domain/settings/settings.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { GenerationRequest } from '../ports/generation-request-repository.ts';
import type { GenerationRunner } from '../ports/generation-runner.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import { askForReview } from './generation/ask-for-review.ts';
import { loadDraftFacts } from './generation/load-draft-facts.ts';
import { storeDraft } from './generation/store-draft.ts';
import type { ProcessDeps } from './process-deps.ts';

interface Asked {
  readonly request: GenerationRequest;
  readonly cycle: PlanningCycle;
  readonly settings: Settings;
  readonly input: GenerationInput;
}

/**
 * Makes the draft that was asked for (product.md §3.2). Everything it is made of is read in one transaction and generation runs outside of any;
 * the draft is stored only if nothing it was made of has changed meanwhile, else it is made again. The request stands until its draft is
 * stored, so a crash at any point leads to exactly one draft. A draft after publishing only changes the working copy; before it, the month goes on to
 * review and the administrator on duty gets a task.
 */
export function makeMakeDraft(deps: ProcessDeps & { runner: GenerationRunner }) {
  /** `nothing` = no draft was asked for. */
  return async function makeDraft(month: PlanningMonth, signal?: AbortSignal): Promise<'made' | 'nothing'> {
    for (;;) {
      const asked = await deps.uow.run((repositories) => read(deps, repositories, month));
      if (asked === null) return 'nothing';
      const result = await deps.runner.run(asked.input, signal);
      if (await deps.uow.run((repositories) => store(deps, repositories, asked, result))) return 'made';
    }
  };
}

/** Holds the month until the transaction ends. A request that its month has outlived is taken away. */
async function read(
  deps: ProcessDeps,
  repositories: Repositories,
  month: PlanningMonth,
): Promise<Asked | null> {
  const cycle = await repositories.cycles.lock(month);
  const request = await repositories.generationRequests.find(month);
  if (request === null) return null;
  if (cycle === null || (cycle.state !== 'generating' && cycle.state !== 'published')) {
    await repositories.generationRequests.remove(month);
    return null;
  }
  const settings = await repositories.settings.load();
  const { seed, includeLate } = request;
  const wish = { seed, includeLate, now: deps.clock.now() };
  const input = draftInput(await loadDraftFacts(repositories, month, settings, wish));
  return { request, cycle, settings, input };
}

/** False when what the draft was made of has changed. */
async function store(
  deps: ProcessDeps,
  repositories: Repositories,
  asked: Asked,
  result: GenerationResult,
): Promise<boolean> {
  const { month, by } = asked.request;
  const current = await read(deps, repositories, month);
  if (current === null || JSON.stringify(current.input) !== JSON.stringify(asked.input)) return false;
  const at = deps.clock.now();
  await storeDraft(repositories, month, { input: asked.input, result, at, by });
  await repositories.generationRequests.remove(month);
  if (current.cycle.state !== 'generating') return true;
  const { cycle, transition } = moveCycle(current.cycle, 'review', { at, by: null, why: 'draft-ready' });
  await repositories.cycles.save(cycle);
  await repositories.cycles.record(transition);
  await askForReview(deps, repositories, cycle, current.settings);
  return true;
}
