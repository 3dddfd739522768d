import { DomainError } from '../../domain/domain-error.ts';
import { takeOverDraft } from '../../domain/planning-cycle/take-over-draft.ts';
import { applyEdit } from '../../domain/schedule/apply-edit.ts';
import { requireOpenSlot } from '../../domain/schedule/possible-changes.ts';
import type { EditRecord, PublishedSchedule, ScheduleEdit } from '../../domain/schedule/schedule.ts';
import type { HistoryErrorCode, PastEdit, PastMonth, PastShift } from './charity-history.ts';
import type { ReplayedMonth } from './replay-month.ts';
import type { Cast, ReplayedSchedule } from './replayed-schedule.ts';
import { replayRequests } from './replay-requests.ts';

/**
 * The schedule that is told, made again step by step by the domain's own rules; null before publishing.
 * @throws DomainError `history.schedule-differs` when the steps do not lead to it; ScheduleErrorCode, ChangeRequestErrorCode
 */
export function replaySchedule(told: PastMonth, past: ReplayedMonth, cast: Cast): ReplayedSchedule | null {
  const { publishedAt, draftedAt } = past;
  if (publishedAt === null || draftedAt === null) return null;
  const { month } = told;
  const facts = {
    slots: new Map(past.slots.map((slot) => [slot.id, slot])),
    people: cast.people,
    answers: new Map(
      past.answers.flatMap(({ volunteerId, submitted }) =>
        submitted === null ? [] : [[volunteerId, submitted] as const],
      ),
    ),
  };
  for (const { slot } of told.draft) requireOpenSlot(slot, { ...facts, now: draftedAt });
  const draft = takeOverDraft(month, null, pairsOf(told.draft), []);
  let { working } = draft;
  const edits: EditRecord[] = [
    { month, seq: 1, kind: 'generate', by: null, at: draftedAt, changes: draft.changes, standing: 'final' },
  ];
  for (const edit of told.edits) {
    const done = applyEdit(working, wishOf(edit), { ...facts, now: edit.at });
    working = done.working;
    const { kind, at } = edit;
    const seq = edits.length + 1;
    edits.push({ month, seq, kind, by: cast.administrator, at, changes: done.changes, standing: 'done' });
  }
  const first: PublishedSchedule = {
    month,
    number: 1,
    publishedAt,
    publishedBy: cast.administrator,
    shifts: working.shifts.map(({ slotId, volunteerId }) => ({ slotId, volunteerId })),
  };
  const replayed = replayRequests(
    told,
    { working, edits, versions: [first], requests: [] },
    { ...facts, ...cast },
  );
  requireSame(told, replayed);
  return replayed;
}

function wishOf(edit: PastEdit): ScheduleEdit {
  const seat = { slotId: edit.slot, volunteerId: edit.userId, reason: edit.reason };
  return edit.kind === 'replace'
    ? { kind: 'replace', ...seat, byVolunteerId: edit.byUserId }
    : { kind: 'assign', ...seat };
}

function requireSame(told: PastMonth, { versions }: ReplayedSchedule): void {
  const last = new Set(
    (versions.at(-1)?.shifts ?? []).map((shift) => `${shift.volunteerId} ${shift.slotId}`),
  );
  const wanted = pairsOf(told.shifts).map((pair) => pair.join(' '));
  const missing = wanted.filter((pair) => !last.has(pair));
  if (missing.length === 0 && wanted.length === last.size) return;
  throw new DomainError<HistoryErrorCode>('history.schedule-differs', {
    month: told.month,
    told: wanted.length,
    made: last.size,
    missing,
  });
}

function pairsOf(shifts: readonly PastShift[]): (readonly [volunteer: string, slot: string])[] {
  return shifts.flatMap(({ slot, userIds }) => userIds.map((userId) => [String(userId), slot] as const));
}
