import type { Consultation } from '../../domain/consultation/consultation.ts';
import { reminderAt, reportUntil } from '../../domain/consultation/report-times.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/**
 * When missing reports are to be reminded of, in `(after, until]`: for every consultation that lacks a report and has no open task yet,
 * the first of the day's reminder times that is late enough (src/domain/consultation/report-times.ts) and after `after`. So one whose call
 * became known only after its time is reminded of at the next one. Reads no further back than the hours in which a report may be written.
 */
export async function remindersDue(
  repositories: Pick<Repositories, 'consultations' | 'reports' | 'crmTasks'>,
  settings: Pick<Settings, 'consultations' | 'charity'>,
  after: Date,
  until: Date,
): Promise<Date[]> {
  const { consultations, charity } = settings;
  const lacking = await lackingReports(repositories, { settings: consultations, after, until });
  if (lacking.length === 0) return [];
  const open = await repositories.crmTasks.list({ kind: 'write-report', completion: 'open' });
  const asked = new Set(open.map((task) => task.subject));
  const next = reminderAt(new Date(after.getTime() + 1), { remindAfterHours: 0 }, charity.zone);
  const instants = new Set<number>();
  for (const { entryId, beganAt } of lacking) {
    if (asked.has(entryId)) continue;
    const own = reminderAt(beganAt, consultations, charity.zone);
    const at = own > next ? own : next;
    if (at <= until && at < reportUntil(beganAt, consultations)) instants.add(at.getTime());
  }
  return [...instants].sort((a, b) => a - b).map((instant) => new Date(instant));
}

/**
 * Answered consultations of known volunteers whose report is missing although its reminder is due by `until`, and whose time to write it lasts beyond `after`.
 * A report that is proposed for a call, and waits for a person to settle it, counts as written: nobody is asked twice for one text.
 */
export async function lackingReports(
  repositories: Pick<Repositories, 'consultations' | 'reports'>,
  range: { settings: Settings['consultations']; after: Date; until: Date },
): Promise<Consultation[]> {
  const { settings, after, until } = range;
  const from = new Date(after.getTime() - settings.editHours * 3_600_000 + 1);
  const last = new Date(until.getTime() - settings.remindAfterHours * 3_600_000 + 1);
  if (last <= from) return [];
  const missing = await repositories.consultations.withoutReport(from, last);
  if (missing.length === 0) return [];
  const joins = await repositories.reports.joinsOfCalls(missing.map((one) => one.entryId));
  const spoken = new Set(joins.map((join) => join.entryId));
  return missing.filter((one) => !spoken.has(one.entryId));
}
