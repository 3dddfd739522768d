import type pg from 'pg';
import { z } from 'zod';
import { inTransaction } from '../pg-transaction.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './raw-rows.sql',
  'calls',
  'legs',
  'employees',
  'slots',
  'versions',
  'seats',
  'reports',
  'report_topics',
  'topics',
  'requests',
  'answers',
  'months',
  'steps',
  'edits',
  'generations',
  'tasks',
  'notes',
  'settings',
  'refreshed',
);

const id = z.number().nullable();
const text = z.string();
const instant = z.date();
const atSlot = { slotId: text, volunteerId: z.number() };

const call = z.object({
  entryId: text,
  direction: z.enum(['in', 'out', 'internal']),
  succeeded: z.boolean(),
  startedAt: instant,
  talkSeconds: z.number(),
  callerEmployeeId: id,
  clientKey: text.nullable(),
  markKind: z.enum(['unavailable', 'not-reached', 'no-answer', 'given']),
  markValue: id,
});
const leg = z.object({
  entryId: text,
  kind: z.enum(['user', 'number']),
  employeeId: id,
  extension: text.nullable(),
  answeredAt: instant,
  talkSeconds: z.number(),
});
const employee = z.object({
  employeeId: z.number(),
  extension: text.nullable(),
  personId: id,
  from: instant,
  until: instant.nullable(),
});
const slot = z.object({ id: text, month: text, startsAt: instant, endsAt: instant, need: z.number() });
const version = z.object({ month: text, number: z.number(), publishedAt: instant });
const seat = z.object({ month: text, number: z.number(), ...atSlot });
const report = z.object({
  id: text,
  beganAt: instant,
  risk: z.boolean(),
  discuss: z.boolean(),
  discussed: z.boolean(),
  joinState: z.enum(['safe', 'unsafe', 'alone', 'settled']).nullable(),
  entryId: text.nullable(),
});
const reportTopic = z.object({ reportId: text, topicId: z.number() });
const topic = z.object({ id: z.number(), name: text, position: z.number() });
const request = z.object({
  ...atSlot,
  state: z.enum(['open', 'replaced', 'left-gap', 'declined', 'withdrawn']),
  createdAt: instant,
});
const answer = z.object({
  month: text,
  volunteerId: z.number(),
  seq: z.number(),
  cannot: z.boolean(),
  late: z.boolean(),
});
const step = z.object({ month: text, toState: text, at: instant });
const edit = z.object({ month: text, kind: text, by: id, at: instant });
const generation = z.object({ month: text, at: instant });
const task = z.object({
  kind: text,
  personId: z.number(),
  subject: text,
  due: instant,
  delivery: text,
  completion: text,
  result: text.nullable(),
  endResult: text.nullable(),
  endedAt: instant.nullable(),
});
const note = z.object({
  id: text,
  version: z.number(),
  from: text,
  until: text,
  leftOut: z.boolean(),
  removed: z.boolean(),
});
const setting = z.object({ section: text, value: z.record(text, z.unknown()) });
const refreshed = z.object({ refreshedAt: instant.nullable(), staleDays: z.number() });

/** The tables below the figures, row by row as they are stored. Of legs only those answered by somebody who did not merely listen. */
export type RawRows = Awaited<ReturnType<typeof loadRawRows>>;

/** All of it as of one instant: for reckoning the figures by another path than the views (`npm run verify:analytics`). */
export function loadRawRows(pool: pg.Pool) {
  return inTransaction(
    pool,
    async (session) => ({
      calls: await session.rows(call, statements.calls),
      legs: await session.rows(leg, statements.legs),
      employees: await session.rows(employee, statements.employees),
      slots: await session.rows(slot, statements.slots),
      versions: await session.rows(version, statements.versions),
      seats: await session.rows(seat, statements.seats),
      reports: await session.rows(report, statements.reports),
      reportTopics: await session.rows(reportTopic, statements.report_topics),
      topics: await session.rows(topic, statements.topics),
      requests: await session.rows(request, statements.requests),
      answers: await session.rows(answer, statements.answers),
      months: (await session.rows(z.object({ month: text }), statements.months)).map(({ month }) => month),
      steps: await session.rows(step, statements.steps),
      edits: await session.rows(edit, statements.edits),
      generations: await session.rows(generation, statements.generations),
      tasks: await session.rows(task, statements.tasks),
      notes: await session.rows(note, statements.notes),
      settings: await session.rows(setting, statements.settings),
      refresh: (await session.row(refreshed, statements.refreshed)) ?? { refreshedAt: null, staleDays: 0 },
    }),
    'begin_read',
  );
}
