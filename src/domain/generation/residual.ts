import { UNLIMITED, type CanonicalInput } from './canonical-input.ts';
import { markedBy, type Seating } from './seating.ts';

/** One link of a chain: the volunteer gives one slot up, takes another, or (at the ends) does one of both. */
export interface Step {
  readonly volunteer: string;
  readonly gives: string | null;
  readonly takes: string | null;
}

const NONE = -1;

/**
 * The exchanges a schedule allows, walked from those who might take a shift towards those who might give one. Built
 * from the input and the schedule alone, apart from the generator's own structures, so that it can judge them.
 * Pins stay; a seat held without a mark stays too. What was seen stays seen, so all walks together cost O(marks).
 */
export class Residual {
  private readonly input: CanonicalInput;
  private readonly held: readonly ReadonlySet<number>[];
  private readonly barred: readonly ReadonlySet<number>[];
  private readonly pinned: readonly ReadonlySet<number>[];
  private readonly marked: { readonly start: Int32Array; readonly volunteer: Int32Array };
  private readonly dayLoad = new Map<number, number>();
  private readonly seenVolunteer: Uint8Array;
  private readonly seenSlot: Uint8Array;
  private readonly seenDay = new Set<number>();
  /** Who came to want the slot, and through which slot they would give up themselves (NONE = nothing). */
  private readonly takerOf: Int32Array;
  private readonly givenBy: Int32Array;

  constructor(input: CanonicalInput, seating: Seating) {
    this.input = input;
    this.held = seating.held.map((slots) => new Set(slots));
    this.barred = input.excluded.map((slots) => new Set(slots));
    this.pinned = input.pins.map((slots) => new Set(slots));
    this.marked = markedBy(input);
    this.seenVolunteer = new Uint8Array(input.volunteerIds.length);
    this.seenSlot = new Uint8Array(input.slotIds.length);
    this.takerOf = new Int32Array(input.slotIds.length).fill(NONE);
    this.givenBy = new Int32Array(input.slotIds.length).fill(NONE);
    for (const [v, slots] of seating.held.entries()) {
      for (const s of slots) {
        const key = this.dayKey(v, s);
        this.dayLoad.set(key, (this.dayLoad.get(key) ?? 0) + 1);
      }
    }
  }

  /** True if v is below their own limit of the month. */
  hasRoom(v: number): boolean {
    return this.held[v]!.size < this.input.maxShifts[v]!;
  }

  /**
   * Walks from volunteer w, who takes one shift more, through all who would hand on. `visit` hears of every slot and
   * every volunteer who could give a shift up at its end; true stops the walk and returns the chain.
   */
  walkFromTaker(w: number, stopAt: (kind: 'slot' | 'volunteer', index: number) => boolean): Step[] | null {
    const queue: number[] = [];
    this.seenVolunteer[w] = 1;
    this.wantAll(w, NONE, queue);
    return this.walk(queue, stopAt);
  }

  /** Walks from slot s as one that gives a person away: all slots that could get one more in exchange. */
  walkFromSlot(s: number, stopAt: (kind: 'slot' | 'volunteer', index: number) => boolean): Step[] | null {
    if (this.seenSlot[s] === 1) return null;
    this.seenSlot[s] = 1;
    return this.walk([s], stopAt);
  }

  private walk(
    queue: number[],
    stopAt: (kind: 'slot' | 'volunteer', index: number) => boolean,
  ): Step[] | null {
    for (let head = 0; head < queue.length; head++) {
      const slot = queue[head]!;
      if (stopAt('slot', slot)) return this.chainTo(slot, null);
      for (let i = this.marked.start[slot]!; i < this.marked.start[slot + 1]!; i++) {
        const u = this.marked.volunteer[i]!;
        if (!this.held[u]!.has(slot) || this.pinned[u]!.has(slot)) continue;
        if (this.seenVolunteer[u] === 0) {
          this.seenVolunteer[u] = 1;
          if (stopAt('volunteer', u)) return this.chainTo(slot, u);
          this.wantAll(u, slot, queue);
        }
        this.wantWithinDay(u, slot, queue);
      }
    }
    return null;
  }

  /** Everything u could take when their number of shifts allows it. */
  private wantAll(u: number, giving: number, queue: number[]): void {
    const { markStart, markSlot, maxPerDay } = this.input;
    for (let i = markStart[u]!; i < markStart[u + 1]!; i++) {
      const slot = markSlot[i]!;
      const day = this.dayKey(u, slot);
      if (day === NONE || (this.dayLoad.get(day) ?? 0) < maxPerDay[u]!) this.want(u, slot, giving, queue);
    }
  }

  /** What u could take on a full day by giving `giving` up on the same day. */
  private wantWithinDay(u: number, giving: number, queue: number[]): void {
    const { markStart, markSlot } = this.input;
    const day = this.dayKey(u, giving);
    if (day === NONE || this.seenDay.has(day)) return;
    this.seenDay.add(day);
    const position = this.markPosition(u, giving);
    for (let i = position; i >= markStart[u]! && this.dayKey(u, markSlot[i]!) === day; i--) {
      this.want(u, markSlot[i]!, giving, queue);
    }
    for (let i = position; i < markStart[u + 1]! && this.dayKey(u, markSlot[i]!) === day; i++) {
      this.want(u, markSlot[i]!, giving, queue);
    }
  }

  /** Where the mark of u for the slot stands: marks rise, those of one day are neighbours. */
  private markPosition(u: number, slot: number): number {
    const { markStart, markSlot } = this.input;
    let low = markStart[u]!;
    let high = markStart[u + 1]! - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (markSlot[middle]! < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private want(u: number, slot: number, giving: number, queue: number[]): void {
    if (this.seenSlot[slot] === 1 || this.held[u]!.has(slot) || this.barred[u]!.has(slot)) return;
    if (this.input.need[slot] === 0) return;
    this.seenSlot[slot] = 1;
    this.takerOf[slot] = u;
    this.givenBy[slot] = giving;
    queue.push(slot);
  }

  private chainTo(slot: number, giver: number | null): Step[] {
    const { slotIds, volunteerIds } = this.input;
    const steps: Step[] = [];
    if (giver !== null) steps.push({ volunteer: volunteerIds[giver]!, gives: slotIds[slot]!, takes: null });
    for (let at = slot; at !== NONE && this.takerOf[at] !== NONE; at = this.givenBy[at]!) {
      const given = this.givenBy[at]!;
      const volunteer = volunteerIds[this.takerOf[at]!]!;
      steps.push({ volunteer, gives: given === NONE ? null : slotIds[given]!, takes: slotIds[at]! });
    }
    return steps.reverse();
  }

  /** One number per (volunteer, day) that has a cap; NONE where none applies. */
  private dayKey(v: number, slot: number): number {
    const day = this.input.slotDay[slot]!;
    return day < 0 || this.input.maxPerDay[v] === UNLIMITED ? NONE : v * this.input.dayWeek.length + day;
  }
}
