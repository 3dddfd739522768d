import { madeDay } from '../charity/calls.ts';
import { dayOf, dayOfEntry, firstEntryOf, midnightOf } from '../charity/entry-ids.ts';
import { type Change, Shelf, type Store } from '../state/store.ts';
import type { Call, KeptCall } from './model.ts';
import { type ToldMonth, ToldShifts } from './told-shifts.ts';

const DAYS_KEPT = 64;

/**
 * All calls: those put by the controls, and those of the made-up charity, made when a day is first asked for and answered by
 * whoever was told to sit on the line, else by the made-up schedule.
 * A put call takes the place of one with its id.
 */
export class CallBook {
  readonly #put: Shelf<KeptCall>;
  readonly #marks: Shelf<boolean>;
  readonly told: ToldShifts;
  #byDay: Map<number, Map<string, KeptCall>> | undefined;
  #made = new Map<number, readonly KeptCall[]>();
  /** The instant at which the charity was made up; `null` when it has no past. */
  beginning: number | null = null;

  constructor(store: Store) {
    this.#put = new Shelf(store, 'calls');
    this.#marks = new Shelf(store, 'call-marks');
    this.told = new ToldShifts(store);
  }

  /** The changes that add calls; `replace` takes off everything else, the charity's calls for good. */
  put(calls: readonly KeptCall[], mode: 'replace' | 'append'): Change[] {
    this.#byDay = undefined;
    const old = mode === 'replace' ? this.#put.all() : [];
    return [
      ...(mode === 'replace' ? [this.#marks.change('no-charity', true)] : []),
      ...old.map(({ call }) => this.#put.change(call.entry_id, undefined)),
      ...calls.map((kept) => this.#put.change(kept.call.entry_id, kept)),
    ];
  }

  /** The changes that let these people answer the calls of days that begin from `now` on. */
  tell(months: readonly ToldMonth[], now: number): Change[] {
    for (const day of this.#made.keys()) if (midnightOf(day) >= now) this.#made.delete(day);
    return this.told.tell(months, now);
  }

  forget(): void {
    this.#byDay = undefined;
    this.#made = new Map();
  }

  /** What is seen at `now` of the calls that began in [from, to], both in milliseconds; oldest first. */
  between(from: number, to: number, now: number): Call[] {
    const put = this.#days();
    const found: KeptCall[] = [];
    for (let day = dayOf(from); day <= dayOf(to); day += 1) {
      found.push(...(put.get(day)?.values() ?? []));
      found.push(...this.#madeOn(day).filter(({ call }) => this.#put.get(call.entry_id) === undefined));
    }
    return found
      .filter(({ at, visibleFrom }) => at >= from && at <= to && (visibleFrom ?? 0) <= now)
      .toSorted((a, b) => a.at - b.at || (a.call.entry_id < b.call.entry_id ? -1 : 1))
      .map((kept) => seenAt(kept, now));
  }

  /** One call by its id, if it was put or lies on a day the id names. */
  one(entryId: string, now: number): Call | undefined {
    const kept = this.#put.get(entryId) ?? this.#madeWith(entryId);
    return kept === undefined || (kept.visibleFrom ?? 0) > now ? undefined : seenAt(kept, now);
  }

  #days(): Map<number, Map<string, KeptCall>> {
    if (this.#byDay === undefined) {
      this.#byDay = new Map();
      for (const kept of this.#put.all()) {
        const day = this.#byDay.get(dayOf(kept.at)) ?? new Map<string, KeptCall>();
        this.#byDay.set(dayOf(kept.at), day.set(kept.call.entry_id, kept));
      }
    }
    return this.#byDay;
  }

  #madeWith(entryId: string): KeptCall | undefined {
    return this.#madeOn(dayOfEntry(entryId)).find(({ call }) => call.entry_id === entryId);
  }

  #madeOn(day: number): readonly KeptCall[] {
    if (this.beginning === null || this.#marks.get('no-charity') === true || !Number.isSafeInteger(day)) {
      return [];
    }
    const known = this.#made.get(day);
    if (known !== undefined) return known;
    if (this.#made.size >= DAYS_KEPT) this.#made = new Map();
    const midnight = midnightOf(day);
    const made = madeDay(midnight, this.beginning, firstEntryOf(day), this.told.onDay(midnight));
    this.#made.set(day, made);
    return made;
  }
}

function seenAt({ call, markVisibleFrom, recalledFrom }: KeptCall, now: number): Call {
  return {
    ...call,
    ...(markVisibleFrom !== null && now < markVisibleFrom ? { mark_client: null } : {}),
    ...(recalledFrom !== null && now < recalledFrom ? { recall_status: 2 } : {}),
  };
}
