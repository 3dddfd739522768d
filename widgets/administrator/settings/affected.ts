import { createSignal } from 'solid-js';
import { ApiError } from '../../kit/api/api-error.ts';
import { useApp } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import type { Remote } from '../../kit/app/remote.ts';
import type { HoursChange } from '../../../src/adapters/http/contract/administration.ts';

/** Months already laid out whose slots the stored hours would change once confirmed (product.md §3.1). */
export interface Affected {
  readonly months: () => readonly string[];
  /** Asks the service; its failure is shown with a way to ask again. */
  readonly remote: Remote<readonly string[]>;
  add(months: readonly string[]): void;
  /** It was applied. */
  remove(month: string): void;
}

/** What saving answered, and on opening the page what an earlier saving left unconfirmed. */
export function createAffectedMonths(): Affected {
  const app = useApp();
  const [here, setHere] = createSignal<readonly string[] | null>(null);
  const remote = createRemote<readonly string[]>(
    () => 'affected-months',
    async () => {
      const { cycles } = await app.api.call('months');
      const open = cycles.filter(({ state }) => state !== 'planned' && state !== 'closed');
      const previews = await Promise.all(open.map(({ month }) => preview(month)));
      return previews.flatMap((one) => (one !== null && !isEmpty(one) ? [one.month] : []));
    },
  );
  const preview = async (month: string): Promise<HoursChange | null> => {
    try {
      return await app.api.call('previewHours', { params: { month } });
    } catch (thrown) {
      // A month that ended in between is no longer laid out by these hours.
      if (thrown instanceof ApiError && thrown.kind === 'missing') return null;
      throw thrown;
    }
  };
  const months = (): readonly string[] => here() ?? remote.data() ?? [];
  return {
    months,
    remote,
    // The service names every month the stored hours differ from, so its last word is the whole truth.
    add: (affected) => setHere([...affected].toSorted()),
    remove(month) {
      const left = months().filter((other) => other !== month);
      setHere(left);
      remote.set(left);
    },
  };
}

export function isEmpty(change: HoursChange): boolean {
  return change.added.length + change.removed.length + change.changed.length === 0;
}
