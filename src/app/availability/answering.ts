import { emptyAvailability } from '../../domain/availability/availability.ts';
import type {
  Availability,
  AvailabilityErrorCode,
  OpenSlots,
} from '../../domain/availability/availability.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { acceptsAnswers, isLate } from '../../domain/planning-cycle/planning-cycle.ts';
import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { EditRecord } from '../../domain/schedule/schedule.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import { hasRole } from '../../domain/volunteer/person.ts';
import type { Person, PersonId, PersonErrorCode } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import { monthInView } from '../months-in-view.ts';

/** Whose availability of which month. */
export interface AnswerAddress {
  readonly month: PlanningMonth;
  readonly volunteerId: PersonId;
}

/** Everything needed to store strokes or an answer; month and answer are held until the transaction ends. */
export interface Answering {
  readonly settings: Settings;
  readonly cycle: PlanningCycle;
  readonly person: Person;
  readonly availability: Availability;
  readonly slots: OpenSlots;
  readonly edits: readonly EditRecord[];
}

/** A volunteer speaks for themselves, an administrator for anybody. @throws DomainError `availability.not-yours` */
export function requireOwnOrAdministrator(caller: Caller, volunteerId: PersonId): void {
  if (caller.id === volunteerId || caller.roles.includes('administrator')) return;
  throw new DomainError<AvailabilityErrorCode>('availability.not-yours', { volunteer: volunteerId });
}

/** @throws DomainError `person.not-found` */
export async function requirePerson(repositories: Repositories, id: PersonId): Promise<Person> {
  const person = await repositories.people.find(id);
  if (person === null) throw new DomainError<PersonErrorCode>('person.not-found', { id });
  return person;
}

/** The history of an early draft, on which it depends whether an answer comes late (comesLate); of any other month it says nothing. */
export async function earlyDraftEdits(
  repositories: Repositories,
  cycle: PlanningCycle,
  now: Date,
): Promise<EditRecord[]> {
  if (cycle.state !== 'review' || isLate(cycle, now)) return [];
  return repositories.schedules.edits(cycle.month);
}

/**
 * Loads and locks, month first, what an answer touches.
 * @throws DomainError `availability.not-yours`, `month.not-found`, `availability.not-open` (not opened yet, or published), `person.not-found`,
 * `availability.not-a-volunteer`
 */
export async function beginAnswering(
  repositories: Repositories,
  caller: Caller,
  address: AnswerAddress,
  now: Date,
): Promise<Answering> {
  const { month, volunteerId } = address;
  requireOwnOrAdministrator(caller, volunteerId);
  await repositories.cycles.lock(month);
  const settings = await repositories.settings.load();
  const { cycle, slots } = await monthInView(repositories, month, settings, now);
  const person = await requirePerson(repositories, volunteerId);
  if (!hasRole(person, 'volunteer', settings.roles)) {
    throw new DomainError<AvailabilityErrorCode>('availability.not-a-volunteer', { volunteer: volunteerId });
  }
  if (!acceptsAnswers(cycle.state)) {
    throw new DomainError<AvailabilityErrorCode>('availability.not-open', { month, state: cycle.state });
  }
  return {
    settings,
    cycle,
    person,
    availability:
      (await repositories.availability.lock(month, volunteerId)) ?? emptyAvailability(month, volunteerId),
    slots: new Map(slots.map((slot) => [slot.id, slot])),
    edits: await earlyDraftEdits(repositories, cycle, now),
  };
}
