import type { ProcessFigures } from '../../src/domain/report/figures.ts';
import { sumOf } from './averages.ts';
import type { Charity } from './charity.ts';

const NOT_BY_HAND = ['generate', 'request', 'undo', 'redo'];

export function processFigures(month: string, charity: Charity, now: Date): ProcessFigures {
  const { raw } = charity;
  const answers = raw.answers.filter((answer) => answer.month === month);
  const answered = new Set(answers.map((answer) => answer.volunteerId));
  const inTime = new Set(answers.filter((answer) => !answer.late).map((answer) => answer.volunteerId));
  const asked = new Set([...answered, ...askedOtherwise(month, charity)]);
  const versions = versionsOf(month, charity);
  const first = raw.versions.find((version) => version.month === month && version.number === 1)?.publishedAt;
  const draft = firstDraft(month, charity);
  const changes = sumOf(versions.slice(1), (shifts) =>
    seatChanges(versions[versions.indexOf(shifts) - 1], shifts),
  );
  const shifts = versions.at(-1)?.size ?? 0;
  const tasks = raw.tasks.filter(
    (task) => task.delivery !== 'dropped' && charity.clock(task.due).day.startsWith(month),
  );
  return {
    month,
    asked: asked.size,
    answeredInTime: inTime.size,
    answeredLate: answered.size - inTime.size,
    unanswered: asked.size - answered.size,
    daysFromDraftToPublishing:
      first === undefined || draft === null ? null : (first.getTime() - draft) / 86_400_000,
    handEdits: raw.edits.filter(
      ({ month: of, kind, by, at }) =>
        of === month && by !== null && !NOT_BY_HAND.includes(kind) && (first === undefined || at <= first),
    ).length,
    changesAfterPublishing: changes,
    changesPer100Shifts: shifts === 0 ? null : (changes * 100) / shifts,
    tasks: tasks.length,
    tasksOverdue: tasks.filter(({ due, completion, endedAt, result, endResult }) => {
      if (completion === 'open') return due <= now;
      const byItself = result !== null && result === endResult;
      return endedAt !== null && endedAt > due && !byItself;
    }).length,
  };
}

/** By a task; in a month that had none, whoever was seated when it was first published. */
function askedOtherwise(month: string, { raw }: Charity): number[] {
  const tasks = raw.tasks.filter(
    ({ kind, subject, delivery }) =>
      kind === 'mark-availability' && delivery !== 'dropped' && subject.startsWith(month),
  );
  if (tasks.length > 0) return tasks.map((task) => task.personId);
  return raw.seats
    .filter((seat) => seat.month === month && seat.number === 1)
    .map((seat) => seat.volunteerId);
}

/** Slot and volunteer pairs of each version, oldest first. */
function versionsOf(month: string, { raw }: Charity): Set<string>[] {
  const seats = Map.groupBy(
    raw.seats.filter((seat) => seat.month === month),
    (seat) => seat.number,
  );
  return raw.versions
    .filter((version) => version.month === month)
    .map(
      ({ number }) => new Set((seats.get(number) ?? []).map((seat) => `${seat.slotId} ${seat.volunteerId}`)),
    );
}

function seatChanges(before: ReadonlySet<string> | undefined, after: ReadonlySet<string>): number {
  const slotsOf = (pairs: Iterable<string>) => Map.groupBy(pairs, (pair) => pair.slice(0, 16));
  const came = slotsOf([...after].filter((pair) => before?.has(pair) !== true));
  const left = slotsOf([...(before ?? [])].filter((pair) => !after.has(pair)));
  return sumOf([...new Set([...came.keys(), ...left.keys()])], (slot) =>
    Math.max(came.get(slot)?.length ?? 0, left.get(slot)?.length ?? 0),
  );
}

/** The earliest trace of one. */
function firstDraft(month: string, { raw }: Charity): number | null {
  const traces = [
    ...raw.generations.filter((one) => one.month === month),
    ...raw.edits.filter((edit) => edit.month === month && edit.kind === 'generate'),
    ...raw.steps.filter((step) => step.month === month && step.toState === 'review'),
  ].map(({ at }) => at.getTime());
  return traces.length === 0 ? null : Math.min(...traces);
}
