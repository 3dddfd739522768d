import type { PeriodFigures, ReportFigures } from '../../src/domain/report/figures.ts';
import { averageOf, halfWidthOf, medianOf, sumOf } from './averages.ts';
import type { Charity, SentReport } from './charity.ts';
import type { Conversation } from './conversations.ts';

type Of<K extends keyof PeriodFigures> = PeriodFigures[K];

export function isMissed({ direction, answered }: Conversation): boolean {
  return direction === 'in' && !answered;
}

/** What averages are of: a day left out counts in everything else. */
export function averaged(talks: readonly Conversation[], { leftOut }: Charity): Conversation[] {
  return talks.filter(({ shown }) => !leftOut.has(shown.day));
}

/** Score within the scale; null for every other fact. */
export function scoreOf(talk: Conversation, { settings }: Charity): number | null {
  if (!talk.answered || talk.markKind !== 'given' || talk.markValue === null) return null;
  return talk.markValue >= settings.scoreLow && talk.markValue <= settings.scoreHigh ? talk.markValue : null;
}

export function callFigures(talks: readonly Conversation[], charity: Charity): Of<'calls'> {
  const { rosters } = charity;
  const incoming = talks.filter((talk) => talk.direction === 'in');
  const answered = talks.filter((talk) => talk.answered);
  const missed = incoming.filter((talk) => !talk.answered);
  const inSlots = missed.filter((talk) => talk.slotId !== null);
  const counted = averaged(answered, charity);
  const seconds = counted.map((talk) => talk.talk);
  return {
    incoming: incoming.length,
    outgoing: talks.length - incoming.length,
    answeredIncoming: incoming.length - missed.length,
    answeredOutgoing: answered.length - (incoming.length - missed.length),
    missed: missed.length,
    missedInSlots: inSlots.length,
    missedInEmptySlots: inSlots.filter(({ slotId }) => (rosters.seated.get(slotId ?? '')?.size ?? 0) === 0)
      .length,
    consultations: answered.length,
    outsideShifts: answered.filter((talk) => talk.volunteer !== null && talk.shiftId === null).length,
    unknownEmployee: answered.filter((talk) => talk.volunteer === null).length,
    transferred: answered.filter((talk) => talk.transferred).length,
    talkSeconds: sumOf(answered, (talk) => talk.talk),
    averagedConsultations: counted.length,
    averageTalkSeconds: averageOf(seconds),
    medianTalkSeconds: medianOf(seconds),
    averageWaitSeconds: averageOf(counted.flatMap(({ wait }) => (wait === null ? [] : [wait]))),
  };
}

export function scoreFigures(talks: readonly Conversation[], charity: Charity): Of<'scores'> {
  const { scoreLow: low, scoreHigh: high } = charity.settings;
  const answered = averaged(talks, charity).filter((talk) => talk.answered);
  const ever = charity.conversations.filter((talk) => talk.answered);
  const of = (kind: Conversation['markKind']) => answered.filter((talk) => talk.markKind === kind).length;
  const rated = answered.filter((talk) => scoreOf(talk, charity) !== null);
  const scores = rated.map((talk) => talk.markValue ?? 0);
  return {
    available: ever.length === 0 || ever.some((talk) => talk.markKind !== 'unavailable'),
    low,
    high,
    answers: scores.length,
    average: averageOf(scores),
    halfWidth: halfWidthOf(scores),
    distribution: Array.from({ length: high - low + 1 }, (_, index) => ({
      value: low + index,
      count: scores.filter((score) => score === low + index).length,
    })),
    outOfScale: of('given') - scores.length,
    noAnswer: of('no-answer'),
    notReached: of('not-reached'),
    unavailable: of('unavailable'),
    uncertain: rated.filter((talk) => talk.transferred).length,
    responseRate: answered.length === 0 ? null : of('given') / answered.length,
  };
}

export function reportFigures(
  talks: readonly Conversation[],
  sent: readonly SentReport[],
  { reported, settings }: Charity,
  now: Date,
): ReportFigures {
  const expected = talks.filter((talk) => talk.answered && talk.volunteer !== null);
  const missing = expected.filter((talk) => !reported.has(talk.entryId));
  const over = now.getTime() - settings.editHours * 3_600_000;
  const count = (fits: (report: SentReport['raw']) => boolean) => sent.filter(({ raw }) => fits(raw)).length;
  return {
    expected: expected.length,
    joined: expected.length - missing.length,
    missing: missing.length,
    overdue: missing.filter((talk) => talk.beganAt.getTime() <= over).length,
    sent: sent.length,
    unsafe: count((report) => report.joinState === 'unsafe'),
    alone: count((report) => report.joinState === 'alone'),
    risk: count((report) => report.risk),
    toDiscuss: count((report) => report.discuss),
    discussed: count((report) => report.discussed),
    riskNotDiscussed: count((report) => report.risk && !report.discussed),
  };
}

export function topicFigures(sent: readonly SentReport[], { raw }: Charity): Of<'topics'> {
  return raw.topics
    .map(({ id, name, position }) => ({
      position,
      topicId: id,
      name,
      count: sent.filter((report) => report.topicIds.includes(id)).length,
    }))
    .filter((topic) => topic.count > 0)
    .toSorted((a, b) => b.count - a.count || a.position - b.position || a.topicId - b.topicId)
    .map(({ topicId, name, count }) => ({ topicId, name, count }));
}

export function callerFigures(talks: readonly Conversation[], { settings }: Charity): Of<'callers'> {
  const days = new Set(talks.flatMap(({ clientKey, shown }) => (clientKey === null ? [] : [shown.day])));
  const recognised = settings.recogniseCallers && (days.size > 0 || talks.length === 0);
  if (!recognised) return { recognised, clients: 0, repeatClients: 0, callsOfRepeatClients: 0, withheld: 0 };
  // Of a day without any key nobody can say whether its numbers were withheld or forgotten.
  const incoming = talks.filter((talk) => talk.direction === 'in' && days.has(talk.shown.day));
  const clients = Map.groupBy(
    incoming.filter((talk) => talk.clientKey !== null),
    (talk) => talk.clientKey,
  );
  const again = [...clients.values()].filter((calls) => calls.length > 1);
  return {
    recognised,
    clients: clients.size,
    repeatClients: again.length,
    callsOfRepeatClients: sumOf(again, (calls) => calls.length),
    withheld: incoming.filter((talk) => talk.clientKey === null).length,
  };
}
