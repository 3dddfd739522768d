import type { ConversationOfStory } from './calls-of-the-story.ts';
import type { ExpectedTask } from './task-kinds.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOSCOW_MS = 3 * HOUR_MS;
const HOURS_TO_WRITE = 72;
const REMINDED_AFTER = 24;
/** Moscow: calls are read at this hour, and reminders go out and end at these. */
const READ_AT = 4;
const REMINDED_AT = [8, 12, 16, 20];

/**
 * Nobody of the story writes a report: everybody who spoke is asked for it a day later, once, and the task ends with the first round after the time to write it
 * (product.md §3, table of tasks). @param until the instant at which the scenario ends
 */
export function missingReports(
  conversations: readonly ConversationOfStory[],
  volunteers: readonly number[],
  since: Date,
  until: Date,
): ExpectedTask[] {
  return conversations.flatMap((conversation): ExpectedTask[] => {
    const { person, answeredAt, reported } = conversation;
    if (reported || !volunteers.includes(person)) return [];
    const due = new Date(answeredAt.getTime() + HOURS_TO_WRITE * HOUR_MS);
    const at = remindedAt(conversation, since);
    if (at >= due || at > until) return [];
    const done = nextRound(due.getTime()) <= until;
    return [{ kind: 'write the report', month: '', person, due, done, result: /^Время вышло$/ }];
  });
}

/** The report of the month before, opened by the director. */
export function periodReport(director: number): ExpectedTask {
  return {
    kind: 'report for the period',
    month: '',
    person: director,
    due: null,
    done: true,
    result: /^Отчёт открыт$/,
  };
}

function remindedAt({ answeredAt, begunAt, visibleFrom }: ConversationOfStory, since: Date): Date {
  const known = begunAt < since && visibleFrom <= since ? since : readAt(begunAt, visibleFrom);
  return nextRound(Math.max(answeredAt.getTime() + REMINDED_AFTER * HOUR_MS, known.getTime() + 1));
}

/** The first of the day's rounds at or after the instant. */
function nextRound(earliest: number): Date {
  for (let day = midnight(new Date(earliest)); ; day += DAY_MS) {
    const at = REMINDED_AT.map((hour) => day + hour * HOUR_MS).find((one) => one >= earliest);
    if (at !== undefined) return new Date(at);
  }
}

/** The first night after its day at which the telephony tells of it. */
function readAt(begunAt: Date, visibleFrom: Date): Date {
  for (let day = midnight(begunAt) + DAY_MS; ; day += DAY_MS) {
    const at = new Date(day + READ_AT * HOUR_MS);
    if (visibleFrom <= at) return at;
  }
}

/** The Moscow midnight before. */
function midnight(instant: Date): number {
  return Math.floor((instant.getTime() + MOSCOW_MS) / DAY_MS) * DAY_MS - MOSCOW_MS;
}
