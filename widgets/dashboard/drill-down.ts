import type { RoleName } from '../../src/adapters/http/contract/primitives.ts';
import { LOOSE } from './consultations/loose-route.ts';
import { foundRoute } from './consultations/found-route.ts';
import type { Chosen } from './consultations/filter.ts';
import { lastDay } from './period/period.ts';
import type { Period } from './period/period.ts';

/** Which of the period's conversations a figure is of; what is not named is anything. */
export type Narrowed = Partial<Omit<Chosen, 'from' | 'to'>>;

/** Where a figure leads whoever looks at it; null where their role sees nothing behind it. */
export interface DrillDown {
  /** The period's conversations, or those of some of its days. */
  conversations(narrowed: Narrowed, days?: Pick<Period, 'from' | 'until'>): string | null;
  missingReports(): string | null;
  volunteer(id: number): string | null;
  looseReports(): string | null;
  unsafeJoins(): string | null;
  /** What the administrator alone mends, in their own widget. */
  administrators(route: string): string | null;
}

/** Supervisors go to conversations, administrators to their own work, directors see figures alone (product.md §9). */
export function drillDown(
  roles: readonly RoleName[],
  period: Pick<Period, 'from' | 'until'>,
  /** Whether this page has the route's section. */
  reaches: (route: string) => boolean,
): DrillDown {
  const supervises = roles.includes('supervisor') && reaches('consultations');
  const administers = roles.includes('administrator');
  const administrators = (route: string): string | null => (administers && reaches(route) ? route : null);
  const conversations: DrillDown['conversations'] = (narrowed, days = period) => {
    if (!supervises) return null;
    const from = days.from < period.from ? period.from : days.from;
    const until = days.until > period.until ? period.until : days.until;
    return foundRoute({ ...narrowed, from, to: lastDay({ until }) });
  };
  return {
    conversations,
    missingReports: () => conversations({ report: 'missing' }) ?? administrators('volunteers'),
    volunteer: (id) => conversations({ volunteerId: id }) ?? administrators('volunteers'),
    looseReports: () => (supervises ? `consultations/${LOOSE}` : null),
    unsafeJoins: () => ((supervises || administers) && reaches('joins') ? 'joins' : null),
    administrators,
  };
}
