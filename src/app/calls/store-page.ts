import { halvesOf } from '../../domain/consultation/call-windows.ts';
import type { Call, EntryId } from '../../domain/consultation/call.ts';
import type { CallSync, CallSyncWindow } from '../../ports/call-sync-repository.ts';
import type { CallPage } from '../../ports/telephony-gateway.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** Makes the records of these calls anew, joins reports again and marks their days, within the caller's transaction. */
export type ComposeCalls = (repositories: Repositories, entryIds: readonly EntryId[]) => Promise<void>;

/** How a page moves a reading on. */
export type PageStep =
  /** There may be a further page. */
  | 'further'
  | 'window-done'
  /** The telephony repeats itself: the window is to be read in halves. */
  | 'halve';

/** Further pages than this are not asked for: order and steadiness between pages are nobody's promise (contracts/mango-api.md §3.3). */
const MOST_PAGES = 100;

/**
 * What comes after a page. A full one may have another behind it. One that is full and brings only what this window had before is a repeated one,
 * and what it hides would be lost: a window with so much in it is halved.
 * @param seen ids of the window's earlier pages
 */
export function stepAfter(
  page: CallPage,
  offset: number,
  limit: number,
  seen: ReadonlySet<EntryId>,
): PageStep {
  if (page.rows < limit) return 'window-done';
  if (offset === 0) return 'further';
  const ids = [...page.calls, ...page.bad].map((record) => record.entryId);
  const onlyRepeats = ids.every((id) => id !== null && seen.has(id));
  return onlyRepeats || offset >= (MOST_PAGES - 1) * limit ? 'halve' : 'further';
}

/**
 * Stores a page with everything that follows from it, and how far the reading has come, in one transaction: whenever a process dies,
 * what is left to do stands in the database. Answers the reading as it stands now; null when it was taken from us meanwhile.
 */
export async function storePage(
  repositories: Repositories,
  input: { sync: CallSync; window: CallSyncWindow; page: CallPage; step: PageStep; now: Date },
  compose: ComposeCalls,
): Promise<CallSync | null> {
  const { window, page, step, now } = input;
  const sync = await repositories.callSyncs.find(input.sync.id);
  if (sync?.state !== 'waiting') return null;
  const changed = await repositories.calls.save(await namelessIfWished(repositories, page.calls), now);
  if (page.bad.length > 0) await repositories.calls.setAside(page.bad, now);
  if (changed.length > 0) {
    await compose(repositories, changed);
    // A backfill lasts minutes: whoever looks meanwhile sees what has come.
    await repositories.jobs.wake('analytics');
  }
  const next: CallSync = {
    ...sync,
    windows: sync.windows.flatMap((one) => (isSame(one, window) ? afterPage(one, page, step) : [one])),
    pages: sync.pages + 1,
    calls: sync.calls + page.calls.length,
    changed: sync.changed + changed.length,
    attempts: 0,
    problem: null,
    nextTryAt: now,
  };
  await repositories.callSyncs.save(next);
  return next;
}

/** The switch may have been turned while the page was on its way: what was forgotten must not come back with it. */
async function namelessIfWished(
  repositories: Repositories,
  calls: readonly Call[],
): Promise<readonly Call[]> {
  const { telephony } = await repositories.settings.load();
  return telephony.recogniseCallers ? calls : calls.map((call) => ({ ...call, clientKey: null }));
}

function afterPage(window: CallSyncWindow, page: CallPage, step: PageStep): CallSyncWindow[] {
  const offset = window.offset + page.rows;
  if (step === 'further') return [{ ...window, offset }];
  if (step === 'window-done') return [{ ...window, offset, state: 'done' }];
  const halves = halvesOf(window);
  if (halves === null) throw new WindowTooFull();
  return halves.map((half) => ({ ...half, offset: 0, state: 'waiting' }));
}

/** More calls in one second than the telephony tells at once. Cannot be read by windows at all; a person must look. */
export class WindowTooFull extends Error {
  constructor() {
    super('one second holds more calls than a page');
    this.name = 'WindowTooFull';
  }
}

function isSame(one: CallSyncWindow, other: CallSyncWindow): boolean {
  return one.from.getTime() === other.from.getTime() && one.until.getTime() === other.until.getTime();
}
