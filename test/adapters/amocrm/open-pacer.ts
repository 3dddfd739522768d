import type { RequestPacer } from '../../../src/ports/request-pacer.ts';

/** Lets everybody go at once, and tells what it was asked. For tests of a few requests. */
export class OpenPacer implements RequestPacer {
  turns = 0;
  readonly pauses: number[] = [];
  blockedUntil = new Date(0);

  turn(now: Date): Promise<'go' | 'blocked'> {
    this.turns += 1;
    return Promise.resolve(this.blockedUntil > now ? 'blocked' : 'go');
  }

  postpone(ms: number): Promise<void> {
    this.pauses.push(ms);
    return Promise.resolve();
  }

  block(until: Date): Promise<void> {
    this.blockedUntil = until;
    return Promise.resolve();
  }
}
