import assert from 'node:assert/strict';
import { Administrator } from './administrator.ts';
import { Chronicle } from './chronicle.ts';
import type { Publication, ScenarioDatabase } from './database.ts';
import { Desk } from './desk.ts';
import { expectedTasks } from './expected.ts';
import type { Deeds } from './expected.ts';
import type { Processes } from './processes.ts';
import type { SandboxControls } from './sandbox-controls.ts';
import { shiftsOfThree } from './shifts-of-three.ts';
import type { Shift } from './shifts-of-three.ts';
import { tellReckoning } from './tell-reckoning.ts';
import { until } from './until.ts';
import {
  answer,
  askForChange,
  habitOf,
  readSchedule,
  send,
  switchReminderOff,
  withdraw,
} from './volunteers.ts';

export interface Scene {
  readonly processes: Processes;
  readonly sandbox: SandboxControls;
  readonly database: ScenarioDatabase;
}

const MONTH = '2027-02';
const NEXT = '2027-03';
const ADMINISTRATOR = 1;
const VOLUNTEERS_GROUP = 501;
/** Places in the list of volunteers: who enters what only later, or never opens the schedule. */
const LATER = { sends: 11, answers: 8, entered: 19, sentFor: 30 };
const NEVER_READ = [3, 35];

const moscow = (day: string, time: string): string => `${day}T${time}:00+03:00`;

/** One month, chapter by chapter. Answers whether every task came about and ended exactly once. */
export async function liveTheMonth(scene: Scene): Promise<boolean> {
  const story = new Story(scene);
  return story.live();
}

class Story {
  readonly #scene: Scene;
  readonly #chronicle = new Chronicle();
  readonly #answers = new Map<number, { by: 'self' | 'administrator'; cannot: boolean }>();
  readonly #readFirst = new Set<number>();
  readonly #publishedAgain = new Set<number>();
  readonly #requests: Deeds['requests'][number][] = [];
  #people: { id: number; name: string }[] = [];
  #reminded: number[] = [];
  readonly #noReminder = new Map<number, Date>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  async live(): Promise<boolean> {
    const { processes, sandbox } = this.#scene;
    const { chapter } = this.#tell();
    await chapter('the sandbox and the service start', async () => {
      await processes.startSandbox();
      await processes.startService();
    });
    const begun = await sandbox.now();
    this.#people = (await sandbox.people())
      .filter((one) => one.isActive && !one.isFree && one.groupId === VOLUNTEERS_GROUP)
      .toSorted((a, b) => a.id - b.id);
    assert.equal(this.#people.length, 40);
    await chapter('20 January, 09:00: collecting opens', () => this.#open());
    const desk = await Desk.open(processes.sandbox);
    const office = new Administrator(await Desk.open(processes.sandbox), MONTH, this.#people);
    await office.desk.become(ADMINISTRATOR);
    try {
      await chapter('40 volunteers answer, or do not', () => this.#answer(desk));
      await chapter('23 January, 10:00: the reminder', () => this.#remind());
      await chapter('late answers, two of them by the administrator', () => this.#answerLater(desk, office));
      await chapter('25 January, 21:00: the deadline and the draft', () => this.#draft());
      await chapter('26 January: review by hand', () => this.#review(office));
      await chapter('28 January, 12:00: publishing', () => this.#publish(office));
      await chapter('38 of 40 read the schedule', () => this.#read(desk));
      await chapter('29 January: three requests', () => this.#change(desk, office));
      await chapter('5 February: published again after an edit', () => this.#publishAgain(desk, office));
      await chapter('20 February: collecting opens for March', () =>
        this.#moveOn(['2027-02-12', '2027-02-20'], '09:00'),
      );
      await chapter('1 March: the month is closed', () => this.#close());
      assert.deepEqual([...desk.thrown, ...office.desk.thrown], []);
    } catch (error) {
      for (const one of [desk, office.desk]) this.#chronicle.say(`--- ${await one.seen()}`);
      throw error;
    } finally {
      await desk.close();
      await office.desk.close();
    }
    return this.#reckon(begun);
  }

  /** Kill 1: the transaction that opens collecting stands before its tasks. */
  async #open(): Promise<void> {
    const { processes, sandbox, database } = this.#scene;
    const hold = await database.hold('tasks');
    const moved = sandbox.move(moscow('2027-01-20', '09:00'));
    const seen = await hold.blocked(/INSERT INTO crm_task/);
    await processes.killService();
    this.#chronicle.killed('while collecting opens', seen);
    await hold.release();
    await moved;
    assert.notEqual(await database.stateOf(MONTH), 'collecting');
    await processes.startService();
    await sandbox.settle();
    assert.equal(await database.stateOf(MONTH), 'collecting');
    assert.deepEqual(await database.deliveries('mark-availability', MONTH), { created: this.#people.length });
  }

  async #answer(desk: Desk): Promise<void> {
    for (const [place, { id }] of this.#people.entries()) {
      const habit = habitOf(place, MONTH);
      await answer(desk, id, habit);
      if (habit.kind !== 'silent' && habit.kind !== 'unsent')
        this.#answers.set(id, { by: 'self', cannot: habit.kind === 'cannot' });
    }
    const stored = await this.#scene.database.answers(MONTH);
    for (const [id, { cannot }] of this.#answers) {
      assert.equal(stored.get(id)?.sent, true, `the answer of ${id} is stored`);
      assert.equal(stored.get(id)?.cannot, cannot);
    }
  }

  /** Kill 3: amoCRM has created the reminders, and its answer never comes. */
  async #remind(): Promise<void> {
    const { processes, sandbox } = this.#scene;
    await sandbox.move(moscow('2027-01-23', '09:59'));
    this.#reminded = this.#people.map(({ id }) => id).filter((id) => !this.#answers.has(id));
    const since = (await sandbox.journal()).at(-1)?.seq ?? 0;
    await sandbox.faults([
      { kind: 'timeout-after-success', match: { method: 'POST', path: '/api/v4/tasks' }, times: 1 },
    ]);
    const moved = sandbox.move(moscow('2027-01-23', '10:00'));
    const request = await until('amoCRM creates the reminders without an answer', async () =>
      (await sandbox.journal(since)).find((one) => one.fault === 'timeout-after-success'),
    );
    await processes.killService();
    const count = (JSON.parse(request.body) as unknown[]).length;
    this.#chronicle.killed(
      'after amoCRM created a task and before its answer',
      `journal ${request.seq}: POST /api/v4/tasks with ${count} tasks, status ${request.status}, ${request.fault}`,
    );
    assert.equal(count, this.#reminded.length);
    await moved;
    await this.#comeBack();
  }

  async #answerLater(desk: Desk, office: Administrator): Promise<void> {
    const id = (place: number): number => this.#people[place]!.id;
    await desk.become(id(LATER.sends));
    await desk.followTask('availability');
    await send(desk);
    this.#answers.set(id(LATER.sends), { by: 'self', cannot: false });
    await answer(desk, id(LATER.answers), { kind: 'weekday', weekday: 'вторник' });
    this.#answers.set(id(LATER.answers), { by: 'self', cannot: false });
    await office.enterAnswerOf(this.#people[LATER.entered]!, 'четверг');
    this.#answers.set(id(LATER.entered), { by: 'administrator', cannot: false });
    await office.sendMarksOf(this.#people[LATER.sentFor]!);
    this.#answers.set(id(LATER.sentFor), { by: 'administrator', cannot: false });
    const stored = await this.#scene.database.answers(MONTH);
    for (const person of this.#answers.keys()) assert.equal(stored.get(person)?.sent, true, String(person));
  }

  /** Kill 4: the draft is made and stands before being stored. */
  async #draft(): Promise<void> {
    const { processes, sandbox, database } = this.#scene;
    await sandbox.move(moscow('2027-01-25', '20:59'));
    const hold = await database.hold('drafts');
    const moved = sandbox.move(moscow('2027-01-25', '21:00'));
    const seen = await hold.blocked(/INSERT INTO schedule_generation/);
    await processes.killService();
    this.#chronicle.killed('in generation', seen);
    await hold.release();
    await moved;
    assert.equal(await database.stateOf(MONTH), 'generating');
    assert.equal(await database.drafts(MONTH), 0);
    await this.#comeBack();
    assert.equal(await database.stateOf(MONTH), 'review');
    assert.equal(await database.drafts(MONTH), 1);
  }

  async #review(office: Administrator): Promise<void> {
    await this.#scene.sandbox.move(moscow('2027-01-26', '10:00'));
    await office.review();
  }

  /** Kill 5: publishing stands before its shifts. Kill 2: it is committed, and its first request to amoCRM has not left. */
  async #publish(office: Administrator): Promise<void> {
    const { processes, sandbox, database } = this.#scene;
    await sandbox.move(moscow('2027-01-28', '12:00'));
    const published = await database.hold('published');
    await office.openPublishing();
    const refused = office.pressPublish('fails');
    const seen = await published.blocked(/INSERT INTO published_shift/);
    await processes.killService();
    this.#chronicle.killed('in publishing', seen);
    await published.release();
    await refused;
    assert.equal(await database.stateOf(MONTH), 'review');
    await processes.startService();
    await sandbox.settle();

    const since = (await sandbox.journal()).at(-1)?.seq ?? 0;
    await office.openPublishing();
    const pace = await database.hold('pace');
    await office.pressPublish('succeeds');
    const waiting = await pace.blocked(/UPDATE crm_rate/);
    const tasks = await database.deliveries('read-schedule', MONTH);
    await processes.killService();
    assert.equal((tasks['waiting'] ?? 0) + (tasks['sending'] ?? 0), this.#people.length);
    assert.deepEqual(
      (await sandbox.journal(since)).filter(({ method }) => method !== 'GET'),
      [],
    );
    this.#chronicle.killed(
      'between a commit and the first request to amoCRM',
      `${JSON.stringify(tasks)} tasks committed, none of them in the journal; ${waiting}`,
    );
    await pace.release();
    assert.equal(await database.stateOf(MONTH), 'published');
    await this.#comeBack();
    assert.deepEqual(await database.deliveries('read-schedule', MONTH), { created: this.#people.length });
  }

  async #read(desk: Desk): Promise<void> {
    for (const [place, { id }] of this.#people.entries()) {
      if (NEVER_READ.includes(place)) continue;
      await readSchedule(desk, id, MONTH, this.#scene.processes.service);
      this.#readFirst.add(id);
      if (place === 0) {
        await switchReminderOff(desk);
        this.#noReminder.set(id, await this.#scene.sandbox.now());
      }
    }
    await this.#scene.sandbox.settle();
  }

  async #change(desk: Desk, office: Administrator): Promise<void> {
    const { sandbox, processes } = this.#scene;
    await sandbox.move(moscow('2027-01-29', '10:00'));
    const [withdrawn, replaced, declined] = await this.#threeShifts();
    for (const shift of [withdrawn, replaced, declined]) await askForChange(desk, shift.person, shift.slot);
    await withdraw(desk, withdrawn.person, withdrawn.slot);
    const replacement = await office.replace(this.#named(replaced.person));
    await office.decline(this.#named(declined.person));
    await sandbox.settle();
    await readSchedule(desk, replacement, MONTH, processes.service);
    await readSchedule(desk, replaced.person, MONTH, processes.service);
    const nobody = new Set<number>();
    this.#requests.push(
      { ...withdrawn, outcome: 'withdrawn', seenBy: nobody },
      { ...replaced, outcome: 'replaced', replacement, seenBy: new Set([replacement, replaced.person]) },
      { ...declined, outcome: 'declined', seenBy: nobody },
    );
  }

  async #publishAgain(desk: Desk, office: Administrator): Promise<void> {
    const { sandbox, processes } = this.#scene;
    await this.#moveOn(['2027-01-31', '2027-02-05'], '10:00');
    const changed = await office.editAndPublishAgain();
    const newest = (await this.#versions()).at(-1)!;
    this.#publishedAgain.add(newest.number);
    await sandbox.settle();
    await readSchedule(desk, changed, MONTH, processes.service);
  }

  async #close(): Promise<void> {
    await this.#moveOn(['2027-02-26'], '09:00');
    await this.#scene.sandbox.move(moscow('2027-03-01', '00:05'));
    assert.equal(await this.#scene.database.stateOf(MONTH), 'closed');
    assert.equal(await this.#scene.database.stateOf(NEXT), 'review');
    assert.equal(await this.#scene.database.undelivered(), 0);
  }

  async #reckon(begun: Date): Promise<boolean> {
    const { sandbox, database } = this.#scene;
    const deeds: Deeds = {
      volunteers: this.#people.map(({ id }) => id),
      administrator: ADMINISTRATOR,
      answers: this.#answers,
      reminded: this.#reminded,
      readFirst: this.#readFirst,
      noReminder: this.#noReminder,
      requests: this.#requests,
      publishedAgain: this.#publishedAgain,
    };
    const months = { lived: MONTH, next: NEXT };
    const expected = expectedTasks(deeds, await database.publications(), months, begun, await sandbox.now());
    return tellReckoning(this.#chronicle, expected, await sandbox.tasks(), await sandbox.journal());
  }

  /** The service starts again and makes good what the kill left, lost answers included. */
  async #comeBack(): Promise<void> {
    await this.#scene.processes.startService();
    await this.#scene.sandbox.settle();
    await this.#scene.sandbox.settleLost();
    assert.equal(await this.#scene.database.undelivered(), 0);
  }

  /** Days on which to stop, so that no move of the clock takes longer than it may. */
  async #moveOn(days: readonly string[], time: string): Promise<void> {
    for (const day of days) await this.#scene.sandbox.move(moscow(day, time));
  }

  async #versions(): Promise<Publication[]> {
    return (await this.#scene.database.publications()).filter(({ month }) => month === MONTH);
  }

  async #threeShifts(): Promise<[Shift, Shift, Shift]> {
    const newest = (await this.#versions()).at(-1)!;
    return shiftsOfThree(newest, new Date(moscow('2027-02-08', '00:00')), this.#readFirst);
  }

  #named(id: number): { id: number; name: string } {
    return this.#people.find((one) => one.id === id)!;
  }

  #tell(): { chapter: Chronicle['chapter'] } {
    return { chapter: (title, live) => this.#chronicle.chapter(title, live) };
  }
}
