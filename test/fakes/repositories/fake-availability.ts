import { isDeepStrictEqual } from 'node:util';
import type { Answer, Availability } from '../../../src/domain/availability/availability.ts';
import type { PlanningMonth } from '../../../src/domain/time/planning-month.ts';
import type { PersonId } from '../../../src/domain/volunteer/person.ts';
import type { AvailabilityRepository } from '../../../src/ports/availability-repository.ts';
import { copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeAvailabilityRepository implements AvailabilityRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async find(month: PlanningMonth, volunteerId: PersonId): Promise<Availability | null> {
    return copyOrNull(this.#store.state.availability.get(keyOf(month, volunteerId)));
  }

  lock(month: PlanningMonth, volunteerId: PersonId): Promise<Availability | null> {
    return this.find(month, volunteerId);
  }

  async ofMonth(month: PlanningMonth): Promise<Availability[]> {
    return [...this.#store.state.availability.values()]
      .filter((one) => one.month === month)
      .map(copyOf)
      .sort((a, b) => a.volunteerId - b.volunteerId);
  }

  async save(availability: Availability): Promise<void> {
    const { month, volunteerId, timely, submitted } = availability;
    const known = await this.history(month, volunteerId);
    if (timely !== null && !known.some((answer) => isDeepStrictEqual(answer, timely)))
      this.#keep(availability, timely);
    const last = (await this.history(month, volunteerId)).at(-1);
    if (submitted !== null && !isDeepStrictEqual(submitted, last)) this.#keep(availability, submitted);
    this.#store.state.availability.set(keyOf(month, volunteerId), copyOf(availability));
  }

  async addMany(availabilities: readonly Availability[]): Promise<void> {
    for (const availability of availabilities) await this.save(availability);
  }

  async history(month: PlanningMonth, volunteerId: PersonId): Promise<Answer[]> {
    return this.#store.state.answers
      .filter((answer) => answer.month === month && answer.volunteerId === volunteerId)
      .map(({ month: _month, volunteerId: _volunteer, ...answer }) => copyOf(answer));
  }

  #keep({ month, volunteerId }: Availability, answer: Answer): void {
    this.#store.state.answers = [...this.#store.state.answers, { ...copyOf(answer), month, volunteerId }];
  }
}

function keyOf(month: PlanningMonth, volunteerId: PersonId): string {
  return `${month} ${volunteerId}`;
}
