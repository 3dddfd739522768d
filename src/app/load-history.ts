import { DomainError } from '../domain/domain-error.ts';
import type { GenerationInput } from '../domain/generation/generation-input.ts';
import type { GenerationResult } from '../domain/generation/generation-result.ts';
import { checkSection } from '../domain/settings/check-settings.ts';
import { SETTINGS_SECTIONS } from '../domain/settings/settings.ts';
import type { Settings, SettingsSection } from '../domain/settings/settings.ts';
import { administratorOnDuty } from '../domain/volunteer/person.ts';
import type { Person, PersonId } from '../domain/volunteer/person.ts';
import type { GenerationRunner } from '../ports/generation-runner.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import { askForAvailability } from './collecting/ask-for-availability.ts';
import { storeDraft } from './generation/store-draft.ts';
import type { CharityHistory, HistoryErrorCode } from './history/charity-history.ts';
import { draftPastMonth, habitsOf } from './history/draft-past-month.ts';
import type { Habits } from './history/draft-past-month.ts';
import { replayMonth } from './history/replay-month.ts';
import type { ReplayedMonth } from './history/replay-month.ts';
import type { ProcessDeps } from './process-deps.ts';

interface LoadedMonth {
  readonly past: ReplayedMonth;
  readonly draft: { readonly input: GenerationInput; readonly result: GenerationResult } | null;
}

/**
 * Gives a fresh sandbox database the past of its charity, through the domain's own rules (design.md, history of the sandbox). People must be
 * there already (syncPeople). Past months get the schedule generation makes of their answers and no tasks; in a month that is collecting those who
 * have not answered get theirs. All of it comes about in one transaction, or nothing; the timetable goes on from `startedAt`.
 * @param deps.installation what the database is marked as
 * @throws DomainError HistoryErrorCode, `settings.invalid`, `working-hours.invalid`, AvailabilityErrorCode
 */
export function makeLoadHistory(
  deps: ProcessDeps & { runner: GenerationRunner; installation: 'sandbox' | 'real' },
) {
  return async function loadHistory(history: CharityHistory): Promise<{ months: number; answers: number }> {
    if (deps.installation !== 'sandbox') throw refusal('history.not-a-sandbox', {});
    const { settings, people } = await deps.uow.run(async (repositories) => {
      await requireEmpty(repositories);
      const stored = await repositories.settings.load();
      return { settings: { ...stored, ...history.settings }, people: await repositories.people.all() };
    });
    const administrator = requirePeople(history, settings, people);
    const months = await replay(deps.runner, history, settings, administrator);
    await deps.uow.run(async (repositories) => {
      await requireEmpty(repositories);
      await saveSettings(repositories, history.settings);
      await saveExtensions(repositories, history);
      for (const month of months) await storeMonth(repositories, month, administrator);
      for (const { past } of months) await askForAvailability(deps, repositories, past.cycle, settings);
      if ((await repositories.timetable.lockWatermark()) === null)
        await repositories.timetable.saveWatermark(history.startedAt);
    });
    return {
      months: months.length,
      answers: months.reduce((sum, { past }) => sum + past.answers.length, 0),
    };
  };
}

async function requireEmpty(repositories: Repositories): Promise<void> {
  const months = (await repositories.cycles.all()).length;
  if (months > 0) throw refusal('history.not-empty', { months });
}

/** Everybody spoken of must be known. Answers who published: the administrator on duty. */
function requirePeople(history: CharityHistory, settings: Settings, people: readonly Person[]): PersonId {
  const known = new Set(people.map((person) => person.id));
  const named = [
    ...history.telephoneExtensions.map((one) => one.personId),
    ...history.months.flatMap((month) => month.answers.map((answer) => answer.userId)),
  ];
  const unknown = named.find((id) => !known.has(id));
  if (unknown !== undefined) throw refusal('history.unknown-person', { person: unknown });
  const onDuty = administratorOnDuty(people, settings.roles, settings.duty.administratorId);
  if (onDuty === null) throw refusal('history.no-administrator', {});
  return onDuty;
}

async function replay(
  runner: GenerationRunner,
  history: CharityHistory,
  settings: Settings,
  administrator: PersonId,
): Promise<LoadedMonth[]> {
  const months: LoadedMonth[] = [];
  let habits: Habits = [];
  for (const told of history.months) {
    if (told.state === 'planned') continue;
    const past = replayMonth(told, history, settings, administrator);
    const draft = past.publishedAt === null ? null : await draftPastMonth(runner, past, habits);
    if (draft !== null) habits = habitsOf(past, draft.result);
    months.push({ past, draft });
  }
  return months;
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

async function storeMonth(
  repositories: Repositories,
  { past, draft }: LoadedMonth,
  publishedBy: PersonId,
): Promise<void> {
  const { month } = past.cycle;
  await repositories.cycles.save(past.cycle);
  for (const transition of past.transitions) await repositories.cycles.record(transition);
  await repositories.slots.replaceMonth(month, past.slots);
  for (const answer of past.answers) await repositories.availability.save(answer);
  if (draft === null || past.publishedAt === null) return;
  await storeDraft(repositories, month, { ...draft, at: past.draftedAt ?? past.publishedAt, by: null });
  await repositories.schedules.publish({
    month,
    number: 1,
    publishedAt: past.publishedAt,
    publishedBy,
    shifts: draft.result.assignments.map(([volunteer, slotId]) => ({
      slotId,
      volunteerId: Number(volunteer),
    })),
  });
}

function refusal(code: HistoryErrorCode, details: Record<string, unknown>): DomainError<HistoryErrorCode> {
  return new DomainError(code, details);
}
