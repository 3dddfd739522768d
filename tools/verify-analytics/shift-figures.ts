import type { PeriodFigures } from '../../src/domain/report/figures.ts';
import { averageOf, medianOf, sumOf } from './averages.ts';
import type { Charity, Request, Seat, StaffedSlot } from './charity.ts';
import type { Conversation } from './conversations.ts';
import { averaged, isMissed, scoreOf } from './talk-figures.ts';

type Of<K extends keyof PeriodFigures> = PeriodFigures[K];

const MINUTE_MS = 60_000;

export function coverageFigures(slots: readonly StaffedSlot[], seats: readonly Seat[]): Of<'coverage'> {
  return {
    slots: slots.length,
    seats: sumOf(slots, ({ slot }) => slot.need),
    filled: sumOf(slots, ({ filled }) => filled),
    ...byStaffing(slots),
    shiftsWithConsultations: seats.filter((seat) => seat.worked).length,
  };
}

function byStaffing(slots: readonly StaffedSlot[]) {
  const of = (staffing: StaffedSlot['staffing']) => slots.filter((one) => one.staffing === staffing).length;
  return { full: of('full'), partial: of('partial'), empty: of('empty') };
}

/** Volunteers among whom the months' shifts were to be shared: seated, or offering in their last answer. */
export function membersOf(months: ReadonlySet<string>, { raw, rosters }: Charity): Set<number> {
  const members = new Set<number>();
  for (const [slotId, volunteers] of rosters.seated)
    if (months.has(slotId.slice(0, 7))) for (const volunteer of volunteers) members.add(volunteer);
  const last = new Map(raw.answers.map((answer) => [`${answer.month} ${answer.volunteerId}`, answer]));
  for (const { month, volunteerId, cannot } of last.values())
    if (!cannot && months.has(month) && rosters.published.has(month)) members.add(volunteerId);
  return members;
}

export function fairnessFigures(members: ReadonlySet<number>, seats: readonly Seat[]): Of<'fairness'> {
  const loads = [...members].map((member) => seats.filter((seat) => seat.volunteer === member).length);
  const distinct = [...new Set(loads)].toSorted((a, b) => a - b);
  return {
    volunteers: loads.length,
    min: distinct[0] ?? null,
    max: distinct.at(-1) ?? null,
    average: averageOf(loads),
    sumOfSquares: sumOf(loads, (load) => load ** 2),
    distribution: distinct.map((shifts) => ({
      shifts,
      volunteers: loads.filter((load) => load === shifts).length,
    })),
  };
}

export function changeFigures(requests: readonly Request[], seats: readonly Seat[]): Of<'changes'> {
  const of = (state: Request['raw']['state']) => requests.filter(({ raw }) => raw.state === state).length;
  return {
    requests: requests.length,
    replaced: of('replaced'),
    leftGap: of('left-gap'),
    declined: of('declined'),
    withdrawn: of('withdrawn'),
    open: of('open'),
    per100Shifts: seats.length === 0 ? null : (requests.length * 100) / seats.length,
    medianNoticeHours: medianOf(requests.map((request) => request.noticeHours)),
  };
}

export function slotFigures(slots: readonly StaffedSlot[], talks: readonly Conversation[]): Of<'slots'> {
  const within = talks.filter((talk) => talk.slotId !== null);
  const timeOf = (talk: Conversation) => talk.slotId?.slice(11) ?? '';
  // A conversation that is neither answered nor missed (a call out that nobody took) makes its slot appear all the same.
  const times = [...new Set([...slots.map((one) => one.time), ...within.map(timeOf)])].toSorted();
  return times.map((time) => {
    const [own, calls] = [
      slots.filter((one) => one.time === time),
      within.filter((talk) => timeOf(talk) === time),
    ];
    return { time, slots: own.length, ...byStaffing(own), ...talked(calls) };
  });
}

function talked(talks: readonly Conversation[]) {
  return {
    consultations: talks.filter((talk) => talk.answered).length,
    missed: talks.filter(isMissed).length,
  };
}

export function hourFigures(
  slots: readonly StaffedSlot[],
  talks: readonly Conversation[],
  { clock }: Charity,
): Of<'hours'> {
  type Hour = { -readonly [K in keyof Of<'hours'>[number]]: Of<'hours'>[number][K] };
  const hours = new Map<number, Hour>();
  const at = (weekday: Hour['weekday'], hour: number): Hour => {
    const found = hours.get(weekday * 100 + hour) ?? {
      weekday,
      hour,
      consultations: 0,
      missed: 0,
      seats: 0,
      filled: 0,
    };
    hours.set(weekday * 100 + hour, found);
    return found;
  };
  for (const talk of talks) {
    const hour = at(talk.shown.weekday, talk.shown.hour);
    if (talk.answered) hour.consultations += 1;
    if (isMissed(talk)) hour.missed += 1;
  }
  for (const { slot, filled } of slots) {
    const touched = new Set<Hour>();
    for (let time = slot.startsAt.getTime(); time < slot.endsAt.getTime(); time += MINUTE_MS) {
      const shown = clock(new Date(time));
      touched.add(at(shown.weekday, shown.hour));
    }
    for (const hour of touched) {
      hour.seats += slot.need;
      hour.filled += filled;
    }
  }
  return [...hours.values()].toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

export function volunteerFigures(
  talks: readonly Conversation[],
  seats: readonly Seat[],
  requests: readonly Request[],
  members: ReadonlySet<number>,
  charity: Charity,
): Of<'volunteers'> {
  const scored = averaged(talks, charity).filter((talk) => scoreOf(talk, charity) !== null);
  const people = new Set([
    ...members,
    ...seats.map((seat) => seat.volunteer),
    ...requests.map(({ raw }) => raw.volunteerId),
    ...talks.filter((talk) => talk.answered).flatMap(({ volunteer }) => volunteer ?? []),
    ...scored.flatMap(({ scoredVolunteer }) => scoredVolunteer ?? []),
  ]);
  return [...people]
    .toSorted((a, b) => a - b)
    .map((volunteerId) => {
      const own = talks.filter((talk) => talk.answered && talk.volunteer === volunteerId);
      const scores = scored.filter((talk) => talk.scoredVolunteer === volunteerId);
      return {
        volunteerId,
        shiftsCount: seats.filter((seat) => seat.volunteer === volunteerId).length,
        consultationsCount: own.length,
        talkSeconds: sumOf(own, (talk) => talk.talk),
        reportsMissing: own.filter((talk) => !charity.reported.has(talk.entryId)).length,
        scoreAnswers: scores.length,
        averageClientScoring: averageOf(scores.map((talk) => talk.markValue ?? 0)),
        changeRequests: requests.filter(({ raw }) => raw.volunteerId === volunteerId).length,
      };
    });
}
