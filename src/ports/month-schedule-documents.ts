import type { LocalDate, LocalTime, ZoneId } from '../domain/time/zone.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';

/** A workbook, or one printed landscape page of A4 or A3. */
export type MonthFileFormat = 'xlsx' | 'pdf' | 'pdf-a3';

/** One taken place of a slot. */
export interface MonthFileSeat {
  readonly volunteerId: number;
  readonly pinned: boolean;
  /** The reason given when it stands against an answer. */
  readonly against: string | null;
  /** A version is published, and this is not in it. */
  readonly unpublished: boolean;
}

/** The working copy of a month as a file tells it. */
export interface MonthScheduleData {
  readonly month: PlanningMonth;
  readonly zone: ZoneId;
  /** When the file was asked for. */
  readonly madeAt: Date;
  /** Null before the first draft. */
  readonly draftAt: Date | null;
  /** Null while nothing is published. */
  readonly published: { readonly number: number; readonly at: Date } | null;
  /** Seats that differ from what is published. */
  readonly unpublishedChanges: number;
  readonly seatsNeeded: number;
  readonly seatsFilled: number;
  /** In order of start, times of the charity's zone. */
  readonly slots: readonly {
    readonly day: LocalDate;
    readonly time: LocalTime;
    readonly endTime: LocalTime;
    readonly seats: readonly MonthFileSeat[];
    readonly missing: number;
  }[];
  readonly loads: readonly {
    readonly volunteer: { readonly id: number; readonly name: string };
    readonly shifts: number;
    readonly offered: number;
    /** «Не больше N смен в месяц»; null says nothing. */
    readonly maxShifts: number | null;
  }[];
}

/** Files of a month's schedule, made when they are asked for and stored nowhere. The same data give the same bytes. */
export interface MonthScheduleDocuments {
  make(data: MonthScheduleData, format: MonthFileFormat, language: 'ru' | 'en'): Promise<Uint8Array>;
}
