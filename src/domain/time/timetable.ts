import type { PlanningCycle } from '../planning-cycle/planning-cycle.ts';
import { opensAt } from '../planning-cycle/planning-cycle.ts';
import type { TelephonySettings, TimetableSettings } from '../settings/settings.ts';
import { boundsOf, firstDayOf, monthOf, nextMonth } from './planning-month.ts';
import type { PlanningMonth } from './planning-month.ts';
import { addDays, instantAt, isoWeekdayOf, localDateOf, localTimeOf } from './zone.ts';
import type { LocalDate, LocalTime, ZoneId } from './zone.ts';

/** What the timetable makes happen by itself. */
export type TimetableJob =
  | 'open-collecting'
  | 'remind-availability'
  | 'close-collecting'
  | 'remind-review'
  | 'remind-shifts'
  | 'end-tasks'
  | 'close-month'
  | 'sync-people'
  | 'read-changed-tasks'
  | 'sync-calls'
  | 'remind-reports'
  | 'make-period-reports';

/** One run that is due. `month` is the planned month, or for `remind-shifts` absent (the day follows from `dueAt`). */
export interface DueJob {
  readonly job: TimetableJob;
  readonly dueAt: Date;
  readonly month: PlanningMonth | null;
}

/** What the timetable must know besides the clock. */
export interface TimetableFacts {
  readonly settings: TimetableSettings;
  readonly zone: ZoneId;
  /** Cycles that are not closed. */
  readonly cycles: readonly PlanningCycle[];
  /** Instants at which tasks' matters end by themselves. */
  readonly taskEnds: readonly Date[];
  /** Null while there is no telephony. */
  readonly telephony: TelephonySettings | null;
  /** Instants at which reports that are still missing are to be reminded of. */
  readonly reportReminders: readonly Date[];
}

const PEOPLE_EVERY_MS = 10 * 60_000;
const TASKS_EVERY_MS = 15 * 60_000;

/** Jobs that only look at the outside world: after an outage one run stands for all that were missed. */
const POLLS: ReadonlyMap<TimetableJob, number> = new Map([
  ['sync-people', PEOPLE_EVERY_MS],
  ['read-changed-tasks', TASKS_EVERY_MS],
]);

/** At one instant, first what tells us of the world, then what ends, then what begins. */
const ORDER: readonly TimetableJob[] = [
  'sync-people',
  'read-changed-tasks',
  'sync-calls',
  'end-tasks',
  'close-month',
  'close-collecting',
  'open-collecting',
  'remind-availability',
  'remind-review',
  'remind-shifts',
  'remind-reports',
  'make-period-reports',
];

/**
 * Everything due in `(after, until]`, in order (design.md, time and pg-boss). Pure: the same facts give the same answer,
 * so several processes and a process that comes back after an outage agree on what must run.
 * A poll appears once, for its last instant in the range.
 */
export function dueJobs(facts: TimetableFacts, after: Date, until: Date): DueJob[] {
  const due = [...pollsDue(after, until), ...scheduled(facts, after, until)];
  return due.sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime() || ORDER.indexOf(a.job) - ORDER.indexOf(b.job),
  );
}

/** The first instant in `(after, until]` at which anything but a poll is due; null when nothing is. Lets a sandbox clock jump. */
export function nextDueInstant(facts: TimetableFacts, after: Date, until: Date): Date | null {
  const instants = scheduled(facts, after, until).map((job) => job.dueAt.getTime());
  return instants.length === 0 ? null : new Date(Math.min(...instants));
}

function pollsDue(after: Date, until: Date): DueJob[] {
  return [...POLLS].flatMap(([job, every]) => {
    const last = Math.floor(until.getTime() / every) * every;
    return last > after.getTime() ? [{ job, dueAt: new Date(last), month: null }] : [];
  });
}

function scheduled(facts: TimetableFacts, after: Date, until: Date): DueJob[] {
  const within = (job: DueJob) => job.dueAt > after && job.dueAt <= until;
  return [
    ...openings(facts, after, until),
    ...facts.cycles.flatMap((cycle) => stepsOf(cycle, facts, until)),
    ...evenings(facts, after, until),
    ...ends(facts),
    ...readings(facts, after, until),
    ...reminders(facts),
    ...periodReports(facts, after, until),
  ].filter(within);
}

function openings(facts: TimetableFacts, after: Date, until: Date): DueJob[] {
  const jobs: DueJob[] = [];
  const last = nextMonth(monthOf(localDateOf(until, facts.zone)));
  for (let month = monthOf(localDateOf(after, facts.zone)); month <= last; month = nextMonth(month)) {
    jobs.push({ job: 'open-collecting', dueAt: opensAt(month, facts.settings, facts.zone), month });
  }
  return jobs;
}

function stepsOf(cycle: PlanningCycle, facts: TimetableFacts, until: Date): DueJob[] {
  const { month } = cycle;
  const over = boundsOf(month, facts.zone).until;
  return [
    { job: 'remind-availability', dueAt: reminderBefore(cycle.deadline, facts), month },
    { job: 'close-collecting', dueAt: cycle.deadline, month },
    ...daily(cycle.publishingDue, until < over ? until : over, facts.zone).map((dueAt): DueJob => ({
      job: 'remind-review',
      dueAt,
      month,
    })),
    { job: 'close-month', dueAt: over, month },
  ];
}

function reminderBefore(deadline: Date, facts: TimetableFacts): Date {
  const day = addDays(localDateOf(deadline, facts.zone), -facts.settings.reminderDaysBefore);
  return instantAt(day, facts.settings.reminderTime, facts.zone);
}

function daily(from: Date, until: Date, zone: ZoneId): Date[] {
  const instants: Date[] = [];
  const time = localTimeOf(from, zone);
  let day: LocalDate = localDateOf(from, zone);
  for (let at = from; at <= until; at = instantAt((day = addDays(day, 1)), time, zone)) instants.push(at);
  return instants;
}

function evenings(facts: TimetableFacts, after: Date, until: Date): DueJob[] {
  if (!facts.settings.shiftReminderEnabled) return [];
  const first = instantAt(localDateOf(after, facts.zone), facts.settings.shiftReminderTime, facts.zone);
  return daily(first, until, facts.zone).map((dueAt) => ({ job: 'remind-shifts', dueAt, month: null }));
}

function ends(facts: TimetableFacts): DueJob[] {
  return [...new Set(facts.taskEnds.map((end) => end.getTime()))].map((end) => ({
    job: 'end-tasks',
    dueAt: new Date(end),
    month: null,
  }));
}

/** Readings of calls: so many hours apart, counted anew from the time of each day, or once a week (product.md §8). */
function readings(facts: TimetableFacts, after: Date, until: Date): DueJob[] {
  const { telephony, zone } = facts;
  if (telephony === null) return [];
  const jobs: DueJob[] = [];
  // The runs of a day may reach into the next one.
  for (
    let day = addDays(localDateOf(after, zone), -1);
    day <= localDateOf(until, zone);
    day = addDays(day, 1)
  ) {
    for (const dueAt of readingsFrom(day, telephony, zone))
      jobs.push({ job: 'sync-calls', dueAt, month: null });
  }
  return jobs;
}

function readingsFrom(day: LocalDate, telephony: TelephonySettings, zone: ZoneId): Date[] {
  if (telephony.syncEvery === 'week')
    return isoWeekdayOf(day) === telephony.syncWeekday ? [instantAt(day, telephony.syncTime, zone)] : [];
  const [hour, minutes] = [Number(telephony.syncTime.slice(0, 2)), telephony.syncTime.slice(2)];
  return Array.from({ length: Math.ceil(24 / telephony.syncHours) }, (_, index) => {
    const hours = hour + index * telephony.syncHours;
    const time = `${String(hours % 24).padStart(2, '0')}${minutes}`;
    return instantAt(addDays(day, Math.floor(hours / 24)), time, zone);
  });
}

function reminders(facts: TimetableFacts): DueJob[] {
  return [...new Set(facts.reportReminders.map((at) => at.getTime()))].map((at) => ({
    job: 'remind-reports',
    dueAt: new Date(at),
    month: null,
  }));
}

/** The first days of a month, after the night's reading: on the last of them the report is made whatever is missing (product.md §9). */
export const PERIOD_REPORT_DAYS = 4;
const PERIOD_REPORT_TIME: LocalTime = '06:00';

function periodReports(facts: TimetableFacts, after: Date, until: Date): DueJob[] {
  const jobs: DueJob[] = [];
  for (
    let month = monthOf(localDateOf(after, facts.zone));
    month <= monthOf(localDateOf(until, facts.zone));
    month = nextMonth(month)
  ) {
    for (let day = 0; day < PERIOD_REPORT_DAYS; day++) {
      const dueAt = instantAt(addDays(firstDayOf(month), day), PERIOD_REPORT_TIME, facts.zone);
      jobs.push({ job: 'make-period-reports', dueAt, month: null });
    }
  }
  return jobs;
}
