import { Worker } from 'node:worker_threads';
import { generate } from '../../domain/generation/generate.ts';
import type { GenerationInput } from '../../domain/generation/generation-input.ts';
import type { GenerationResult } from '../../domain/generation/generation-result.ts';
import type { GenerationRunner } from '../../ports/generation-runner.ts';

/**
 * Months up to so many marks are made in place: measured at most some 50 ms in a fresh process, 15 ms in a warm one
 * (docs/generation.md). Starting a thread costs some 60 ms more.
 */
export const MOST_MARKS_IN_PLACE = 3000;

/** Small months in place, greater ones in a thread of their own. */
export class WorkerGenerationRunner implements GenerationRunner {
  private readonly mostMarksInPlace: number;

  constructor(mostMarksInPlace: number = MOST_MARKS_IN_PLACE) {
    this.mostMarksInPlace = mostMarksInPlace;
  }

  async run(input: GenerationInput, signal?: AbortSignal): Promise<GenerationResult> {
    signal?.throwIfAborted();
    const marks = input.volunteers.reduce((sum, volunteer) => sum + volunteer.available.length, 0);
    return marks <= this.mostMarksInPlace ? generate(input) : runInThread(input, signal);
  }
}

function runInThread(input: GenerationInput, signal: AbortSignal | undefined): Promise<GenerationResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./generation-worker.ts', import.meta.url), { workerData: input });
    const abort = () => {
      // Settled only when the thread is really gone.
      worker.removeAllListeners();
      worker.terminate().then(() => reject(signal?.reason), reject);
    };
    signal?.addEventListener('abort', abort, { once: true });
    let result: GenerationResult | undefined;
    let failure: unknown;
    worker.on('message', (message: GenerationResult) => (result = message));
    worker.on('error', (error) => (failure = error));
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', abort);
      if (result !== undefined) resolve(result);
      else reject(failure ?? new Error(`the generation thread ended with code ${code} and no result`));
    });
  });
}
