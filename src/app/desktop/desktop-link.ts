import type { SecretHash } from '../../ports/secret-hash.ts';
import type { ProcessDeps } from '../process-deps.ts';

export interface DesktopLinkView {
  /** The whole secret address, only in the answer that made it. */
  readonly url: string | null;
  /** Null when there is no valid address. */
  readonly createdAt: Date | null;
}

export interface DesktopLinkDeps extends Pick<ProcessDeps, 'uow' | 'clock' | 'ids'> {
  readonly secretHash: SecretHash;
  /** The public address of the report behind a secret. */
  readonly desktopAddress: (secret: string) => string;
}

/** Whether the report for amoCRM's desktop has an address; the address itself is stored nowhere. */
export function makeShowDesktopLink(deps: Pick<DesktopLinkDeps, 'uow'>) {
  return async function showDesktopLink(): Promise<DesktopLinkView> {
    return deps.uow.read(async ({ desktopLinks }) => ({
      url: null,
      createdAt: await desktopLinks.createdAt(),
    }));
  };
}

/** Makes a new address; an earlier one stops working. Only a hash of its secret is stored. */
export function makeMakeDesktopLink(deps: DesktopLinkDeps) {
  return async function makeDesktopLink(): Promise<DesktopLinkView> {
    return deps.uow.run(async ({ desktopLinks }) => {
      const createdAt = deps.clock.now();
      const secret = deps.ids.secret();
      await desktopLinks.replace(deps.secretHash.of(secret), createdAt);
      return { url: deps.desktopAddress(secret), createdAt };
    });
  };
}

/** Withdraws the address; harmless when there is none. */
export function makeRevokeDesktopLink(deps: Pick<DesktopLinkDeps, 'uow' | 'clock'>) {
  return async function revokeDesktopLink(): Promise<{ done: true }> {
    return deps.uow.run(async ({ desktopLinks }) => {
      await desktopLinks.revoke(deps.clock.now());
      return { done: true };
    });
  };
}
