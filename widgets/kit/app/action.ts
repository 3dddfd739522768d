import { createSignal } from 'solid-js';
import { asApiError } from '../api/api-error.ts';
import type { ApiError } from '../api/api-error.ts';

/** Something a person asked for: one at a time, and why the last one failed. */
export interface Action {
  readonly busy: () => boolean;
  readonly failure: () => ApiError | null;
  /** Does it; answers whether it succeeded. A mistake of our own is thrown on. */
  run(work: () => Promise<void>): Promise<boolean>;
  /** Forgets the failure. */
  forget(): void;
}

export function createAction(): Action {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<ApiError | null>(null);
  return {
    busy,
    failure,
    async run(work) {
      setBusy(true);
      setFailure(null);
      try {
        await work();
        return true;
      } catch (thrown) {
        setFailure(asApiError(thrown));
        return false;
      } finally {
        setBusy(false);
      }
    },
    forget: () => setFailure(null),
  };
}
