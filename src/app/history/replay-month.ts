import { checkOffer, emptyAvailability, submitAnswer } from '../../domain/availability/availability.ts';
import type { Availability } from '../../domain/availability/availability.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { isLate, moveCycle, opensAt, planCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type {
  CycleState,
  CycleTransition,
  PlanningCycle,
} from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Slot } from '../../domain/time/slot.ts';
import { layOutSlots } from '../../domain/time/working-hours.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { CharityHistory, HistoryErrorCode, PastAnswer, PastMonth } from './charity-history.ts';

/** A past month as the domain's own rules make it of what is told, before its schedule. */
export interface ReplayedMonth {
  readonly cycle: PlanningCycle;
  readonly transitions: readonly CycleTransition[];
  readonly slots: readonly Slot[];
  readonly answers: readonly Availability[];
  /** When the draft was made; null while collecting. */
  readonly draftedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** @throws DomainError HistoryErrorCode, or what the domain says of an answer */
export function replayMonth(
  past: PastMonth,
  history: Pick<CharityHistory, 'startedAt'>,
  settings: Settings,
  publishedBy: PersonId,
): ReplayedMonth {
  const { zone } = settings.charity;
  const planned = planCycle(past.month, settings.timetable, zone);
  const openedAt = past.openedAt ?? opensAt(past.month, settings.timetable, zone);
  const slots = layOutSlots(past.month, settings.workingHours, settings.exceptions.days, zone);
  const collecting = past.state === 'collecting';
  const draftedAt = collecting ? null : planned.deadline;
  const publishedAt = collecting ? null : required(past, past.publishedAt);
  const steps: Step[] = [{ to: 'collecting', at: openedAt, by: null }];
  if (draftedAt !== null && publishedAt !== null) {
    steps.push({ to: 'generating', at: draftedAt, by: null }, { to: 'review', at: draftedAt, by: null });
    steps.push({ to: 'published', at: publishedAt, by: publishedBy });
  }
  if (past.state === 'closed') steps.push({ to: 'closed', at: required(past, past.closedAt), by: null });
  requireOrder(past, [...steps.map((step) => step.at), history.startedAt]);
  return {
    ...walk(planned, steps),
    slots,
    answers: replayAnswers(past, planned, slots, { from: openedAt, until: publishedAt ?? history.startedAt }),
    draftedAt,
    publishedAt,
  };
}

interface Step {
  readonly to: CycleState;
  readonly at: Date;
  readonly by: PersonId | null;
}

function walk(planned: PlanningCycle, steps: readonly Step[]): Pick<ReplayedMonth, 'cycle' | 'transitions'> {
  let cycle = planned;
  const transitions = steps.map(({ to, at, by }) => {
    const moved = moveCycle(cycle, to, { at, by, why: 'history-loaded' });
    cycle = moved.cycle;
    return moved.transition;
  });
  return { cycle, transitions };
}

function replayAnswers(
  past: PastMonth,
  cycle: PlanningCycle,
  slots: readonly Slot[],
  open: { from: Date; until: Date },
): Availability[] {
  const openSlots = new Map(slots.map((slot) => [slot.id, slot]));
  const seen = new Set<PersonId>();
  return past.answers.map((answer: PastAnswer) => {
    const { userId, submittedAt: at, cannot } = answer;
    if (seen.has(userId)) throw refusal('history.answered-twice', past, { person: userId });
    seen.add(userId);
    requireOrder(past, [open.from, at, open.until]);
    const offer = checkOffer(answer, openSlots, [], at);
    const step = { cannot, at, by: userId, late: isLate(cycle, at) };
    return submitAnswer(emptyAvailability(past.month, userId), offer, step);
  });
}

function required(past: PastMonth, instant: Date | null): Date {
  if (instant === null) throw refusal('history.instant-missing', past, { state: past.state });
  return instant;
}

function requireOrder(past: PastMonth, instants: readonly Date[]): void {
  const ordered = instants.every(
    (instant, index) => index === 0 || (instants[index - 1] ?? instant) <= instant,
  );
  if (!ordered) {
    const given = instants.map((instant) => instant.toISOString());
    throw refusal('history.instant-out-of-order', past, { instants: given });
  }
}

function refusal(
  code: HistoryErrorCode,
  past: PastMonth,
  details: Record<string, unknown>,
): DomainError<HistoryErrorCode> {
  return new DomainError(code, { month: past.month, ...details });
}
