import type { DayNote } from '../../../src/domain/report/day-note.ts';
import type { DayNoteRepository } from '../../../src/ports/day-note-repository.ts';
import { byText, copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeDayNoteRepository implements DayNoteRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async within(from: string, until: string): Promise<DayNote[]> {
    const newest = new Map(this.#store.state.dayNotes.map((note) => [note.id, note]));
    return [...newest.values()]
      .filter((note) => !note.removed && note.from < until && note.until > from)
      .sort((a, b) => byText(a.from, b.from) || byText(a.until, b.until) || byText(a.id, b.id))
      .map(copyOf);
  }

  async find(id: string): Promise<DayNote | null> {
    return copyOrNull(this.#store.state.dayNotes.findLast((note) => note.id === id));
  }

  async save(note: DayNote): Promise<boolean> {
    const stored = await this.find(note.id);
    if ((stored?.version ?? 0) !== note.version - 1) return false;
    this.#store.state.dayNotes = [...this.#store.state.dayNotes, copyOf(note)];
    return true;
  }
}
