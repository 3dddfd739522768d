import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { asApiError } from '../api/api-error.ts';
import type { ApiError } from '../api/api-error.ts';
import { useApp } from './app.tsx';
import { isOutage } from './outages.ts';

/** Something the service knows: the last answer shown at once, then the fresh one. */
export interface Remote<T> {
  /** Undefined until the first answer. */
  readonly data: () => T | undefined;
  /** Why the last reading failed; null while all is well. */
  readonly error: () => ApiError | null;
  readonly loading: () => boolean;
  reload(): Promise<void>;
  /** Puts what a write answered in place of what was read. */
  set(value: T): void;
}

/**
 * Reads whenever the key changes, and again when the network comes back. A late answer to an earlier key is dropped.
 * @param named names the thing in the cache; null reads nothing
 */
export function createRemote<T>(named: () => string | null, read: () => Promise<T>): Remote<T> {
  const key = createMemo(named);
  const { cache, outages } = useApp();
  const [data, setData] = createSignal<T | undefined>();
  const [error, setError] = createSignal<ApiError | null>(null);
  const [loading, setLoading] = createSignal(false);
  let turn = 0;

  const reload = async (): Promise<void> => {
    const name = key();
    if (name === null) return;
    const mine = ++turn;
    setLoading(true);
    try {
      const value = await read();
      cache.set(name, value);
      if (mine !== turn) return;
      setData(() => value);
      setError(null);
      outages.over(again);
    } catch (thrown) {
      const failure = asApiError(thrown);
      if (mine !== turn) return;
      setError(failure);
      if (isOutage(failure)) outages.report(again, { error: failure, stale: data() !== undefined });
      else outages.over(again);
    } finally {
      if (mine === turn) setLoading(false);
    }
  };

  const again = (): void => void reload();

  createEffect(
    on(key, (name) => {
      setError(null);
      setData(() => (name === null ? undefined : (cache.get(name) as T | undefined)));
      void reload();
    }),
  );
  const back = (): void => void (error() !== null && reload());
  window.addEventListener('online', back);
  onCleanup(() => {
    turn++;
    outages.over(again);
    window.removeEventListener('online', back);
  });

  return {
    data,
    error,
    loading,
    reload,
    set(value) {
      turn++;
      const name = key();
      if (name !== null) cache.set(name, value);
      setData(() => value);
      setError(null);
      setLoading(false);
      outages.over(again);
    },
  };
}
