import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type {
  MonthFileFormat,
  MonthScheduleData,
  MonthScheduleDocuments,
} from '../ports/month-schedule-documents.ts';
import type { Caller } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';
import { viewMonthPlan } from './schedule/month-plan.ts';
import { scheduleView } from './schedule/schedule-view.ts';
import type { SchedulePageView } from './schedule/schedule-view.ts';

export interface MonthFile {
  readonly month: PlanningMonth;
  readonly format: MonthFileFormat;
  readonly bytes: Uint8Array;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** The month's working copy as a file, in the caller's language; it says itself what of it is published. @throws DomainError `month.not-found` */
export function makeShowMonthFile(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & {
    readonly documents: MonthScheduleDocuments;
    readonly hash: ContentHash;
  },
) {
  return async function showMonthFile(
    caller: Caller,
    { month, format }: { month: PlanningMonth; format: MonthFileFormat },
  ): Promise<MonthFile> {
    const now = deps.clock.now();
    const { data, language } = await deps.uow.read(async (repositories) => {
      const plan = await viewMonthPlan(repositories, month, now);
      const page = await scheduleView(repositories, plan);
      const person = await repositories.people.find(caller.id);
      return {
        data: dataOf(page, month, plan.settings.charity.zone, now),
        language: person?.language === 'en' ? ('en' as const) : ('ru' as const),
      };
    });
    const bytes = await deps.documents.make(data, format, language);
    return { month, format, bytes, hash: deps.hash.of(bytes) };
  };
}

function dataOf(page: SchedulePageView, month: PlanningMonth, zone: string, madeAt: Date): MonthScheduleData {
  const { publishedNumber, publishedAt, fairness } = page;
  return {
    month,
    zone,
    madeAt,
    draftAt: page.generatedAt,
    published:
      publishedNumber === null || publishedAt === null ? null : { number: publishedNumber, at: publishedAt },
    unpublishedChanges: page.unpublishedChanges,
    seatsNeeded: fairness.seatsNeeded,
    seatsFilled: fairness.seatsFilled,
    slots: page.slots.map(({ day, time, endTime, seats, gap }) => ({
      day,
      time,
      endTime,
      seats: seats.map(({ volunteerId, pinned, against, unpublished }) => ({
        volunteerId,
        pinned,
        against,
        unpublished,
      })),
      missing: gap?.missing ?? 0,
    })),
    loads: page.loads.map(({ volunteer: { id, name }, shifts, offered, maxShifts }) => ({
      volunteer: { id, name },
      shifts,
      offered,
      maxShifts,
    })),
  };
}
