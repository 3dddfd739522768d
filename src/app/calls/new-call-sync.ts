import { windowsOf } from '../../domain/consultation/call-windows.ts';
import type { Span } from '../../domain/consultation/call-windows.ts';
import type { ZoneId } from '../../domain/time/zone.ts';
import type { CallSync, CallSyncKind } from '../../ports/call-sync-repository.ts';

/** A reading that begins as soon as somebody works. */
export function newCallSync(input: {
  readonly id: string;
  readonly kind: CallSyncKind;
  readonly span: Span;
  readonly zone: ZoneId;
  readonly now: Date;
  readonly by: number | null;
}): CallSync {
  const { id, kind, span, zone, now, by } = input;
  return {
    id,
    kind,
    from: span.from,
    until: span.until,
    requestedAt: now,
    requestedBy: by,
    state: 'waiting',
    windows: windowsOf(span, zone).map((window) => ({ ...window, offset: 0, state: 'waiting' })),
    nextTryAt: now,
    attempts: 0,
    pages: 0,
    calls: 0,
    changed: 0,
    problem: null,
    finishedAt: null,
  };
}
