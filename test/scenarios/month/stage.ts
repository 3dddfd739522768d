import assert from 'node:assert/strict';
import { Chronicle } from './chronicle.ts';
import type { Publication, ScenarioDatabase } from './database.ts';
import { Ledger } from './ledger.ts';
import type { Processes } from './processes.ts';
import type { SandboxControls } from './sandbox-controls.ts';

export interface Scene {
  readonly processes: Processes;
  readonly sandbox: SandboxControls;
  readonly database: ScenarioDatabase;
  /** The instant at which the sandbox begins. */
  readonly startsAt: Date;
}

export const MONTH = '2027-02';
export const NEXT = '2027-03';
export const ADMINISTRATOR = 1;
export const DIRECTOR = 4;
const VOLUNTEERS_GROUP = 501;

export const moscow = (day: string, time: string): string => `${day}T${time}:00+03:00`;

/** Where the story is played: its processes, its people, and what every chapter needs. */
export class Stage {
  readonly scene: Scene;
  readonly chronicle = new Chronicle();
  readonly ledger = new Ledger();
  #people: readonly { id: number; name: string }[] = [];

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** The forty volunteers, by id. */
  get people(): readonly { id: number; name: string }[] {
    return this.#people;
  }

  async meetPeople(): Promise<void> {
    this.#people = (await this.scene.sandbox.people())
      .filter((one) => one.isActive && !one.isFree && one.groupId === VOLUNTEERS_GROUP)
      .toSorted((a, b) => a.id - b.id);
    assert.equal(this.#people.length, 40);
  }

  named(id: number): { id: number; name: string } {
    return this.#people.find((one) => one.id === id)!;
  }

  /** The service starts again and makes good what the kill left, lost answers included. */
  async comeBack(): Promise<void> {
    const { processes, sandbox, database } = this.scene;
    await processes.startService();
    await sandbox.settle();
    await sandbox.settleLost();
    assert.equal(await database.undelivered(), 0);
  }

  /** Days on which to stop, so that no move of the clock takes longer than it may. */
  async moveOn(days: readonly string[], time: string): Promise<void> {
    for (const day of days) await this.scene.sandbox.move(moscow(day, time));
  }

  /** Published versions of the month that is lived, oldest first. */
  async versions(): Promise<Publication[]> {
    return (await this.scene.database.publications()).filter(({ month }) => month === MONTH);
  }
}
