import type { MyReport } from '../../../src/adapters/http/contract/reports.ts';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { isOutage } from '../../kit/app/outages.ts';
import { formOf, sameForm } from './report-form.ts';
import type { ReportBody, ReportForm } from './report-form.ts';
import type { UnsentReports } from './unsent.ts';

/** The service's answers about one report. @throws ApiError */
export interface ReportGateway {
  /** As it is stored now; null when it is not (any more). */
  load(): Promise<MyReport | null>;
  save(body: ReportBody): Promise<MyReport>;
  send(body: ReportBody): Promise<MyReport>;
}

/** `empty` nothing was written yet · `saved` the service has everything · `waiting` typed a moment ago · `saving` under way · `failed` the last try failed. */
export type Saving = 'empty' | 'saved' | 'waiting' | 'saving' | 'failed';

export interface ReportState {
  /** Null while the service knows nothing of it. */
  readonly stored: MyReport | null;
  readonly form: ReportForm;
  readonly saving: Saving;
  /** Why the last keeping failed. */
  readonly error: ApiError | null;
  /** Why the last sending was refused; forgotten when something is changed. */
  readonly refused: ApiError | null;
  /** Written elsewhere meanwhile; `theirs` null = thrown away there. Nothing is written until one of the two is chosen. */
  readonly conflict: { readonly theirs: MyReport | null } | null;
  readonly sending: boolean;
}

export interface ReportKeeper {
  state(): ReportState;
  edit(part: Partial<ReportForm>): void;
  /** Sends it, or what was changed in one already sent; answers it as stored, null when it did not arrive. */
  send(): Promise<MyReport | null>;
  /** After a conflict. */
  keepMine(): void;
  takeTheirs(): void;
  /** The network is back, or somebody asked. */
  retry(): void;
  /** It is thrown away: nothing more is saved, nothing stays on the device. Answers what the service still holds. */
  drop(): Promise<MyReport | null>;
  /** The page goes away: what can be saved is saved, the rest stays in the tab. */
  stop(): void;
}

export interface ReportKeeperDeps {
  readonly id: string;
  readonly gateway: ReportGateway;
  readonly unsent: UnsentReports;
  readonly later: (milliseconds: number, act: () => void) => () => void;
  /** Told after every change of state. */
  readonly changed: () => void;
  /** Told what the service holds after each saving that arrived, also of one that was under way at `stop`. */
  readonly kept: (stored: MyReport) => void;
}

const PAUSE_MS = 800;
const RETRY_MS = [3_000, 10_000, 30_000, 60_000];

/**
 * Keeps a report while it is written: in the tab at once, in the service soon, never over what was written elsewhere. One already sent is
 * changed only when its author says so: supervisors read it.
 */
export function keepReport(
  deps: ReportKeeperDeps,
  begun: { readonly stored: MyReport | null; readonly empty: ReportForm },
): ReportKeeper {
  const { id, gateway, unsent, later, changed, kept } = deps;
  let stored = begun.stored;
  let form = stored === null ? begun.empty : formOf(stored);
  let error: ApiError | null = null;
  let refused: ApiError | null = null;
  let conflict: ReportState['conflict'] = null;
  let running: Promise<void> | null = null;
  let sending = false;
  let cancel: (() => void) | null = null;
  let tries = 0;
  let stopped = false;

  const base = (): ReportForm => (stored === null ? begun.empty : formOf(stored));
  const dirty = (): boolean => !sameForm(form, base());
  const version = (): number => stored?.version ?? 0;
  const remember = (): void => {
    if (dirty()) unsent.keep(id, { version: version(), form });
    else unsent.forget(id);
  };
  const plan = (milliseconds: number): void => {
    cancel?.();
    cancel = stopped || stored?.state === 'sent' ? null : later(milliseconds, () => void save());
  };
  /** What was typed while it was on its way stays typed. */
  const accept = (answer: MyReport, sent: ReportForm): void => {
    const untouched = sameForm(form, sent);
    stored = answer;
    if (untouched) form = formOf(answer);
    error = null;
    tries = 0;
    remember();
    kept(answer);
  };
  const meet = async (): Promise<void> => {
    const theirs = await gateway.load();
    if (theirs !== null && sameForm(formOf(theirs), form)) accept(theirs, form);
    else conflict = { theirs };
  };
  const failed = async (thrown: unknown): Promise<void> => {
    error = asApiError(thrown);
    const moved = error.code === 'report.changed-meanwhile';
    if (moved || (error.kind === 'missing' && stored !== null)) {
      error = null;
      await meet();
    } else if (isOutage(error)) {
      plan(RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)] ?? 0);
    }
  };
  const attempt = async (work: (body: ReportBody) => Promise<MyReport>): Promise<boolean> => {
    const sent = form;
    try {
      accept(await work({ ...sent, version: version() }), sent);
      return true;
    } catch (thrown) {
      try {
        await failed(thrown);
      } catch (again) {
        error = asApiError(again);
      }
      return false;
    }
  };
  const save = async (): Promise<void> => {
    cancel?.();
    cancel = null;
    if (running !== null || sending || conflict !== null || !dirty()) return;
    running = attempt(gateway.save).then((arrived) => {
      running = null;
      if (arrived && dirty()) plan(0);
      changed();
    });
    changed();
    await running;
  };

  const left = unsent.all()[id];
  if (left !== undefined && !sameForm(left.form, base())) {
    form = left.form;
    if (left.version === version()) plan(0);
    else conflict = { theirs: stored };
  } else {
    unsent.forget(id);
  }

  return {
    state: () => ({
      stored,
      form,
      saving:
        running !== null
          ? 'saving'
          : dirty()
            ? error === null
              ? 'waiting'
              : 'failed'
            : stored === null
              ? 'empty'
              : 'saved',
      error,
      refused,
      conflict,
      sending,
    }),
    edit(part) {
      form = { ...form, ...part };
      refused = null;
      if (error !== null && !isOutage(error)) error = null;
      remember();
      if (conflict === null) plan(PAUSE_MS);
      changed();
    },
    async send() {
      cancel?.();
      sending = true;
      refused = null;
      changed();
      if (running !== null) await running;
      cancel?.();
      const arrived = conflict === null && (await attempt(gateway.send));
      sending = false;
      if (error !== null && !isOutage(error)) {
        // What may not be sent may still be kept.
        refused = error;
        error = null;
        if (dirty()) plan(0);
      }
      changed();
      return arrived ? stored : null;
    },
    keepMine() {
      if (conflict === null) return;
      stored = conflict.theirs;
      conflict = null;
      remember();
      plan(0);
      changed();
    },
    takeTheirs() {
      if (conflict === null) return;
      stored = conflict.theirs;
      conflict = null;
      form = base();
      remember();
      changed();
    },
    retry: () => void (stored?.state !== 'sent' && save()),
    async drop() {
      stopped = true;
      cancel?.();
      if (running !== null) await running;
      conflict = null;
      form = base();
      unsent.forget(id);
      return stored;
    },
    stop() {
      if (!stopped && stored?.state !== 'sent') void save();
      stopped = true;
      cancel?.();
    },
  };
}
