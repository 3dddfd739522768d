import type { SecretHash } from '../../ports/secret-hash.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';

export interface CalendarLinkView {
  /** The whole secret address, only in the answer that made it. */
  readonly url: string | null;
  /** Null when there is no valid link. */
  readonly createdAt: Date | null;
}

export interface CalendarLinkDeps extends Pick<ProcessDeps, 'uow' | 'clock' | 'ids'> {
  readonly secretHash: SecretHash;
  /** The public address of the feed behind a secret. */
  readonly calendarAddress: (secret: string) => string;
}

/** Whether the caller has a calendar address; the address itself is known to nobody but them. */
export function makeShowCalendarLink(deps: Pick<CalendarLinkDeps, 'uow'>) {
  return async function showCalendarLink(caller: Caller): Promise<CalendarLinkView> {
    return deps.uow.read(async ({ calendarLinks }) => ({
      url: null,
      createdAt: await calendarLinks.createdAt(caller.id),
    }));
  };
}

/** Makes a new address; an earlier one stops working. Only a hash of its secret is stored. */
export function makeMakeCalendarLink(deps: CalendarLinkDeps) {
  return async function makeCalendarLink(caller: Caller): Promise<CalendarLinkView> {
    return deps.uow.run(async ({ calendarLinks }) => {
      const createdAt = deps.clock.now();
      const secret = deps.ids.secret();
      await calendarLinks.replace(caller.id, deps.secretHash.of(secret), createdAt);
      return { url: deps.calendarAddress(secret), createdAt };
    });
  };
}

/** Withdraws the caller's address; harmless when there is none. */
export function makeRevokeCalendarLink(deps: Pick<CalendarLinkDeps, 'uow' | 'clock'>) {
  return async function revokeCalendarLink(caller: Caller): Promise<{ done: true }> {
    return deps.uow.run(async ({ calendarLinks }) => {
      await calendarLinks.revoke(caller.id, deps.clock.now());
      return { done: true };
    });
  };
}
