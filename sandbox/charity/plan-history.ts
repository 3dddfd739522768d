import type { Answer } from './marks.ts';
import { FORMER } from './people.ts';
import { stream } from './random.ts';
import { madeRequest, type PastRequest, type RequestEnd } from './requests.ts';
import type { RosterShift } from './roster.ts';
import { SEED } from './seed.ts';

type Shift = Pick<RosterShift, 'slot' | 'userIds'>;

/** What an administrator did by hand before publishing. */
export type PastEdit = {
  readonly kind: 'assign' | 'replace';
  /** RFC 3339. */
  readonly at: string;
  readonly slot: string;
  /** Whoever is seated, or has to go. */
  readonly userId: number;
  /** Who comes instead. */
  readonly byUserId?: number;
  /** Used where it stands against an answer. */
  readonly reason: string;
};

/** How a month's schedule came about: draft, edits by hand, publishing, then requests, each settled one a version. */
export type PlanHistory = {
  readonly draft: readonly Shift[];
  /** In order of time. */
  readonly edits: readonly PastEdit[];
  /** In order of their making. */
  readonly requests: readonly PastRequest[];
  /** As it was published last: whoever answered the calls. */
  readonly shifts: readonly Shift[];
};

type Told = {
  readonly month: string;
  readonly shifts: readonly RosterShift[];
  readonly answers: readonly Answer[];
  /** Instants in milliseconds. */
  readonly deadline: number;
  readonly published: number;
  /** Without it the draft was published as it was, and nobody asked for a change. */
  readonly eventful: boolean;
};

const MINUTE_MS = 60_000;

/** Makes up, from the schedule as it ended, what had led to it. */
export function pastPlan(told: Told): PlanHistory {
  const shifts = told.shifts.map(({ slot, userIds }) => ({ slot, userIds }));
  if (!told.eventful) return { draft: shifts, edits: [], requests: [], shifts };
  const making = new Making(told);
  making.seatLateOnes();
  making.swapByHand();
  making.replaceSome();
  making.leaveAGap();
  making.keepSome();
  return {
    draft: [...making.draft].map(([slot, userIds]) => ({
      slot,
      userIds: [...userIds].toSorted((a, b) => a - b),
    })),
    edits: making.edits.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    requests: making.requests.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    shifts,
  };
}

/** The draft, taken back step by step from the schedule; a slot has one story at most. */
class Making {
  readonly edits: PastEdit[] = [];
  readonly requests: PastRequest[] = [];
  readonly draft: Map<string, Set<number>>;
  readonly #told: Told;
  readonly #random: () => number;
  readonly #touched = new Set<string>();

  constructor(told: Told) {
    this.#told = told;
    this.#random = stream(`${SEED}:plan:${told.month}`);
    this.draft = new Map(told.shifts.map((shift) => [shift.slot, new Set(shift.userIds)]));
  }

  /** Generation did not know of them. */
  seatLateOnes(): void {
    for (const { userId, submittedAt } of this.#told.answers) {
      const at = Date.parse(submittedAt);
      if (at < this.#told.deadline) continue;
      for (const { slot, userIds } of this.#told.shifts) {
        if (!userIds.includes(userId)) continue;
        this.draft.get(slot)?.delete(userId);
        this.#touched.add(slot);
        this.#edit('assign', at, slot, userId, 'Ответ пришёл после срока');
      }
    }
  }

  swapByHand(): void {
    for (let count = this.#upTo(4); count > 0; count -= 1) {
      const found = this.#swapped(() => true);
      if (found === null) continue;
      const { shift, before, after } = found;
      this.#edit('replace', this.#told.deadline, shift.slot, before, 'Попросили поменять', after);
    }
  }

  replaceSome(): void {
    for (let count = this.#upTo(3); count > 0; count -= 1) {
      const found = this.#swapped(laterThanTheSecond);
      if (found === null) continue;
      this.#ask(found.shift, found.before, { outcome: 'replaced', replacementId: found.after });
    }
  }

  /** Somebody let themselves be seated above their own limit and could not come in the end. */
  leaveAGap(): void {
    if (this.#random() >= 0.5) return;
    const gap = this.#pick((shift) => laterThanTheSecond(shift) && shift.userIds.length < 2);
    const volunteered = gap === undefined ? undefined : this.#other(gap);
    if (gap === undefined || volunteered === undefined) return;
    this.#edit('assign', this.#told.deadline, gap.slot, volunteered, 'Готовность выйти сверх предела');
    this.#ask(gap, volunteered, { outcome: 'left-gap' });
  }

  keepSome(): void {
    for (const outcome of ['declined', 'withdrawn'] as const) {
      if (this.#random() >= 0.4) continue;
      const shift = this.#pick((one) => laterThanTheSecond(one) && seated(one) !== undefined);
      const asks = shift === undefined ? undefined : seated(shift);
      if (shift !== undefined && asks !== undefined) this.#ask(shift, asks, { outcome });
    }
  }

  /** A slot that somebody else had held before whoever has it now. */
  #swapped(wanted: (shift: RosterShift) => boolean) {
    const shift = this.#pick(
      (one) => wanted(one) && seated(one) !== undefined && this.#othersOf(one).length > 0,
    );
    if (shift === undefined) return null;
    const [after, before] = [seated(shift), this.#other(shift)];
    if (after === undefined || before === undefined) return null;
    this.draft.get(shift.slot)?.delete(after);
    this.draft.get(shift.slot)?.add(before);
    return { shift, before, after };
  }

  #pick(wanted: (shift: RosterShift) => boolean): RosterShift | undefined {
    const free = this.#told.shifts.filter((shift) => !this.#touched.has(shift.slot) && wanted(shift));
    const found = free[Math.floor(this.#random() * free.length)];
    if (found !== undefined) this.#touched.add(found.slot);
    return found;
  }

  #other(shift: RosterShift): number | undefined {
    const others = this.#othersOf(shift);
    return others[Math.floor(this.#random() * others.length)];
  }

  /** Those who offered this time in time and did not get it. */
  #othersOf({ slot, userIds }: RosterShift): number[] {
    return this.#told.answers
      .filter(
        ({ userId, marks, submittedAt }) =>
          userId !== FORMER &&
          Date.parse(submittedAt) < this.#told.deadline &&
          marks.includes(slot) &&
          !userIds.includes(userId),
      )
      .map(({ userId }) => userId);
  }

  #upTo(most: number): number {
    return Math.floor(this.#random() * (most + 1));
  }

  /** Some whole minute between `from` and publishing. */
  #edit(
    kind: PastEdit['kind'],
    from: number,
    slot: string,
    userId: number,
    reason: string,
    byUserId?: number,
  ): void {
    const minutes = Math.floor((this.#told.published - from) / MINUTE_MS) - 2;
    const at = new Date(from + (1 + Math.floor(this.#random() * minutes)) * MINUTE_MS).toISOString();
    this.edits.push({ kind, at, slot, userId, reason, ...(byUserId === undefined ? {} : { byUserId }) });
  }

  #ask(shift: RosterShift, userId: number, end: RequestEnd): void {
    this.requests.push(madeRequest(shift, userId, end, this.#told.published, this.#random));
  }
}

function seated(shift: RosterShift): number | undefined {
  return shift.userIds.find((userId) => userId !== FORMER);
}

/** Late enough that there was time to ask after publishing. */
function laterThanTheSecond({ slot }: RosterShift): boolean {
  return Number(slot.slice(8, 10)) > 2;
}
