import { randomBytes, randomUUID } from 'node:crypto';

/** The only place of the sandbox that looks at the machine's own clock and randomness. */

/** Milliseconds of the machine's calendar clock since the epoch. */
export function wallMs(): number {
  return Date.now();
}

/** Milliseconds that only grow, from an arbitrary start; for measuring spans of real time. */
export function monotonicMs(): number {
  return performance.now();
}

export function newUuid(): string {
  return randomUUID();
}

/** A url-safe secret of `bytes` random bytes. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** `bytes` random bytes in plain base64, with `+`, `/` and `=`. */
export function newBase64(bytes: number): string {
  return randomBytes(bytes).toString('base64');
}

/** Calls `fn` every `ms` of real time without keeping the process alive; answers how to stop. */
export function every(ms: number, fn: () => void): () => void {
  const timer = setInterval(fn, ms);
  timer.unref();
  return () => clearInterval(timer);
}

/** Resolves after `ms` of real time. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Calls `fn` once after `ms` of real time; answers how to call it off. */
export function after(ms: number, fn: () => void): () => void {
  const timer = setTimeout(fn, ms);
  return () => clearTimeout(timer);
}
