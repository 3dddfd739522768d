import type { Seat } from './bands.ts';

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
  readonly editable: () => boolean;
}
