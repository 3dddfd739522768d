import type { TopicId } from '../consultation/topic.ts';
import type { PlanningMonth } from '../time/planning-month.ts';
import type { IsoWeekday, LocalDate, LocalTime } from '../time/zone.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { Period } from './period.ts';

/** Every figure of a period, whole and unsuppressed (product.md §9). Counts are of conversations unless said otherwise; durations in seconds. */
export interface PeriodFigures {
  readonly period: Period;
  /** Days of the period that averages are reckoned without, in order (docs/analytics.md, "Days left out"). */
  readonly leftOut: readonly LocalDate[];
  readonly calls: CallFigures;
  readonly scores: ScoreFigures;
  readonly reports: ReportFigures;
  readonly topics: readonly TopicFigures[];
  readonly callers: CallerFigures;
  readonly coverage: CoverageFigures;
  readonly fairness: FairnessFigures;
  readonly changes: ChangeFigures;
  /** By month of the period's whole or partial months. */
  readonly process: readonly ProcessFigures[];
  /** In steps of days, weeks (Monday) or months, whichever keeps it readable; gaps are zeros. */
  readonly series: readonly SeriesPoint[];
  readonly seriesStep: 'day' | 'week' | 'month';
  /** Every weekday × hour that has calls or slots. */
  readonly hours: readonly HourFigures[];
  /** By the slot's local start. */
  readonly slots: readonly SlotFigures[];
  readonly volunteers: readonly VolunteerStatistics[];
}

export interface CallFigures {
  readonly incoming: number;
  readonly outgoing: number;
  readonly answeredIncoming: number;
  readonly answeredOutgoing: number;
  /** Incoming that nobody answered. */
  readonly missed: number;
  /** Missed within a slot of the layout, and of those where nobody was on duty. */
  readonly missedInSlots: number;
  readonly missedInEmptySlots: number;
  /** Answered conversations, in and out. */
  readonly consultations: number;
  readonly outsideShifts: number;
  readonly unknownEmployee: number;
  readonly transferred: number;
  readonly talkSeconds: number;
  /** Those the averages are of: consultations of days that are not left out. */
  readonly averagedConsultations: number;
  /** Null without such consultations. */
  readonly averageTalkSeconds: number | null;
  readonly medianTalkSeconds: number | null;
  /** Over answered incoming. */
  readonly averageWaitSeconds: number | null;
}

export interface ScoreFigures {
  /** False when the account gives no scores at all: then nothing here is a zero that means anything. */
  readonly available: boolean;
  readonly low: number;
  readonly high: number;
  /** Answers within the scale. */
  readonly answers: number;
  readonly average: number | null;
  /** Half the width of the 95 % confidence interval of the average; null under two answers. */
  readonly halfWidth: number | null;
  /** Every value of the scale, zeros included. */
  readonly distribution: readonly { readonly value: number; readonly count: number }[];
  readonly outOfScale: number;
  readonly noAnswer: number;
  readonly notReached: number;
  readonly unavailable: number;
  readonly uncertain: number;
  /** Answers (in or out of scale) of the consultations; null without any. */
  readonly responseRate: number | null;
}

export interface ReportFigures {
  /** Consultations of known volunteers: each should have one. */
  readonly expected: number;
  /** Of those, joined to a sent report. */
  readonly joined: number;
  readonly missing: number;
  /** Missing although the 72 hours are over. */
  readonly overdue: number;
  /** Sent reports that began in the period, joined or not. */
  readonly sent: number;
  readonly unsafe: number;
  readonly alone: number;
  readonly risk: number;
  /** Of those with the risk flag: nobody has discussed them yet. */
  readonly riskNotDiscussed: number;
  readonly toDiscuss: number;
  readonly discussed: number;
}

/** A report of several topics counts once in each. */
export interface TopicFigures {
  readonly topicId: TopicId;
  readonly name: string;
  readonly count: number;
}

export interface CallerFigures {
  /** False while repeat callers are not recognised, and of a period with conversations none of which has a client's key. */
  readonly recognised: boolean;
  /** Different known clients. */
  readonly clients: number;
  readonly repeatClients: number;
  readonly callsOfRepeatClients: number;
  /** Incoming without a key, on days on which somebody was recognised. */
  readonly withheld: number;
}

export interface CoverageFigures {
  readonly slots: number;
  readonly seats: number;
  readonly filled: number;
  /** Slots with all seats, with some, with none. */
  readonly full: number;
  readonly partial: number;
  readonly empty: number;
  /** Shifts in which their volunteer had at least one consultation. */
  readonly shiftsWithConsultations: number;
}

export interface FairnessFigures {
  readonly volunteers: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly average: number | null;
  readonly sumOfSquares: number;
  /** How many volunteers had that many shifts. */
  readonly distribution: readonly { readonly shifts: number; readonly volunteers: number }[];
}

export interface ChangeFigures {
  readonly requests: number;
  readonly replaced: number;
  readonly leftGap: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly open: number;
  readonly per100Shifts: number | null;
  /** Hours from the request to the shift's beginning. */
  readonly medianNoticeHours: number | null;
}

export interface ProcessFigures {
  readonly month: PlanningMonth;
  readonly asked: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly unanswered: number;
  /** From the first draft to the first publishing; null before. */
  readonly daysFromDraftToPublishing: number | null;
  readonly handEdits: number;
  readonly changesAfterPublishing: number;
  readonly changesPer100Shifts: number | null;
  readonly tasks: number;
  readonly tasksOverdue: number;
}

export interface SeriesPoint {
  readonly from: LocalDate;
  readonly consultations: number;
  readonly missed: number;
  readonly scoreAnswers: number;
  readonly averageScore: number | null;
}

export interface HourFigures {
  readonly weekday: IsoWeekday;
  readonly hour: number;
  readonly consultations: number;
  readonly missed: number;
  /** Seats of slots that cover this hour, and how many of them were filled. */
  readonly seats: number;
  readonly filled: number;
}

export interface SlotFigures {
  readonly time: LocalTime;
  readonly slots: number;
  readonly full: number;
  readonly partial: number;
  readonly empty: number;
  readonly consultations: number;
  readonly missed: number;
}

/** VolunteerStatistics of the charity's own description: the seed's field names stay. */
export interface VolunteerStatistics {
  readonly volunteerId: PersonId;
  readonly shiftsCount: number;
  readonly consultationsCount: number;
  readonly talkSeconds: number;
  readonly reportsMissing: number;
  readonly scoreAnswers: number;
  readonly averageClientScoring: number | null;
  readonly changeRequests: number;
}
