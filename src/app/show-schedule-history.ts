import { diffPublication } from '../domain/schedule/publication.ts';
import type { EditRecord } from '../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { SlotId } from '../domain/time/slot.ts';
import type { Person, PersonId } from '../domain/volunteer/person.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { PersonSummary } from './caller.ts';
import { monthInView } from './months-in-view.ts';
import type { ProcessDeps } from './process-deps.ts';
import { knownPerson } from './schedule/contact-view.ts';

export interface HistoryEntry {
  readonly at: Date;
  /** Null when the timetable did it. */
  readonly by: PersonSummary | null;
  readonly kind: EditRecord['kind'] | 'state' | 'publish';
  readonly standing: EditRecord['standing'];
  /** For `publish` what changed against the version before; of the first one nothing is listed. */
  readonly changes: readonly {
    readonly slotId: SlotId;
    readonly volunteer: PersonSummary;
    readonly before: boolean;
    readonly after: boolean;
  }[];
  readonly state: { readonly from: string; readonly to: string; readonly why: string } | null;
}

/** Who changed what in a month: edits, steps of the process and publications, newest first. @throws DomainError `month.not-found` */
export function makeShowScheduleHistory(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function showScheduleHistory(input: {
    month: PlanningMonth;
  }): Promise<{ month: PlanningMonth; entries: readonly HistoryEntry[] }> {
    const { month } = input;
    return deps.uow.read(async (repositories) => {
      const settings = await repositories.settings.load();
      await monthInView(repositories, month, settings, deps.clock.now());
      const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
      const entries = [
        ...(await stepsOf(repositories, month, people)),
        ...(await editsOf(repositories, month, people)),
        ...(await publicationsOf(repositories, month, people)),
      ];
      return { month, entries: entries.sort((a, b) => a.at.getTime() - b.at.getTime()).reverse() };
    });
  };
}

type People = ReadonlyMap<PersonId, Person>;

async function stepsOf(
  repositories: Repositories,
  month: PlanningMonth,
  people: People,
): Promise<HistoryEntry[]> {
  return (await repositories.cycles.transitions(month)).map(({ at, by, from, to, why }) => ({
    at,
    by: by === null ? null : knownPerson(people, by),
    kind: 'state',
    standing: 'final',
    changes: [],
    state: { from, to, why },
  }));
}

async function editsOf(
  repositories: Repositories,
  month: PlanningMonth,
  people: People,
): Promise<HistoryEntry[]> {
  return (await repositories.schedules.edits(month)).map(({ at, by, kind, standing, changes }) => ({
    at,
    by: by === null ? null : knownPerson(people, by),
    kind,
    standing,
    changes: changes.map(({ slotId, volunteerId, before, after }) => ({
      slotId,
      volunteer: knownPerson(people, volunteerId),
      before: before.shift !== null,
      after: after.shift !== null,
    })),
    state: null,
  }));
}

async function publicationsOf(
  repositories: Repositories,
  month: PlanningMonth,
  people: People,
): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  let before = await repositories.schedules.publishedVersion(month, 1);
  for (let version = before; version !== null;) {
    const changes = version === before ? [] : [...diffPublication(before?.shifts ?? [], version.shifts)];
    entries.push({
      at: version.publishedAt,
      by: knownPerson(people, version.publishedBy),
      kind: 'publish',
      standing: 'final',
      changes: changes.flatMap(([volunteerId, { added, removed }]) => {
        const volunteer = knownPerson(people, volunteerId);
        return [
          ...removed.map((slotId) => ({ slotId, volunteer, before: true, after: false })),
          ...added.map((slotId) => ({ slotId, volunteer, before: false, after: true })),
        ];
      }),
      state: null,
    });
    before = version;
    version = await repositories.schedules.publishedVersion(month, version.number + 1);
  }
  return entries;
}
