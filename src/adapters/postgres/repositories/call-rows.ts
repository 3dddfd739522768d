import { z } from 'zod';
import type { Call, CallDirection, CallLeg, CallMark, EntryId } from '../../../domain/consultation/call.ts';
import type { BadRecord, RecordProblem } from '../../../ports/telephony-gateway.ts';
import type { SetAsideRecord } from '../../../ports/call-repository.ts';
import { closedSet } from '../closed-set.ts';

/** What the telephony says of a score is stored in two columns. */
export const markColumns = {
  markKind: closedSet<CallMark['kind']>({
    unavailable: true,
    'not-reached': true,
    'no-answer': true,
    given: true,
  }),
  markValue: z.int().nullable(),
};

/** The schema demands that a given mark has a value and no other has one. */
export function markOf({
  markKind,
  markValue,
}: {
  markKind: CallMark['kind'];
  markValue: number | null;
}): CallMark {
  if (markKind !== 'given') return { kind: markKind };
  return { kind: markKind, value: z.int().parse(markValue) };
}

export const callRow = z
  .object({
    entryId: z.string(),
    direction: closedSet<CallDirection>({ in: true, out: true, internal: true }),
    succeeded: z.boolean(),
    startedAt: z.date(),
    durationSeconds: z.int(),
    talkSeconds: z.int(),
    callerEmployeeId: z.int().nullable(),
    clientKey: z.string().nullable(),
    ...markColumns,
  })
  .transform(({ markKind, markValue, ...call }): Omit<Call, 'legs'> => ({
    ...call,
    mark: markOf({ markKind, markValue }),
  }));

export const legRow = z.object({
  entryId: z.string(),
  kind: closedSet<CallLeg['kind']>({ user: true, number: true }),
  employeeId: z.int().nullable(),
  extension: z.string().nullable(),
  startedAt: z.date(),
  answeredAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  talkSeconds: z.int(),
  listening: z.boolean(),
});

export const setAsideRow: z.ZodType<SetAsideRecord> = z.object({
  entryId: z.string().nullable(),
  startedAt: z.date().nullable(),
  problem: closedSet<RecordProblem>({
    'no-entry-id': true,
    'no-start': true,
    'unknown-direction': true,
    'end-before-start': true,
    malformed: true,
  }),
  field: z.string(),
  firstSeenAt: z.date(),
  lastSeenAt: z.date(),
  times: z.int(),
});

/** Each call with its legs, which come in order. */
export function withLegs(
  calls: readonly Omit<Call, 'legs'>[],
  legs: readonly z.infer<typeof legRow>[],
): Call[] {
  const legsOf = new Map<EntryId, CallLeg[]>(calls.map((call) => [call.entryId, []]));
  for (const { entryId, ...leg } of legs) legsOf.get(entryId)?.push(leg);
  return calls.map((call) => ({ ...call, legs: legsOf.get(call.entryId) ?? [] }));
}

/** What a record set aside is known by from reading to reading. */
export function setAsideKey(record: BadRecord): string {
  if (record.entryId !== null) return `id ${record.entryId}`;
  return `at ${record.startedAt?.toISOString() ?? ''} ${record.problem} ${record.field}`;
}
