import type { Today } from '../../../src/adapters/http/contract/administration.ts';
import type { AdminRequest } from '../../../src/adapters/http/contract/shifts.ts';

type Gap = Today['gapsSoon'][number];

/** One thing that waits for the administrator, with the one place it is done in. */
export type Wait =
  | {
      readonly kind: 'request';
      readonly request: AdminRequest;
      readonly urgent: boolean;
      readonly route: string;
    }
  | {
      readonly kind: 'gaps';
      readonly gaps: readonly Gap[];
      readonly missing: number;
      /** Null when all gaps are of one month. */
      readonly month: string | null;
      readonly route: string;
    }
  | { readonly kind: 'review'; readonly month: string; readonly due: string | null; readonly route: string }
  | { readonly kind: 'unpublished'; readonly month: string; readonly changes: number; readonly route: string }
  | {
      readonly kind: 'unanswered';
      readonly month: string;
      readonly count: number;
      readonly volunteers: number;
      readonly deadline: string | null;
      readonly route: string;
    }
  | { readonly kind: 'parked'; readonly count: number }
  | {
      readonly kind: 'waiting';
      readonly count: number;
      readonly since: string | null;
      readonly problem: string | null;
    }
  | { readonly kind: 'stale-people' }
  | { readonly kind: 'unsafe-joins'; readonly count: number; readonly route: string }
  | { readonly kind: 'reports-missing'; readonly count: number; readonly route: string }
  | {
      readonly kind: 'calls-stale';
      readonly readAt: string | null;
      readonly problem: string | null;
      readonly route: string;
    }
  | { readonly kind: 'set-aside'; readonly count: number; readonly route: string };

const HOUR_MS = 3_600_000;
/** A shift that begins sooner than this makes its request urgent. */
const URGENT_MS = 48 * HOUR_MS;
/** People are read every ten minutes; an hour without is worth a word. */
const FRESH_MS = HOUR_MS;
/** Calls are read once a week at the least; a day more without is worth a word even when no reading failed. */
const CALLS_FRESH_MS = 8 * 24 * HOUR_MS;
/** Where it is seen what is wrong with the calls. */
export const DATA_ROUTE = 'data';

/** What waits, most urgent first: people who will not come, seats that are empty, what must be published, who is silent, what consultations lack, what amoCRM holds up. */
export function waitsOf(today: Today): readonly Wait[] {
  const now = Date.parse(today.now);
  const cycleOf = (month: string) => today.cycles.find((cycle) => cycle.month === month);
  const { unanswered, crm } = today;
  return [
    ...today.requests
      .filter((request) => request.state === 'open')
      .toSorted((a, b) => Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt))
      .map((request) => ({
        kind: 'request' as const,
        request,
        urgent: Date.parse(request.slot.startsAt) - now < URGENT_MS,
        route: `requests/${request.id}`,
      })),
    ...gapsByMonth(today.gapsSoon),
    ...today.toReview.map((month) => ({
      kind: 'review' as const,
      month,
      due: cycleOf(month)?.publishingDue ?? null,
      route: `month/${month}`,
    })),
    ...today.unpublished
      .filter(({ changes }) => changes > 0)
      .map(({ month, changes }) => ({
        kind: 'unpublished' as const,
        month,
        changes,
        route: `month/${month}`,
      })),
    ...(unanswered === null || unanswered.count === 0
      ? []
      : [
          {
            kind: 'unanswered' as const,
            ...unanswered,
            deadline: cycleOf(unanswered.month)?.deadline ?? null,
            route: `month/${unanswered.month}`,
          },
        ]),
    ...consultationWaits(today.consultations, now),
    ...(crm.parked > 0 ? [{ kind: 'parked' as const, count: crm.parked }] : []),
    ...(crm.waiting > 0
      ? [
          {
            kind: 'waiting' as const,
            count: crm.waiting,
            since: crm.oldestWaitingSince,
            problem: crm.problem,
          },
        ]
      : []),
    ...(crm.lastPeopleSync === null || now - Date.parse(crm.lastPeopleSync) > FRESH_MS
      ? [{ kind: 'stale-people' as const }]
      : []),
  ];
}

function consultationWaits(consultations: Today['consultations'], now: number): readonly Wait[] {
  const { unsafeJoins, reportsMissing, setAside, callsReadAt, callsProblem } = consultations;
  const old = callsReadAt !== null && now - Date.parse(callsReadAt) > CALLS_FRESH_MS;
  return [
    ...(callsProblem !== null || old
      ? [{ kind: 'calls-stale' as const, readAt: callsReadAt, problem: callsProblem, route: DATA_ROUTE }]
      : []),
    ...(unsafeJoins > 0 ? [{ kind: 'unsafe-joins' as const, count: unsafeJoins, route: 'joins' }] : []),
    ...(reportsMissing > 0
      ? [{ kind: 'reports-missing' as const, count: reportsMissing, route: 'volunteers/reports-missing' }]
      : []),
    ...(setAside > 0 ? [{ kind: 'set-aside' as const, count: setAside, route: DATA_ROUTE }] : []),
  ];
}

function gapsByMonth(gaps: readonly Gap[]): readonly Wait[] {
  const months = [...new Set(gaps.map((gap) => gap.day.slice(0, 7)))].toSorted();
  return months.map((month) => {
    const own = gaps.filter((gap) => gap.day.startsWith(month));
    return {
      kind: 'gaps',
      gaps: own,
      missing: own.reduce((sum, gap) => sum + gap.missing, 0),
      month: months.length > 1 ? month : null,
      route: `month/${month}`,
    };
  });
}
