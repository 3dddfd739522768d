import { askForChange, endRequest } from '../../domain/change-request/change-request.ts';
import type { ChangeRequest, ChangeRequestErrorCode } from '../../domain/change-request/change-request.ts';
import { settleShift } from '../../domain/change-request/settle-shift.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { standingsAfterBarrier } from '../../domain/schedule/edit-history.ts';
import { requireOpenSlot } from '../../domain/schedule/possible-changes.ts';
import type { EditFacts } from '../../domain/schedule/possible-changes.ts';
import type { EditRecord, PublishedSchedule } from '../../domain/schedule/schedule.ts';
import type { PastMonth, PastRequest } from './charity-history.ts';
import type { Cast, ReplayedSchedule } from './replayed-schedule.ts';

type Facts = Omit<EditFacts, 'now'> & Cast;

/** Requests asked and settled in the order in which it happened; each that moved a shift published a version. @throws DomainError ChangeRequestErrorCode */
export function replayRequests(told: PastMonth, start: ReplayedSchedule, facts: Facts): ReplayedSchedule {
  const steps = told.requests
    .flatMap((request) => [
      { at: request.createdAt, request, step: 'ask' as const },
      { at: request.decidedAt, request, step: 'end' as const },
    ])
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return steps.reduce(
    (schedule, { request, step }) =>
      step === 'ask' ? asked(schedule, request, facts) : ended(schedule, request, facts),
    start,
  );
}

function asked(schedule: ReplayedSchedule, told: PastRequest, facts: Facts): ReplayedSchedule {
  const { id, slot, userId, reason, colleagueId, createdAt } = told;
  const seated = lastOf(schedule).shifts.filter((shift) => shift.slotId === slot);
  const request = askForChange(
    {
      id,
      slot: requireOpenSlot(slot, { ...facts, now: createdAt }),
      volunteerId: userId,
      reason,
      colleagueId,
    },
    {
      now: createdAt,
      holdsShift: seated.some((shift) => shift.volunteerId === userId),
      openRequest:
        schedule.requests.find(
          (one) => one.state === 'open' && one.slotId === slot && one.volunteerId === userId,
        ) ?? null,
      colleagueInSlot: seated.some((shift) => shift.volunteerId === colleagueId),
      colleagueIsVolunteer: colleagueId !== null && facts.people.get(colleagueId)?.isVolunteer === true,
    },
  );
  return { ...schedule, requests: [...schedule.requests, request] };
}

function ended(schedule: ReplayedSchedule, told: PastRequest, facts: Facts): ReplayedSchedule {
  const open = schedule.requests.find((request) => request.id === told.id);
  if (open === undefined) {
    throw new DomainError<ChangeRequestErrorCode>('request.not-found', { request: told.id });
  }
  const { outcome, decidedAt: at, replacementId, answer } = told;
  const request = endRequest(open, {
    state: outcome,
    at,
    by: outcome === 'withdrawn' ? told.userId : facts.administrator,
    ...(answer === null ? {} : { answer }),
    ...(replacementId === null ? {} : { replacementId }),
  });
  const requests = schedule.requests.map((one) => (one.id === request.id ? request : one));
  const moved =
    outcome === 'replaced' || outcome === 'left-gap' ? settled(schedule, request, at, facts) : schedule;
  return { ...moved, requests };
}

/** As deciding a request does: the one change is published and carried over to the working copy. */
function settled(
  schedule: ReplayedSchedule,
  request: ChangeRequest,
  at: Date,
  facts: Facts,
): ReplayedSchedule {
  const before = lastOf(schedule);
  const { month, volunteerId, replacementId } = request;
  const slot = requireOpenSlot(request.slotId, { ...facts, now: at });
  const replacement = replacementId === null ? null : { volunteerId: replacementId, against: null };
  const change = settleShift(before.shifts, schedule.working, { slot, volunteerId, replacement });
  const by = facts.administrator;
  const standings = new Map(
    standingsAfterBarrier(schedule.edits, new Set([slot.id])).map(({ seq, standing }) => [seq, standing]),
  );
  const record: EditRecord = {
    month,
    seq: schedule.edits.length + 1,
    kind: 'request',
    by,
    at,
    changes: change.changes,
    standing: 'final',
  };
  const version: PublishedSchedule = {
    month,
    number: before.number + 1,
    publishedAt: at,
    publishedBy: by,
    shifts: change.published,
  };
  return {
    ...schedule,
    working: change.working,
    edits: [
      ...schedule.edits.map((edit) => ({ ...edit, standing: standings.get(edit.seq) ?? edit.standing })),
      record,
    ],
    versions: [...schedule.versions, version],
  };
}

function lastOf({ versions }: ReplayedSchedule): PublishedSchedule {
  const last = versions.at(-1);
  if (last === undefined) throw new Error('a replayed schedule has been published once at least');
  return last;
}
