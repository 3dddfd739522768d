import type { PersonId } from '../../domain/volunteer/person.ts';
import type { Touched, TouchedSpan } from './time-spans.ts';

/** Half-open. */
export interface TimeRange {
  readonly from: Date;
  readonly until: Date;
}

export type PointKind = 'report' | 'call';

type Edges = { from: number; until: number };

/**
 * For each volunteer two stretches of time, of reports and of calls, that grow until they are closed: every call near a report within is within, and every
 * report near a call within. Calls that follow each other closely and have no reports draw nothing after them.
 */
export class Reaches {
  readonly volunteerIds: readonly PersonId[];
  readonly #reachMs: number;
  readonly #edges: Readonly<Record<PointKind, Map<PersonId, Edges>>>;

  constructor(span: TouchedSpan, windowMinutes: number) {
    this.volunteerIds = span.volunteerIds;
    // A pair exactly as far apart as the window is one still, and ranges of storage are half-open.
    this.#reachMs = windowMinutes * 60_000 + 1;
    const [from, until] = [span.from.getTime() - this.#reachMs, span.until.getTime() + this.#reachMs];
    const begin = () => new Map(span.volunteerIds.map((id) => [id, { from, until }]));
    this.#edges = { report: begin(), call: begin() };
  }

  knows(volunteerId: PersonId): boolean {
    return this.#edges.report.has(volunteerId);
  }

  holds(kind: PointKind, { volunteerId, at }: Touched): boolean {
    const edges = this.#edges[kind].get(volunteerId);
    return edges !== undefined && edges.from <= at.getTime() && at.getTime() < edges.until;
  }

  /** The range that holds everybody's of this kind. */
  outer(kind: PointKind): TimeRange {
    const edges = [...this.#edges[kind].values()];
    return {
      from: new Date(Math.min(...edges.map((one) => one.from))),
      until: new Date(Math.max(...edges.map((one) => one.until))),
    };
  }

  /** Grows around those within until they draw nothing more. */
  growAround(points: readonly (Touched & { readonly kind: PointKind })[]): void {
    const inOrder = points.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (let grows = true; grows;) {
      grows = false;
      // Upwards and downwards, so that a chain is followed to both its ends at once.
      for (const point of [...inOrder, ...inOrder.toReversed()]) {
        if (!this.holds(point.kind, point)) continue;
        if (this.#widen(point.kind === 'report' ? 'call' : 'report', point)) grows = true;
      }
    }
  }

  /** Grows to hold both reports and calls around it. True when it did not before. */
  include(point: Touched): boolean {
    const calls = this.#widen('call', point);
    return this.#widen('report', point) || calls;
  }

  #widen(kind: PointKind, { volunteerId, at }: Touched): boolean {
    const edges = this.#edges[kind].get(volunteerId);
    if (edges === undefined) return false;
    const [from, until] = [at.getTime() - this.#reachMs, at.getTime() + this.#reachMs];
    if (from >= edges.from && until <= edges.until) return false;
    edges.from = Math.min(edges.from, from);
    edges.until = Math.max(edges.until, until);
    return true;
  }
}
