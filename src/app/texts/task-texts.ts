import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Slot } from '../../domain/time/slot.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';
import type { CalendarWords } from './calendar-words.ts';

/** Where a task's link leads inside amoCRM: `smena/<route>` after the hash. */
export type TaskRoute =
  | 'availability'
  | 'shifts'
  | 'month'
  | 'requests'
  | 'today'
  | 'reports'
  | 'consultations'
  | 'dashboard'
  | 'overview'
  | 'period-reports';

/** Why the administrator is told that data do not arrive: reading failed for days, or a day that should have calls has none. */
export type MissingData = 'failed-days' | 'silent-day';

/** How seats of one person changed, for the task that tells of it. */
export interface ShiftChangeWords {
  readonly added: readonly Slot[];
  readonly removed: readonly Slot[];
}

/** What somebody has marked and not sent. */
export interface UnsentAnswer {
  readonly marks: number;
  /** An earlier answer was sent and counts until the change is. */
  readonly answeredBefore: boolean;
}

/** Every sentence that goes into an amoCRM task or its result, in one language. Texts are unique per purpose and subject. */
export interface TaskTexts {
  readonly calendar: CalendarWords;
  markAvailability(month: PlanningMonth, deadline: Date, zone: ZoneId, link: string): string;
  remindAvailability(
    month: PlanningMonth,
    deadline: Date,
    unsent: UnsentAnswer,
    zone: ZoneId,
    link: string,
  ): string;
  /** By hand, again and again: `round` counts from 1 and keeps the texts apart. */
  remindAvailabilityAgain(
    month: PlanningMonth,
    deadline: Date,
    unsent: UnsentAnswer,
    round: number,
    zone: ZoneId,
    link: string,
  ): string;
  reviewSchedule(month: PlanningMonth, publishingDue: Date, zone: ZoneId, link: string): string;
  remindReview(month: PlanningMonth, since: Date, zone: ZoneId, link: string): string;
  readSchedule(month: PlanningMonth, shifts: number, link: string): string;
  readChangedSchedule(
    month: PlanningMonth,
    change: ShiftChangeWords,
    version: number,
    zone: ZoneId,
    link: string,
  ): string;
  shiftTomorrow(slots: readonly Slot[], zone: ZoneId, link: string): string;
  findReplacement(slot: Slot, volunteer: string, zone: ZoneId, link: string): string;
  shiftChanged(change: ShiftChangeWords, zone: ZoneId, link: string): string;
  requestAnswered(
    slot: Slot,
    outcome: 'replaced' | 'left-gap' | 'declined',
    answer: string | null,
    zone: ZoneId,
    link: string,
  ): string;
  /** A report on the conversation that began then and lasted so many seconds. */
  writeReport(beganAt: Date, talkSeconds: number, zone: ZoneId, link: string): string;
  /** `period` in words of this language, from `calendar.period`. */
  periodReport(period: string, link: string): string;
  /** `day` is the silent day, or the first on which reading failed. */
  dataMissing(day: LocalDate, reason: MissingData, zone: ZoneId, link: string): string;
  readonly results: {
    submitted(marks: number): string;
    submittedBy(marks: number, name: string): string;
    cannot(): string;
    cannotBy(name: string): string;
    notMarked(): string;
    published(name: string, version: number): string;
    read(): string;
    shiftBegan(): string;
    seen(): string;
    replaced(name: string, replacement: string): string;
    leftGap(name: string): string;
    declined(name: string): string;
    withdrawn(): string;
    superseded(): string;
    monthOver(): string;
    /** The person it was for has no access to amoCRM any more. */
    deactivated(): string;
    /** The person is active and in no volunteers' group any more. */
    noVolunteer(): string;
    /** The person is active and no director any more. */
    noDirector(): string;
    /** Duty passed to another administrator. */
    handedOver(name: string): string;
    reportCame(): string;
    reportTimeOver(): string;
    /** The call turned out to be another person's, or none with a client. */
    reportNotNeeded(): string;
    /** The report for a period was opened. */
    reportOpened(): string;
    /** Calls are read again, or a silent day has some. */
    dataCame(): string;
    /** A silent day got no calls in time. */
    dataNeverCame(): string;
  };
}
