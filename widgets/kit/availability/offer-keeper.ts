import type {
  AvailabilityPage,
  AvailabilityView,
  OfferBody,
} from '../../../src/adapters/http/contract/availability.ts';
import { asApiError } from '../api/api-error.ts';
import type { ApiError } from '../api/api-error.ts';
import type { TextStore } from '../app/text-store.ts';
import { historyOf, redo, sameOffer, step, undo } from './offer.ts';
import type { Offer, OfferHistory } from './offer.ts';

/** The service's answers about one person's month: the volunteer's own, or an administrator's on their behalf. @throws ApiError */
export interface OfferGateway {
  load(): Promise<AvailabilityPage>;
  save(body: OfferBody): Promise<AvailabilityView>;
  submit(body: OfferBody): Promise<AvailabilityView>;
  cannot(version: number): Promise<AvailabilityView>;
}

/**
 * `saved` the service has everything · `waiting` strokes not sent to be kept yet · `saving` under way · `failed` the last try failed (`error` says why);
 * what failed for want of a connection is tried again by itself.
 */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed';

export interface OfferState {
  readonly page: AvailabilityPage;
  readonly view: AvailabilityView;
  readonly offer: Offer;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: Saving;
  readonly error: ApiError | null;
  /** Somebody saved something else meanwhile: nothing is written until one of the two is chosen. */
  readonly conflict: AvailabilityView | null;
  readonly sending: boolean;
}

export interface OfferKeeper {
  state(): OfferState;
  edit(next: Offer): void;
  undo(): void;
  redo(): void;
  /** Sends the answer; answers whether it arrived. */
  send(): Promise<boolean>;
  cannot(): Promise<boolean>;
  /** After a conflict. */
  keepMine(): void;
  takeTheirs(): void;
  /** Looks whether somebody saved meanwhile; unsaved strokes stay. */
  refresh(): Promise<void>;
  /** Tries to save now: the network is back, or somebody asked. */
  retry(): void;
  /** The page goes away: what can be saved is saved, the rest stays in the store. */
  stop(): void;
}

export interface KeeperDeps {
  readonly gateway: OfferGateway;
  readonly store: TextStore;
  /** Of this person and month. */
  readonly storeKey: string;
  readonly later: (milliseconds: number, act: () => void) => () => void;
  /** Told after every change of state. */
  readonly changed: () => void;
}

const PAUSE_MS = 700;
const RETRY_MS = [3_000, 10_000, 30_000, 60_000];

interface Unsaved {
  readonly version: number;
  readonly offer: Offer;
}

/** Keeps strokes: at once on the device, soon in the service, never over somebody else's. Begins with a page just read, or remembered: then `refresh` it. */
export function keepOffer(deps: KeeperDeps, read: AvailabilityPage): OfferKeeper {
  const { gateway, store, storeKey, later, changed } = deps;
  let page = read;
  let view = page.availability;
  let history: OfferHistory = historyOf(offerOf(view));
  let error: ApiError | null = null;
  let conflict: AvailabilityView | null = null;
  let sending = false;
  let running: Promise<void> | null = null;
  let cancel: (() => void) | null = null;
  let tries = 0;
  let stopped = false;

  const dirty = (): boolean => !sameOffer(history.present, offerOf(view));
  const plan = (milliseconds: number): void => {
    cancel?.();
    cancel = stopped ? null : later(milliseconds, () => void save());
  };
  const remember = (): void => {
    if (dirty())
      store.write(
        storeKey,
        JSON.stringify({ version: view.version, offer: history.present } satisfies Unsaved),
      );
    else store.remove(storeKey);
  };
  const accept = (answer: AvailabilityView): void => {
    view = answer;
    error = null;
    tries = 0;
    remember();
  };
  /** Looks at what is stored now; if it is what we have, there is no quarrel. */
  const meet = async (): Promise<void> => {
    page = await gateway.load();
    if (sameOffer(offerOf(page.availability), history.present)) accept(page.availability);
    else conflict = page.availability;
  };
  /** Refused outright: perhaps the month takes no answers any more; then what is stored is what is shown. */
  const shut = async (): Promise<void> => {
    page = await gateway.load();
    if (page.availability.open) return;
    view = page.availability;
    history = step(history, offerOf(view));
    remember();
  };
  const failed = async (thrown: unknown): Promise<void> => {
    error = asApiError(thrown);
    if (error.kind === 'conflict') {
      await meet();
      error = null;
    } else if (error.kind === 'offline' || error.kind === 'down') {
      plan(RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)] ?? 0);
    } else if (error.kind === 'invalid') {
      await shut();
    }
  };
  const attempt = async (work: () => Promise<AvailabilityView>): Promise<boolean> => {
    try {
      accept(await work());
      return true;
    } catch (thrown) {
      await failed(thrown).catch((again: unknown) => {
        error = asApiError(again);
      });
      return false;
    }
  };

  const save = (): Promise<void> => {
    cancel?.();
    if (running !== null || conflict !== null || sending || !view.open || !dirty())
      return running ?? Promise.resolve();
    const sent = history.present;
    running = attempt(() => gateway.save(bodyOf(sent, view.version))).then((kept) => {
      running = null;
      if (kept && dirty()) plan(0);
      changed();
    });
    changed();
    return running;
  };
  const move = (next: OfferHistory): void => {
    if (next === history || conflict !== null || sending || !view.open) return;
    history = next;
    remember();
    plan(PAUSE_MS);
    changed();
  };
  const answer = async (work: () => Promise<AvailabilityView>): Promise<boolean> => {
    cancel?.();
    sending = true;
    changed();
    if (running !== null) await running;
    cancel?.();
    const arrived = conflict === null && (await attempt(work));
    sending = false;
    if (!arrived && dirty() && error === null) plan(0);
    changed();
    return arrived;
  };

  const renew = (fresh: AvailabilityPage): void => {
    const clean = !dirty();
    const known = fresh.availability.version === view.version;
    page = fresh;
    if (clean || known || sameOffer(offerOf(fresh.availability), history.present)) {
      accept(fresh.availability);
      if (clean) history = step(history, offerOf(view));
    } else {
      conflict = fresh.availability;
    }
  };

  const unsaved = readUnsaved(store.read(storeKey));
  if (unsaved !== null && view.open && !sameOffer(unsaved.offer, offerOf(view))) {
    history = step(history, unsaved.offer);
    if (unsaved.version === view.version) plan(0);
    else conflict = view;
  } else {
    store.remove(storeKey);
  }

  return {
    state: () => ({
      page,
      view,
      offer: history.present,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      saving: running !== null ? 'saving' : !dirty() ? 'saved' : error !== null ? 'failed' : 'waiting',
      error,
      conflict,
      sending,
    }),
    edit: (next) => move(step(history, next)),
    undo: () => move(undo(history)),
    redo: () => move(redo(history)),
    send: () => answer(() => gateway.submit(bodyOf(history.present, view.version))),
    async cannot() {
      const done = await answer(() => gateway.cannot(view.version));
      if (done) {
        history = step(history, offerOf(view));
        remember();
        changed();
      }
      return done;
    },
    keepMine() {
      if (conflict === null) return;
      view = conflict;
      conflict = null;
      remember();
      plan(0);
      changed();
    },
    takeTheirs() {
      if (conflict === null) return;
      view = conflict;
      conflict = null;
      history = step(history, offerOf(view));
      remember();
      changed();
    },
    async refresh() {
      try {
        const fresh = await gateway.load();
        // A write under way will say itself what is stored.
        if (running === null && !sending && conflict === null) renew(fresh);
      } catch (thrown) {
        error = asApiError(thrown);
      }
      changed();
    },
    retry: () => void save(),
    stop() {
      void save();
      stopped = true;
      cancel?.();
    },
  };
}

function offerOf(view: AvailabilityView): Offer {
  const { marks, maxShifts, maxPerDay } = view.draft;
  return { marks: [...marks].sort(), maxShifts, maxPerDay };
}

function bodyOf(offer: Offer, version: number): OfferBody {
  return { marks: [...offer.marks], maxShifts: offer.maxShifts, maxPerDay: offer.maxPerDay, version };
}

function readUnsaved(text: string | null): Unsaved | null {
  if (text === null) return null;
  try {
    const read = JSON.parse(text) as Partial<Unsaved>;
    return typeof read.version === 'number' && Array.isArray(read.offer?.marks)
      ? { version: read.version, offer: read.offer }
      : null;
  } catch {
    return null;
  }
}
