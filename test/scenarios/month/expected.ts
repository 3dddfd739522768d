import type { ConversationOfStory } from './calls-of-the-story.ts';
import type { Publication } from './database.ts';
import { missingReports, periodReport } from './expected-of-consultations.ts';
import { startOf } from './start-of-slot.ts';
import type { ExpectedTask, TaskKind } from './task-kinds.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SLOT_MS = 2 * HOUR_MS;

/** What the scenario did and knows, from which alone the tasks that must be follow (product.md §3, table of tasks). */
export interface Deeds {
  readonly volunteers: readonly number[];
  readonly administrator: number;
  readonly director: number;
  /** What the telephony told of. */
  readonly conversations: readonly ConversationOfStory[];
  /** How each answered for the month, with the number of marks; who is absent never did. */
  readonly answers: ReadonlyMap<number, { readonly by: 'self' | 'administrator'; readonly cannot: boolean }>;
  /** Who had not answered when the reminder went out. */
  readonly reminded: readonly number[];
  /** Who opened the schedule as it was first published. */
  readonly readFirst: ReadonlySet<number>;
  /** Who switched the evening's reminder off, and when. */
  readonly noReminder: ReadonlyMap<number, Date>;
  readonly requests: readonly {
    readonly person: number;
    readonly slot: string;
    readonly outcome: 'withdrawn' | 'replaced' | 'declined';
    readonly replacement?: number;
    /** Who opened the schedule after the decision. */
    readonly seenBy: ReadonlySet<number>;
  }[];
  /** Numbers of the month's versions that «Опубликовать снова» made; the first and those of decisions are not among them. */
  readonly publishedAgain: ReadonlySet<number>;
}

/** Every task of one lived month and of the next month's beginning. @param until the instant at which the scenario ends */
export function expectedTasks(
  deeds: Deeds,
  publications: readonly Publication[],
  months: { readonly lived: string; readonly next: string },
  since: Date,
  until: Date,
): ExpectedTask[] {
  return [
    ...collecting(deeds, months.lived),
    ...nextMonth(deeds, months.next),
    ...reading(deeds, publications, months.lived),
    ...changes(deeds, months.lived),
    ...evenings(deeds, publications, since, until),
    ...missingReports(deeds.conversations, deeds.volunteers, since, until),
    periodReport(deeds.director),
  ];
}

function collecting(deeds: Deeds, month: string): ExpectedTask[] {
  const deadline = before(month, 25, 21);
  const asked = (kind: TaskKind, person: number): ExpectedTask => {
    const answer = deeds.answers.get(person);
    return { kind, month, person, due: deadline, done: true, result: endOfAsking(answer) };
  };
  return [
    ...deeds.volunteers.map((person) => asked('mark availability', person)),
    ...deeds.reminded.map((person) => asked('availability: reminder', person)),
    {
      kind: 'review the schedule',
      month,
      person: deeds.administrator,
      due: before(month, 28, 21),
      done: true,
      result: /^Опубликовано: /,
    },
  ];
}

function endOfAsking(answer: { by: 'self' | 'administrator'; cannot: boolean } | undefined): RegExp {
  if (answer === undefined) return /^Не отмечено$/;
  if (answer.cannot) return /^Ответ отправлен: не смогу/;
  return answer.by === 'self' ? /^Ответ отправлен: \d/ : /^Ответ внёс администратор /;
}

/** Nobody answers for the next month within the story: everybody is asked and reminded, the draft waits for review. */
function nextMonth(deeds: Deeds, month: string): ExpectedTask[] {
  const deadline = before(month, 25, 21);
  const open = { month, done: false, result: /^$/ };
  const administrator = deeds.administrator;
  return [
    ...deeds.volunteers.flatMap((person): ExpectedTask[] => [
      { kind: 'mark availability', person, due: deadline, ...open },
      { kind: 'availability: reminder', person, due: deadline, ...open },
    ]),
    { kind: 'review the schedule', person: administrator, due: before(month, 28, 21), ...open },
    {
      kind: 'review: reminder',
      person: administrator,
      due: new Date(before(month, 28, 21).getTime() + DAY_MS),
      ...open,
    },
  ];
}

function reading(deeds: Deeds, publications: readonly Publication[], month: string): ExpectedTask[] {
  const versions = publications.filter((version) => version.month === month);
  const read: ExpectedTask[] = deeds.volunteers.map((person) => ({
    kind: 'read the schedule',
    month,
    person,
    due: null,
    done: true,
    result: deeds.readFirst.has(person) ? /^Расписание открыто$/ : /^(Месяц закончился|Больше не нужно)/,
  }));
  const again = versions.flatMap((version, index): ExpectedTask[] => {
    const earlier = versions[index - 1];
    if (earlier === undefined || !deeds.publishedAgain.has(version.number)) return [];
    return changedPeople(earlier, version).map((person) => ({
      kind: 'read what changed',
      month,
      person,
      due: null,
      done: true,
      result: /^(Расписание открыто|Месяц закончился|Больше не нужно)/,
    }));
  });
  return [...read, ...again];
}

function changes(deeds: Deeds, month: string): ExpectedTask[] {
  return deeds.requests.flatMap(({ person, slot, outcome, replacement, seenBy }): ExpectedTask[] => {
    const due = startOf(slot);
    const told = (kind: TaskKind, to: number): ExpectedTask => ({
      kind,
      month,
      person: to,
      due,
      done: true,
      result: seenBy.has(to) ? /^Прочитано$/ : /^Смена началась$/,
    });
    const result = {
      withdrawn: /^Волонтёр отозвал просьбу$/,
      replaced: /^Замена найдена: /,
      declined: /^Просьба отклонена/,
    }[outcome];
    return [
      { kind: 'find a replacement', month: '', person: deeds.administrator, due: null, done: true, result },
      ...(outcome === 'withdrawn' ? [] : [told('request was answered', person)]),
      ...(replacement === undefined ? [] : [told('your shift changed', replacement)]),
    ];
  });
}

/** The evening before, at 20:00: one task for each unbroken run of shifts in the version that was public then. */
function evenings(
  deeds: Deeds,
  publications: readonly Publication[],
  since: Date,
  until: Date,
): ExpectedTask[] {
  const expected: ExpectedTask[] = [];
  const first = Date.parse(`${localDay(since)}T20:00:00+03:00`);
  for (let evening = first; evening <= until.getTime(); evening += DAY_MS) {
    if (evening <= since.getTime()) continue;
    const day = localDay(new Date(evening + DAY_MS));
    const version = publications.findLast(
      ({ month, at }) => day.startsWith(month) && at.getTime() <= evening,
    );
    const shifts = (version?.shifts ?? []).filter(({ slot }) => slot.startsWith(day));
    for (const { slot, person } of shifts) {
      const off = deeds.noReminder.get(person)?.getTime() ?? Infinity;
      if (off <= evening || !deeds.volunteers.includes(person)) continue;
      const start = startOf(slot);
      const goesOn = shifts.some(
        (other) => other.person === person && startOf(other.slot).getTime() + SLOT_MS === start.getTime(),
      );
      if (goesOn) continue;
      const done = start <= until;
      const month = slot.slice(0, 7);
      expected.push({ kind: 'shift tomorrow', month, person, due: start, done, result: /^Смена началась$/ });
    }
  }
  return expected;
}

function changedPeople(earlier: Publication, later: Publication): number[] {
  const held = (version: Publication, person: number): string =>
    version.shifts
      .filter((shift) => shift.person === person)
      .map((shift) => shift.slot)
      .sort()
      .join(' ');
  const people = new Set([...earlier.shifts, ...later.shifts].map((shift) => shift.person));
  return [...people].filter((person) => held(earlier, person) !== held(later, person));
}

/** An hour of a day of the month before, Moscow. */
function before(month: string, day: number, hour: number): Date {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, day, hour - 3));
}

function localDay(instant: Date): string {
  return new Date(instant.getTime() + 3 * HOUR_MS).toISOString().slice(0, 10);
}
