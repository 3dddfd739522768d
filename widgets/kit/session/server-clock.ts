/** The service's time. It is learnt from answers; the device's own clock is never asked, it may be wrong by hours. */
export interface ServerClock {
  /** Learns from an instant the service has just named: a `Date` header, or `now` in a body. Unreadable instants teach nothing. */
  learn(instant: string | null): void;
  /** Milliseconds since 1970 by the service, null before the first answer. */
  now(): number | null;
}

/** @param monotonic milliseconds that only grow, from any origin (performance.now) */
export function createServerClock(monotonic: () => number): ServerClock {
  let offset: number | null = null;
  return {
    learn(instant) {
      const at = instant === null ? Number.NaN : Date.parse(instant);
      if (!Number.isNaN(at)) offset = at - monotonic();
    },
    now: () => (offset === null ? null : offset + monotonic()),
  };
}
