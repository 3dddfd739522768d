import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import { monthOf } from '../../domain/time/planning-month.ts';
import { localDateOf } from '../../domain/time/zone.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { SecretHash } from '../../ports/secret-hash.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { calendarFeedTextsFor } from '../texts/calendar-feed-texts-for.ts';
import type { CalendarFeedTexts } from '../texts/calendar-feed-texts.ts';

/** One shift as a calendar keeps it; `uid` stays the same over all versions of the schedule. */
export interface CalendarEvent {
  readonly uid: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description: string;
  /** When the version it is read from was published. */
  readonly changedAt: Date;
}

export interface CalendarFeedView {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

const A_MONTH_MS = 31 * 86_400_000;

/**
 * The published shifts of the owner of a secret address, from a month back on, in order of start. Null when the secret opens nothing: never
 * made, withdrawn, or its owner deactivated.
 */
export function makeShowCalendarFeed(deps: Pick<ProcessDeps, 'uow' | 'clock'> & { secretHash: SecretHash }) {
  return async function showCalendarFeed(secret: string): Promise<CalendarFeedView | null> {
    return deps.uow.read(async (repositories) => {
      const owner = await repositories.calendarLinks.ownerOf(deps.secretHash.of(secret));
      const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
      const person = owner === null ? undefined : people.get(owner);
      if (person?.isActive !== true) return null;
      const texts = calendarFeedTextsFor(person);
      const { charity } = await repositories.settings.load();
      const from = new Date(deps.clock.now().getTime() - A_MONTH_MS);
      const firstMonth = monthOf(localDateOf(from, charity.zone));
      const events: CalendarEvent[] = [];
      for (const { month } of await repositories.cycles.all()) {
        if (month < firstMonth) continue;
        events.push(...(await eventsOf(repositories, month, person, people, texts)));
      }
      return { name: texts.calendarName, events: events.filter((event) => event.endsAt >= from) };
    });
  };
}

async function eventsOf(
  repositories: Repositories,
  month: PlanningMonth,
  owner: Person,
  people: ReadonlyMap<PersonId, Person>,
  texts: CalendarFeedTexts,
): Promise<CalendarEvent[]> {
  const published = await repositories.schedules.published(month);
  if (published === null) return [];
  return (await repositories.slots.ofMonth(month)).flatMap((slot) => {
    const inSlot = published.shifts
      .filter((shift) => shift.slotId === slot.id)
      .map((shift) => shift.volunteerId);
    if (!inSlot.includes(owner.id)) return [];
    const partners = inSlot.filter((id) => id !== owner.id).flatMap((id) => people.get(id)?.name ?? []);
    return [
      {
        uid: `shift-${slot.id.replace(':', '-')}-${owner.id}@smena`,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        summary: texts.shift,
        description: texts.partners(partners),
        changedAt: published.publishedAt,
      },
    ];
  });
}
