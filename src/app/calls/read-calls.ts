import type { EntryId } from '../../domain/consultation/call.ts';
import type { CallSync, CallSyncWindow } from '../../ports/call-sync-repository.ts';
import type { Exclusive } from '../../ports/exclusive.ts';
import type { Log } from '../../ports/log.ts';
import { TelephonyUnavailable } from '../../ports/telephony-gateway.ts';
import type { TelephonyGateway } from '../../ports/telephony-gateway.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { finishSync } from './finish-sync.ts';
import { putOffSync } from './put-off-sync.ts';
import { storeEmployees } from './store-employees.ts';
import { stepAfter, storePage, WindowTooFull } from './store-page.ts';
import type { ComposeCalls } from './store-page.ts';

/** `busy` = another process reads · `waiting` = something waits for a later try · `failed` readings met a fault of ours. */
export interface CallsOutcome {
  readonly outcome: 'done' | 'busy' | 'waiting';
  readonly failed: number;
}

export interface ReadCallsDeps extends ProcessDeps {
  /** Null while the settings name none: then nothing is read. */
  readonly telephony: TelephonyGateway | null;
  readonly exclusive: Exclusive;
  readonly log: Log;
  readonly compose: ComposeCalls;
  /** Makes the records of all calls anew, after somebody was found behind an employee or a setting they follow from changed. */
  readonly recomposeAll: () => Promise<unknown>;
}

/**
 * Reads everything that waits to be read, one process at a time, window by window and page by page; what was stored stays stored whenever the process
 * dies. Between windows whatever is first in line goes on, so a backfill holds up nobody. A telephony that is away is no failure: what is left waits
 * for its next try. Never throws for the telephony; safe to repeat.
 * @param signal stops after the page under way
 */
export function makeReadCalls(deps: ReadCallsDeps) {
  const { telephony } = deps;
  /** The reading employees were read for: once is enough, also when its first page has to be asked for again. */
  let employeesOf: string | null = null;

  async function round(gateway: TelephonyGateway, signal?: AbortSignal): Promise<number> {
    const failed = new Set<string>();
    await recompose();
    while (!isOff(signal)) {
      const sync = await nextDue(failed);
      if (sync === null) break;
      try {
        await readOn(gateway, sync, signal);
      } catch (error) {
        if (!(error instanceof TelephonyUnavailable || error instanceof WindowTooFull)) failed.add(sync.id);
        await putOff(sync, error);
      }
    }
    return failed.size;
  }

  async function nextDue(failed: ReadonlySet<string>): Promise<CallSync | null> {
    return deps.uow.read(async ({ callSyncs }) => {
      const now = deps.clock.now();
      const waiting = await callSyncs.waiting();
      return waiting.find((sync) => sync.nextTryAt <= now && !failed.has(sync.id)) ?? null;
    });
  }

  /** One window, or the end of the reading. */
  async function readOn(gateway: TelephonyGateway, sync: CallSync, signal?: AbortSignal): Promise<void> {
    if (sync.pages === 0 && employeesOf !== sync.id) {
      await readEmployees(gateway);
      employeesOf = sync.id;
    }
    const window = sync.windows.find((one) => one.state === 'waiting');
    const left = window === undefined ? sync : await readWindow(gateway, sync, window, signal);
    if (left !== null && left.windows.every((one) => one.state === 'done')) await finish(left);
  }

  async function readEmployees(gateway: TelephonyGateway): Promise<void> {
    const employees = await gateway.employees();
    await deps.uow.run(async (repositories) => {
      if (await storeEmployees(repositories, employees, deps.clock.now()))
        await repositories.consultations.wishRecomposition();
    });
    await recompose();
  }

  /** What a crash or a change of settings left to be made anew. */
  async function recompose(): Promise<void> {
    const wish = await deps.uow.read(({ consultations }) => consultations.wishedRecomposition());
    if (wish === null) return;
    await deps.recomposeAll();
    await deps.uow.run(({ consultations }) => consultations.recomposed(wish));
  }

  async function readWindow(
    gateway: TelephonyGateway,
    begun: CallSync,
    first: CallSyncWindow,
    signal?: AbortSignal,
  ): Promise<CallSync | null> {
    const seen = await seenBefore(first);
    let [sync, window] = [begun, first];
    while (!isOff(signal)) {
      const page = await askFor(gateway, window);
      const step = stepAfter(page, window.offset, gateway.pageLimit, seen);
      const input = { sync, window, page, step, now: deps.clock.now() };
      const stored = await deps.uow.run((repositories) => storePage(repositories, input, deps.compose));
      if (stored === null || step !== 'further') return stored;
      for (const call of page.calls) seen.add(call.entryId);
      [sync, window] = [stored, { ...window, offset: window.offset + page.rows }];
    }
    return sync;
  }

  async function askFor(gateway: TelephonyGateway, { from, until, offset }: CallSyncWindow) {
    const settings = await deps.uow.read((repositories) => repositories.settings.load());
    return gateway.page({ from, until }, offset, { recogniseCallers: settings.telephony.recogniseCallers });
  }

  /**
   * What a window gone on with had before. Nobody remembers its earlier pages, so what is known of it stands for them: a page taken for a repeated one
   * by mistake costs a few requests, one taken for new would lose calls.
   */
  async function seenBefore({ from, until, offset }: CallSyncWindow): Promise<Set<EntryId>> {
    if (offset === 0) return new Set();
    const known = await deps.uow.read(({ calls }) => calls.within(from, until));
    return new Set(known.map((call) => call.entryId));
  }

  async function finish(sync: CallSync): Promise<void> {
    const done = await deps.uow.run((repositories) => finishSync(deps, repositories, sync.id));
    if (done === null) return;
    const { id, kind, pages, calls, changed } = done;
    deps.log.info('calls.read', { id, kind, pages, calls, changed });
  }

  async function putOff(sync: CallSync, error: unknown): Promise<void> {
    const worthAWord = await deps.uow.run((repositories) => putOffSync(deps, repositories, sync.id, error));
    if (!worthAWord) return;
    // Never the error itself: what a stranger answered may hold a client's number.
    const problem = error instanceof TelephonyUnavailable ? error.problem : nameOf(error);
    deps.log.warn('calls.reading-failed', { id: sync.id, kind: sync.kind, problem });
  }

  async function outcomeOf(failed: number): Promise<CallsOutcome> {
    const waiting = await deps.uow.read(({ callSyncs }) => callSyncs.nextTryAt());
    return { outcome: waiting === null ? 'done' : 'waiting', failed };
  }

  return async function readCalls(signal?: AbortSignal): Promise<CallsOutcome> {
    if (telephony === null) return { outcome: 'done', failed: 0 };
    const failed = await deps.exclusive.tryRun('call-sync', () => round(telephony, signal));
    return failed === null ? { outcome: 'busy', failed: 0 } : outcomeOf(failed);
  };
}

function nameOf(error: unknown): string {
  if (error instanceof WindowTooFull) return 'window-too-full';
  return error instanceof Error ? error.name : 'unknown';
}

function isOff(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
