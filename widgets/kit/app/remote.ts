import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { asApiError } from '../api/api-error.ts';
import type { ApiError } from '../api/api-error.ts';
import { useApp } from './app.tsx';

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
 * @param key names the thing in the cache; null reads nothing
 */
export function createRemote<T>(key: () => string | null, read: () => Promise<T>): Remote<T> {
  const { cache } = useApp();
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
    } catch (thrown) {
      const failure = asApiError(thrown);
      if (mine === turn) setError(failure);
    } finally {
      if (mine === turn) setLoading(false);
    }
  };

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
    },
  };
}
