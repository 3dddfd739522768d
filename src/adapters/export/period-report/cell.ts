import type { PlanningMonth } from '../../../domain/time/planning-month.ts';
import type { LocalDate } from '../../../domain/time/zone.ts';

/** What stands in one cell of a table, before any file gives it a shape. */
export type Cell =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'decimal'; readonly value: number; readonly digits: number }
  /** A share of one. */
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'duration'; readonly seconds: number }
  | { readonly kind: 'change'; readonly value: number; readonly unit: ChangeUnit }
  /** A change against what it was, as a share of it. */
  | { readonly kind: 'relative'; readonly value: number }
  | { readonly kind: 'date'; readonly day: LocalDate }
  | { readonly kind: 'month'; readonly month: PlanningMonth }
  | { readonly kind: 'text'; readonly text: string }
  /** Fewer than five, and no more is told. */
  | { readonly kind: 'few' }
  /** Not told: too few, or it would tell of others that are. */
  | { readonly kind: 'hidden' }
  /** There is none. */
  | { readonly kind: 'none' };

/** `points` are percentage points; durations change in minutes. */
export type ChangeUnit = 'count' | 'hundredths' | 'minutes' | 'points';

export const FEW: Cell = { kind: 'few' };
export const HIDDEN: Cell = { kind: 'hidden' };
export const NONE: Cell = { kind: 'none' };

export function count(value: number): Cell {
  return { kind: 'count', value };
}

/** A count that may not be told. */
export function told(value: number | null, instead: Cell = HIDDEN): Cell {
  return value === null ? instead : count(value);
}

export function decimal(value: number | null, digits: number): Cell {
  return value === null ? NONE : { kind: 'decimal', value, digits };
}

/** The share of `whole` that `part` is. */
export function share(part: number, whole: number): Cell {
  return whole === 0 ? NONE : { kind: 'percent', value: part / whole };
}

export function percent(value: number | null): Cell {
  return value === null ? NONE : { kind: 'percent', value };
}

export function duration(seconds: number | null): Cell {
  return seconds === null ? NONE : { kind: 'duration', seconds };
}

export function words(text: string): Cell {
  return { kind: 'text', text };
}
