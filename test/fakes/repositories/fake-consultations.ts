import type { EntryId } from '../../../src/domain/consultation/call.ts';
import type { Consultation } from '../../../src/domain/consultation/consultation.ts';
import type { PersonId } from '../../../src/domain/volunteer/person.ts';
import type { ConsultationRepository } from '../../../src/ports/consultation-repository.ts';
import { byText, copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeConsultationRepository implements ConsultationRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async save(consultations: readonly Consultation[], _zone: string): Promise<void> {
    for (const one of consultations) {
      const others = [...one.others].sort(
        (a, b) => b.talkSeconds - a.talkSeconds || a.volunteerId - b.volunteerId,
      );
      this.#store.state.consultations.set(one.entryId, copyOf({ ...one, others }));
    }
  }

  async remove(entryIds: readonly EntryId[]): Promise<void> {
    for (const entryId of entryIds) this.#store.state.consultations.delete(entryId);
  }

  async find(entryIds: readonly EntryId[]): Promise<Consultation[]> {
    return this.#inOrder((one) => entryIds.includes(one.entryId));
  }

  async ofVolunteers(volunteerIds: readonly PersonId[], from: Date, until: Date): Promise<Consultation[]> {
    return this.#answered(from, until).filter(
      ({ volunteerId }) => volunteerId !== null && volunteerIds.includes(volunteerId),
    );
  }

  async withoutReport(from: Date, until: Date): Promise<Consultation[]> {
    const joined = new Set(
      [...this.#store.state.joins.values()]
        .filter(({ state }) => state === 'safe' || state === 'settled')
        .map((join) => join.entryId),
    );
    return this.#answered(from, until).filter(
      ({ volunteerId, entryId }) => volunteerId !== null && !joined.has(entryId),
    );
  }

  async wishRecomposition(): Promise<void> {
    const { recomposition } = this.#store.state;
    this.#store.state.recomposition = { ...recomposition, wished: recomposition.wished + 1 };
  }

  async wishedRecomposition(): Promise<number | null> {
    const { wished, done } = this.#store.state.recomposition;
    return wished > done ? wished : null;
  }

  async recomposed(wish: number): Promise<void> {
    const { recomposition } = this.#store.state;
    this.#store.state.recomposition = { ...recomposition, done: Math.max(recomposition.done, wish) };
  }

  #answered(from: Date, until: Date): Consultation[] {
    return this.#inOrder(
      ({ outcome, beganAt }) => outcome === 'answered' && beganAt >= from && beganAt < until,
    );
  }

  #inOrder(wanted: (consultation: Consultation) => boolean): Consultation[] {
    return [...this.#store.state.consultations.values()]
      .filter(wanted)
      .sort((a, b) => a.beganAt.getTime() - b.beganAt.getTime() || byText(a.entryId, b.entryId))
      .map(copyOf);
  }
}
