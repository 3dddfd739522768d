import { DomainError } from '../domain/domain-error.ts';
import { checkSection } from '../domain/settings/check-settings.ts';
import { SETTINGS_SECTIONS } from '../domain/settings/settings.ts';
import type { Settings, SettingsSection } from '../domain/settings/settings.ts';
import { localDateOf } from '../domain/time/zone.ts';
import { administratorOnDuty, hasRole } from '../domain/volunteer/person.ts';
import type { Person, PersonId } from '../domain/volunteer/person.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import { requestWithin } from './calls/request-call-sync.ts';
import { askForAvailability } from './collecting/ask-for-availability.ts';
import type { CharityHistory, HistoryErrorCode, PastMonth } from './history/charity-history.ts';
import { storePastReports } from './history/past-reports.ts';
import { replayMonth } from './history/replay-month.ts';
import type { ReplayedMonth } from './history/replay-month.ts';
import { replaySchedule } from './history/replay-schedule.ts';
import type { Cast, ReplayedSchedule } from './history/replayed-schedule.ts';
import type { ProcessDeps } from './process-deps.ts';

interface LoadedMonth {
  readonly past: ReplayedMonth;
  /** Null before publishing. */
  readonly schedule: ReplayedSchedule | null;
}

/**
 * Gives a fresh sandbox database the past of its charity, through the domain's own rules (design.md, history of the sandbox). People must be
 * there already (syncPeople). Past months get the schedules that are told, and no tasks; in a month that is collecting those who have not answered
 * get theirs. Calls are asked of the telephony. All of it comes about in one transaction, or nothing; the timetable goes on from `startedAt`.
 * @param deps.installation what the database is marked as
 * @throws DomainError HistoryErrorCode, `settings.invalid`, `working-hours.invalid`, AvailabilityErrorCode, ScheduleErrorCode, ChangeRequestErrorCode, ReportErrorCode, TopicErrorCode
 */
export function makeLoadHistory(deps: ProcessDeps & { installation: 'sandbox' | 'real' }) {
  return async function loadHistory(
    history: CharityHistory,
  ): Promise<{ months: number; answers: number; reports: number }> {
    if (deps.installation !== 'sandbox') throw refusal('history.not-a-sandbox', {});
    const { settings, people } = await deps.uow.run(async (repositories) => {
      await requireEmpty(repositories);
      const stored = await repositories.settings.load();
      return { settings: { ...stored, ...history.settings }, people: await repositories.people.all() };
    });
    const cast = requirePeople(history, settings, people);
    const months = replay(history, settings, cast);
    await deps.uow.run(async (repositories) => {
      await requireEmpty(repositories);
      await saveSettings(repositories, history.settings);
      await saveExtensions(repositories, history);
      for (const month of months) await storeMonth(repositories, month);
      await repositories.employees.save(history.formerEmployees);
      await storePastReports(repositories, history, settings.consultations);
      await askForCalls(deps, repositories, history, settings);
      for (const { past } of months) await askForAvailability(deps, repositories, past.cycle, settings);
      if ((await repositories.timetable.lockWatermark()) === null)
        await repositories.timetable.saveWatermark(history.startedAt);
    });
    return {
      months: months.length,
      answers: months.reduce((sum, { past }) => sum + past.answers.length, 0),
      reports: history.reports.length,
    };
  };
}

async function requireEmpty(repositories: Repositories): Promise<void> {
  const months = (await repositories.cycles.all()).length;
  if (months > 0) throw refusal('history.not-empty', { months });
}

/** Everybody spoken of must be known. The administrator on duty is who published and decided. */
function requirePeople(history: CharityHistory, settings: Settings, people: readonly Person[]): Cast {
  const known = new Set(people.map((person) => person.id));
  const named = [
    ...history.telephoneExtensions.map((one) => one.personId),
    ...history.formerEmployees.flatMap((one) => one.personId ?? []),
    ...history.months.flatMap(peopleOf),
    ...history.reports.map((report) => report.userId),
  ];
  const unknown = named.find((id) => !known.has(id));
  if (unknown !== undefined) throw refusal('history.unknown-person', { person: unknown });
  const onDuty = administratorOnDuty(people, settings.roles, settings.duty.administratorId);
  if (onDuty === null) throw refusal('history.no-administrator', {});
  return {
    administrator: onDuty,
    people: new Map(
      people.map((person) => [person.id, { isVolunteer: hasRole(person, 'volunteer', settings.roles) }]),
    ),
  };
}

function peopleOf({ answers, draft, edits, requests, shifts }: PastMonth): PersonId[] {
  return [
    ...[...answers, ...edits, ...requests].map((one) => one.userId),
    ...[...draft, ...shifts].flatMap((shift) => shift.userIds),
    ...edits.flatMap((edit) => (edit.kind === 'replace' ? [edit.byUserId] : [])),
    ...requests.flatMap(({ colleagueId, replacementId }) => [colleagueId ?? [], replacementId ?? []].flat()),
  ];
}

function replay(history: CharityHistory, settings: Settings, cast: Cast): LoadedMonth[] {
  return history.months
    .filter((told) => told.state !== 'planned')
    .map((told) => {
      const past = replayMonth(told, history, settings, cast.administrator);
      return { past, schedule: replaySchedule(told, past, cast) };
    });
}

/** Reports are joined to calls as these come, by an ordinary backfill of the same past; figures are made of all of it. */
async function askForCalls(
  deps: Pick<ProcessDeps, 'clock' | 'ids'>,
  repositories: Repositories,
  history: CharityHistory,
  settings: Settings,
): Promise<void> {
  const [first] = history.months;
  if (first === undefined) return;
  const range = { from: `${first.month}-01`, to: localDateOf(deps.clock.now(), settings.charity.zone) };
  await requestWithin(deps, repositories, { kind: 'backfill', range, by: null });
  await repositories.analytics.markAll();
  await repositories.jobs.wake('analytics');
}

async function saveSettings(repositories: Repositories, given: Partial<Settings>): Promise<void> {
  const versions = await repositories.settings.versions();
  const save = async <S extends SettingsSection>(section: S, value: Settings[S] | undefined) => {
    if (value === undefined) return;
    checkSection(section, value);
    await repositories.settings.save(section, value, versions[section]);
  };
  for (const section of SETTINGS_SECTIONS) await save(section, given[section]);
}

async function saveExtensions(repositories: Repositories, history: CharityHistory): Promise<void> {
  const extensions = new Map(history.telephoneExtensions.map((one) => [one.personId, one.extension]));
  for (const preferences of await repositories.people.preferences([...extensions.keys()])) {
    const telephoneExtension = extensions.get(preferences.personId) ?? null;
    await repositories.people.savePreferences({ ...preferences, telephoneExtension });
  }
}

async function storeMonth(repositories: Repositories, { past, schedule }: LoadedMonth): Promise<void> {
  const { month } = past.cycle;
  await repositories.cycles.save(past.cycle);
  for (const transition of past.transitions) await repositories.cycles.record(transition);
  await repositories.slots.replaceMonth(month, past.slots);
  await repositories.availability.addMany(past.answers);
  if (schedule === null) return;
  await repositories.schedules.saveWorking(schedule.working);
  for (const edit of schedule.edits) await repositories.schedules.appendEdit(edit);
  for (const version of schedule.versions) await repositories.schedules.publish(version);
  for (const request of schedule.requests) await repositories.requests.save(request);
}

function refusal(code: HistoryErrorCode, details: Record<string, unknown>): DomainError<HistoryErrorCode> {
  return new DomainError(code, details);
}
