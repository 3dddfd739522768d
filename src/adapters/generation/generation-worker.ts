import { parentPort, workerData } from 'node:worker_threads';
import { generate } from '../../domain/generation/generate.ts';
import type { GenerationInput } from '../../domain/generation/generation-input.ts';

// One thread, one month: the answer is posted and the thread ends.
parentPort?.postMessage(generate(workerData as GenerationInput));
