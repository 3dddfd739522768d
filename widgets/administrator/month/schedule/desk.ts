import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import type { CycleView } from '../../../../src/adapters/http/contract/primitives.ts';
import type { History, SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { asApiError } from '../../../kit/api/api-error.ts';
import type { ApiError } from '../../../kit/api/api-error.ts';
import { useApp } from '../../../kit/app/app.tsx';
import { createKept } from '../../../kit/app/kept.ts';
import { createRemote } from '../../../kit/app/remote.ts';
import type { Remote } from '../../../kit/app/remote.ts';
import type { Attempt, Edit } from './edits.ts';

/** An attempt that came second: somebody else had changed the schedule. */
export interface Conflict {
  readonly attempt: Attempt;
  /** What they did, newest first; empty when it could not be read. */
  readonly since: History['entries'];
}

/** The working copy and everything done to it. Each attempt is of the version shown; what is refused is kept to be named and repeated. */
export interface Desk {
  readonly month: string;
  readonly remote: Remote<SchedulePage>;
  readonly busy: () => boolean;
  /** What was done last and can be undone; null shows nothing. */
  readonly done: () => Attempt | null;
  /** Lost races that nobody has answered yet, the newest last; a reload does not lose them. */
  readonly conflicts: () => readonly Conflict[];
  readonly refusal: () => { readonly attempt: Attempt; readonly error: ApiError } | null;
  /** An edit that stands against an answer waits for a reason. */
  readonly reasonFor: () => { readonly edit: Edit; readonly against: readonly string[] } | null;
  askReason(edit: Edit, against: readonly string[]): void;
  /** Does it; answers whether it was done. */
  attempt(attempt: Attempt): Promise<boolean>;
  /** A conflict is answered, one way or the other. */
  settle(conflict: Conflict): void;
  /** Puts away the refusal and the question for a reason. */
  dismiss(): void;
  forgetDone(): void;
}

const POLL_MS = 1500;

/** Asked when its turn comes: a key for «Вернуть» may come before the undoing it takes back has been answered. */
function possible({ kind }: Attempt, page: SchedulePage): boolean {
  return kind === 'undo' ? page.canUndo : kind === 'redo' ? page.canRedo : true;
}

export function createDesk(month: string, onCycle: (cycle: CycleView) => void): Desk {
  const app = useApp();
  const params = { month };
  const remote = createRemote(
    () => `schedule.${month}`,
    () => app.api.call('schedule', { params }),
  );
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal<Attempt | null>(null);
  const conflicts = createKept<readonly Conflict[]>(app.tabStore, `conflicts.${app.me().id}.${month}`, []);
  const [refusal, setRefusal] = createSignal<ReturnType<Desk['refusal']>>(null);
  const [reasonFor, setReasonFor] = createSignal<ReturnType<Desk['reasonFor']>>(null);

  createEffect(() => {
    const page = remote.data();
    if (page !== undefined && !remote.loading()) onCycle(page.cycle);
  });
  const generating = createMemo(() => remote.data()?.generating === true);
  createEffect(() => {
    if (!generating()) return;
    const timer = setInterval(() => void remote.reload(), POLL_MS);
    onCleanup(() => clearInterval(timer));
  });

  const dismiss = (): void => {
    setRefusal(null);
    setReasonFor(null);
  };
  const send = async (attempt: Attempt, version: number): Promise<void> => {
    const body = { version };
    if (attempt.kind === 'edit')
      remote.set(await app.api.call('editSchedule', { params, body: { version, edit: attempt.edit } }));
    else if (attempt.kind === 'undo') remote.set(await app.api.call('undoEdit', { params, body }));
    else if (attempt.kind === 'redo') remote.set(await app.api.call('redoEdit', { params, body }));
    else if (attempt.kind === 'publish') remote.set(await app.api.call('publish', { params, body }));
    else {
      await app.api.call('generate', { params, body });
      await remote.reload();
    }
  };
  /** Edits made since, as the history tells them: the refusal itself says only how many. */
  const editsSince = async (error: ApiError): Promise<History['entries']> => {
    const count = Array.isArray(error.details['changes']) ? error.details['changes'].length : 1;
    try {
      const { entries } = await app.api.call('scheduleHistory', { params });
      // Publishing changes no version of the working copy: it stands among the edits without being one of them.
      const told = entries.filter((entry) => entry.kind !== 'state');
      const last = told.filter((entry) => entry.kind !== 'publish')[Math.max(1, count) - 1];
      return last === undefined ? told : told.slice(0, told.indexOf(last) + 1);
    } catch (thrown) {
      asApiError(thrown);
      return [];
    }
  };
  const refuse = async (attempt: Attempt, error: ApiError): Promise<void> => {
    if (attempt.kind === 'edit' && 'slotId' in attempt.edit && error.code === 'schedule.reason-needed') {
      const { against } = error.details;
      setReasonFor({ edit: attempt.edit, against: Array.isArray(against) ? against.map(String) : [] });
    } else if (error.kind === 'conflict') {
      await remote.reload();
      const since = await editsSince(error);
      if (error.code.endsWith('.stale')) conflicts.set([...conflicts.value(), { attempt, since }]);
      else setRefusal({ attempt, error });
    } else {
      setRefusal({ attempt, error });
    }
  };

  const perform = async (attempt: Attempt): Promise<boolean> => {
    const page = remote.data();
    if (page === undefined || !possible(attempt, page)) return false;
    setBusy(true);
    dismiss();
    setDone(null);
    try {
      await send(attempt, page.version);
      setDone(attempt);
      return true;
    } catch (thrown) {
      await refuse(attempt, asApiError(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  /** Keys come faster than answers: an attempt waits for the one before it, and falls with it; a held key is one press. */
  let last: Promise<boolean> | null = null;
  let pressed = '';

  return {
    month,
    remote,
    busy,
    done,
    conflicts: conflicts.value,
    settle: (conflict) => conflicts.set(conflicts.value().filter((one) => one !== conflict)),
    refusal,
    reasonFor,
    askReason: (edit, against) => void setReasonFor({ edit, against }),
    attempt(attempt) {
      const what = JSON.stringify(attempt);
      if (last !== null && attempt.kind === 'edit' && what === pressed) return last;
      pressed = what;
      const mine = (last === null ? perform(attempt) : last.then((done) => done && perform(attempt))).finally(
        () => {
          if (last === mine) last = null;
        },
      );
      last = mine;
      return mine;
    },
    dismiss,
    forgetDone: () => void setDone(null),
  };
}
