import type { GenerationInput } from '../domain/generation/generation-input.ts';
import type { GenerationResult } from '../domain/generation/generation-result.ts';

/** Runs `generate` without holding everything else up. The result is the same wherever it ran. */
export interface GenerationRunner {
  /**
   * `input` must be valid (`validateGenerationInput`) and is not changed. Rejects with the signal's reason when it is
   * aborted; nothing goes on running then.
   */
  run(input: GenerationInput, signal?: AbortSignal): Promise<GenerationResult>;
}
