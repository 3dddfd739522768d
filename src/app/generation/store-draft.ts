import type { GenerationInput } from '../../domain/generation/generation-input.ts';
import type { GenerationResult } from '../../domain/generation/generation-result.ts';
import { takeOverDraft } from '../../domain/planning-cycle/take-over-draft.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/**
 * Makes a result of generation the working copy, with its place in the history, within the caller's transaction. Nobody can undo across it:
 * what earlier edits found is no longer there.
 */
export async function storeDraft(
  repositories: Repositories,
  month: PlanningMonth,
  draft: { input: GenerationInput; result: GenerationResult; at: Date; by: PersonId | null },
): Promise<void> {
  const { input, result, at, by } = draft;
  const before = await repositories.schedules.working(month);
  const { working, changes } = takeOverDraft(month, before, result.assignments, input.pins ?? []);
  const edits = await repositories.schedules.edits(month);
  await repositories.schedules.saveWorking(working);
  await repositories.schedules.saveStandings(
    month,
    edits.filter((edit) => edit.standing !== 'final').map(({ seq }) => ({ seq, standing: 'final' as const })),
  );
  await repositories.schedules.appendEdit({
    month,
    seq: (edits.at(-1)?.seq ?? 0) + 1,
    kind: 'generate',
    by,
    at,
    changes,
    standing: 'final',
  });
  await repositories.schedules.saveGeneration({ month, at, by, seed: input.seed, result });
}
