import { createSignal, onCleanup } from 'solid-js';
import type { ApiError } from '../api/api-error.ts';

/** Something that could not be read because nobody answered, or to nobody whose session has ended. */
export interface Outage {
  readonly error: ApiError;
  /** What was read earlier is still on the screen. */
  readonly stale: boolean;
}

/** Readings that wait for the connection, the service or a new session, said once for all of them instead of beside each. */
export interface Outages {
  report(retry: () => void, outage: Outage): void;
  over(retry: () => void): void;
  /** Null while everything answers. */
  present(): Outage | null;
  retryAll(): void;
}

/** True for errors that are no single request's fault. */
export function isOutage(error: ApiError): boolean {
  return error.kind === 'offline' || error.kind === 'down' || error.kind === 'expired';
}

/** A connection may come back between a reading's end and the browser's word of it, and a service says nothing at all. */
const AGAIN_MS = 15_000;

/** Lives as long as its owner. Whatever waits for the connection or the service is tried again by itself. */
export function createOutages(): Outages {
  const [waiting, setWaiting] = createSignal<ReadonlyMap<() => void, Outage>>(new Map());
  const retryAll = (): void => {
    for (const retry of waiting().keys()) retry();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  return {
    report(retry, outage) {
      clearTimeout(timer);
      if (outage.error.kind !== 'expired') timer = setTimeout(retryAll, AGAIN_MS);
      setWaiting((before) => new Map(before).set(retry, outage));
    },
    over(retry) {
      setWaiting((before) =>
        before.has(retry) ? new Map([...before].filter(([other]) => other !== retry)) : before,
      );
    },
    present() {
      const all = [...waiting().values()];
      const last = all.at(-1);
      return last === undefined ? null : { error: last.error, stale: all.some((outage) => outage.stale) };
    },
    retryAll,
  };
}
