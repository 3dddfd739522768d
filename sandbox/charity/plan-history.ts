import type { Answer } from './marks.ts';
import { FORMER } from './people.ts';
import { stream } from './random.ts';
import { madeRequest, type PastRequest } from './requests.ts';
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
  const { month, deadline, published } = told;
  const shifts = told.shifts.map(({ slot, userIds }) => ({ slot, userIds }));
  if (!told.eventful) return { draft: shifts, edits: [], requests: [], shifts };
  const random = stream(`${SEED}:plan:${month}`);
  const draft = new Map(told.shifts.map((shift) => [shift.slot, new Set(shift.userIds)]));
  const edits: PastEdit[] = [];
  const requests: PastRequest[] = [];
  const touched = new Set<string>();

  for (const { userId, submittedAt } of told.answers) {
    const at = Date.parse(submittedAt);
    if (at < deadline) continue;
    for (const { slot, userIds } of told.shifts) {
      if (!userIds.includes(userId)) continue;
      draft.get(slot)?.delete(userId);
      touched.add(slot);
      edits.push(edit('assign', between(at, published, random), slot, userId, 'Ответ пришёл после срока'));
    }
  }

  const pick = (wanted: (shift: RosterShift) => boolean): RosterShift | undefined => {
    const free = told.shifts.filter((shift) => !touched.has(shift.slot) && wanted(shift));
    const found = free[Math.floor(random() * free.length)];
    if (found !== undefined) touched.add(found.slot);
    return found;
  };
  /** Somebody who offered this time in time and did not get it. */
  const other = ({ slot, userIds }: RosterShift): number | undefined => {
    const offered = told.answers.filter(
      ({ userId, marks, submittedAt }) =>
        userId !== FORMER &&
        Date.parse(submittedAt) < deadline &&
        marks.includes(slot) &&
        !userIds.includes(userId),
    );
    return offered[Math.floor(random() * offered.length)]?.userId;
  };
  const seated = (shift: RosterShift) => shift.userIds.find((userId) => userId !== FORMER);
  const midMonth = ({ slot }: RosterShift) => Number(slot.slice(8, 10)) >= 3;

  for (let count = Math.floor(random() * 5); count > 0; count -= 1) {
    const shift = pick((one) => seated(one) !== undefined && other(one) !== undefined);
    const [stays, goes] = shift === undefined ? [] : [seated(shift), other(shift)];
    if (shift === undefined || stays === undefined || goes === undefined) continue;
    swap(draft, shift.slot, stays, goes);
    const at = between(deadline, published, random);
    edits.push({ ...edit('replace', at, shift.slot, goes, 'Попросили поменять'), byUserId: stays });
  }

  for (let count = Math.floor(random() * 4); count > 0; count -= 1) {
    const shift = pick((one) => midMonth(one) && seated(one) !== undefined && other(one) !== undefined);
    const [came, asked] = shift === undefined ? [] : [seated(shift), other(shift)];
    if (shift === undefined || came === undefined || asked === undefined) continue;
    swap(draft, shift.slot, came, asked);
    requests.push(madeRequest(shift, asked, { outcome: 'replaced', replacementId: came }, published, random));
  }

  const gap = random() < 0.5 ? pick((one) => midMonth(one) && one.userIds.length < 2) : undefined;
  const volunteered = gap === undefined ? undefined : other(gap);
  if (gap !== undefined && volunteered !== undefined) {
    const at = between(deadline, published, random);
    edits.push(edit('assign', at, gap.slot, volunteered, 'Согласился выйти ещё раз'));
    requests.push(madeRequest(gap, volunteered, { outcome: 'left-gap' }, published, random));
  }

  for (const outcome of ['declined', 'withdrawn'] as const) {
    const shift = random() < 0.4 ? pick((one) => midMonth(one) && seated(one) !== undefined) : undefined;
    const asks = shift === undefined ? undefined : seated(shift);
    if (shift === undefined || asks === undefined) continue;
    requests.push(madeRequest(shift, asks, { outcome }, published, random));
  }

  return {
    draft: [...draft].map(([slot, userIds]) => ({ slot, userIds: [...userIds].toSorted((a, b) => a - b) })),
    edits: edits.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    requests: requests.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    shifts,
  };
}

function swap(draft: Map<string, Set<number>>, slot: string, out: number, into: number): void {
  draft.get(slot)?.delete(out);
  draft.get(slot)?.add(into);
}

function edit(kind: PastEdit['kind'], at: number, slot: string, userId: number, reason: string): PastEdit {
  return { kind, at: new Date(at).toISOString(), slot, userId, reason };
}

/** Some whole minute after `from` and before `until`. */
function between(from: number, until: number, random: () => number): number {
  const minutes = Math.floor((until - from) / MINUTE_MS) - 2;
  return from + (1 + Math.floor(random() * minutes)) * MINUTE_MS;
}
