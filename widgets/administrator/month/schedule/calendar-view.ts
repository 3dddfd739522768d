import type { Seat } from './bands.ts';
import type { Aim } from './effect-line.tsx';

/** What the calendar shows besides the seats. */
export interface CalendarView {
  readonly shortName: (volunteerId: number) => string;
  readonly fullName: (volunteerId: number) => string;
  /** Whose seats are lit up; null nobody's. */
  readonly person: () => number | null;
  /** That person marked the slot. */
  readonly offered: (slotId: string) => boolean;
  /** The seat that is being moved; null while none is. */
  readonly picking: () => Seat | null;
  /** What is on its way, and above which seat; null while nothing is. */
  readonly aimed: () => Aim | null;
  readonly editable: () => boolean;
}
