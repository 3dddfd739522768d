import type { PersonId } from '../../domain/volunteer/person.ts';
import type { TouchedSpan } from './time-spans.ts';

/** Something of a volunteer's at that instant. */
export interface Touched {
  readonly volunteerId: PersonId;
  readonly at: Date;
}

/** For each volunteer a stretch of time that grows by the joining window around everything it holds. */
export class Reaches {
  readonly volunteerIds: readonly PersonId[];
  readonly #reachMs: number;
  readonly #edges: Map<PersonId, { from: number; until: number }>;

  constructor(span: TouchedSpan, windowMinutes: number) {
    this.volunteerIds = span.volunteerIds;
    // A pair exactly as far apart as the window is one still, and ranges of storage are half-open.
    this.#reachMs = windowMinutes * 60_000 + 1;
    const [from, until] = [span.from.getTime() - this.#reachMs, span.until.getTime() + this.#reachMs];
    this.#edges = new Map(span.volunteerIds.map((id) => [id, { from, until }]));
  }

  knows(volunteerId: PersonId): boolean {
    return this.#edges.has(volunteerId);
  }

  holds(volunteerId: PersonId, at: Date): boolean {
    const edges = this.#edges.get(volunteerId);
    return edges !== undefined && edges.from <= at.getTime() && at.getTime() < edges.until;
  }

  /** The range that holds everybody's. */
  outer(): { from: Date; until: Date } {
    const edges = [...this.#edges.values()];
    return {
      from: new Date(Math.min(...edges.map((one) => one.from))),
      until: new Date(Math.max(...edges.map((one) => one.until))),
    };
  }

  isWiderThan(range: { from: Date; until: Date }): boolean {
    const { from, until } = this.outer();
    return from < range.from || until > range.until;
  }

  /** Grows around those within, again and again, so that a chain is taken whole. */
  growAround(points: readonly Touched[]): void {
    const inOrder = points.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    // Once upwards and once downwards: a chain within a stretch is followed to both its ends.
    for (const point of [...inOrder, ...inOrder.toReversed()]) {
      if (this.holds(point.volunteerId, point.at)) this.include(point);
    }
  }

  /** Grows to hold this and its neighbours. True when it did not before. */
  include({ volunteerId, at }: Touched): boolean {
    const edges = this.#edges.get(volunteerId);
    if (edges === undefined) return false;
    const [from, until] = [at.getTime() - this.#reachMs, at.getTime() + this.#reachMs];
    const grows = from < edges.from || until > edges.until;
    this.#edges.set(volunteerId, { from: Math.min(edges.from, from), until: Math.max(edges.until, until) });
    return grows;
  }
}
