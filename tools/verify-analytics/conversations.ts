import type { RawRows } from '../../src/adapters/postgres/analytics/raw-rows.ts';
import type { Shown } from './local-time.ts';
import type { Rosters } from './rosters.ts';

type RawCall = RawRows['calls'][number];
type RawLeg = Pick<
  RawRows['legs'][number],
  'kind' | 'employeeId' | 'extension' | 'answeredAt' | 'talkSeconds'
>;

/** A conversation as this check makes it out of the raw call, in its own way (product.md §8). */
export interface Conversation {
  readonly entryId: string;
  readonly direction: 'in' | 'out';
  readonly answered: boolean;
  /** What the clocks showed at the call's start. */
  readonly shown: Shown;
  readonly startedAt: Date;
  readonly beganAt: Date;
  readonly volunteer: number | null;
  readonly talk: number;
  readonly wait: number | null;
  readonly transferred: boolean;
  readonly slotId: string | null;
  /** The volunteer's own shift. */
  readonly shiftId: string | null;
  readonly clientKey: string | null;
  readonly markKind: RawCall['markKind'];
  readonly markValue: number | null;
  readonly scoredVolunteer: number | null;
}

/** One who spoke with the client. */
interface Speaker {
  readonly person: number | null;
  readonly employee: number;
  readonly talk: number;
  readonly first: number;
  readonly last: number;
}

export function conversationsOf(
  raw: RawRows,
  rosters: Rosters,
  clock: (instant: Date) => Shown,
): Conversation[] {
  const legs = Map.groupBy(raw.legs, (leg) => leg.entryId);
  return raw.calls.flatMap((call) => {
    if (call.direction === 'internal') return [];
    const speakers = speakersOf(call, legs.get(call.entryId) ?? [], raw, rosters);
    return [conversation(call, call.direction, speakers, rosters, clock)];
  });
}

function conversation(
  call: RawCall,
  direction: 'in' | 'out',
  speakers: readonly Speaker[],
  rosters: Rosters,
  clock: (instant: Date) => Shown,
): Conversation {
  const main = speakers[0];
  const beganAt = main === undefined ? call.startedAt : new Date(main.first);
  const volunteer = main?.person ?? null;
  const own = volunteer === null ? null : rosters.ownSlot(volunteer, beganAt);
  let last = main;
  for (const speaker of speakers) if (last !== undefined && speaker.last > last.last) last = speaker;
  const firstAnswer = Math.min(...speakers.map((speaker) => speaker.first));
  return {
    entryId: call.entryId,
    direction,
    answered: main !== undefined,
    shown: clock(call.startedAt),
    startedAt: call.startedAt,
    beganAt,
    volunteer,
    talk: main?.talk ?? 0,
    wait:
      main === undefined || direction === 'out'
        ? null
        : Math.max(0, Math.floor((firstAnswer - call.startedAt.getTime()) / 1000)),
    transferred: speakers.length > 1,
    slotId: rosters.slotAt(beganAt)?.id ?? null,
    shiftId: own?.slot.id ?? null,
    clientKey: call.clientKey,
    markKind: call.markKind,
    markValue: call.markValue,
    scoredVolunteer: last?.person ?? null,
  };
}

/** Longest talk first; then the earlier answer, then the lower employee, then the lower person. */
function speakersOf(call: RawCall, legs: readonly RawLeg[], raw: RawRows, rosters: Rosters): Speaker[] {
  const parts = partsOf(call, legs).map((part) => ({ ...part, person: personOf(part, raw, rosters) }));
  const each = Map.groupBy(parts, ({ person, employeeId, extension }) =>
    person === null ? `?${employeeId ?? `/${extension}`}` : String(person),
  );
  return [...each.values()]
    .map((own) => {
      const order = own.toSorted(
        (a, b) => a.answeredAt.getTime() - b.answeredAt.getTime() || employeeNumber(a) - employeeNumber(b),
      );
      const times = own.map((part) => part.answeredAt.getTime());
      return {
        person: own[0]?.person ?? null,
        employee: employeeNumber(order[0] ?? { employeeId: null }),
        talk: secondsTogether(own),
        first: Math.min(...times),
        last: Math.max(...times),
      };
    })
    .toSorted(
      (a, b) =>
        b.talk - a.talk ||
        a.first - b.first ||
        a.employee - b.employee ||
        (a.person ?? Infinity) - (b.person ?? Infinity),
    );
}

function partsOf(call: RawCall, legs: readonly RawLeg[]): RawLeg[] {
  const users = legs.filter((leg) => leg.kind === 'user');
  if (call.direction === 'in') return users;
  const outside = legs.filter((leg) => leg.kind === 'number');
  if (!call.succeeded && outside.length === 0) return [];
  if (users.length > 0) return users;
  if (outside.length > 0)
    return outside.map((leg) => ({ ...leg, employeeId: leg.employeeId ?? call.callerEmployeeId }));
  const { callerEmployeeId: employeeId, startedAt: answeredAt, talkSeconds } = call;
  return [{ kind: 'user', employeeId, extension: null, answeredAt, talkSeconds }];
}

/** Whoever the dated list of employees names then; of several who share a telephone the one whose shift it is. */
function personOf(
  { employeeId, extension, answeredAt }: RawLeg,
  raw: RawRows,
  rosters: Rosters,
): number | null {
  const then = raw.employees.filter(
    ({ from, until }) => from <= answeredAt && (until === null || answeredAt < until),
  );
  const byId = then.filter((row) => employeeId !== null && row.employeeId === employeeId);
  const rows =
    byId.length > 0 ? byId : then.filter((row) => extension !== null && row.extension === extension);
  const people = [...new Set(rows.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
  if (people.length < 2) return people[0] ?? null;
  const onDuty = people.flatMap((person) => {
    const own = rosters.ownSlot(person, answeredAt);
    return own === null ? [] : [{ person, within: own.within }];
  });
  const within = onDuty.filter((one) => one.within);
  const fitting = within.length > 0 ? within : onDuty;
  return fitting.length === 1 ? (fitting[0]?.person ?? null) : null;
}

/** Each second once: legs of one person overlap in a consultative transfer. */
function secondsTogether(parts: readonly RawLeg[]): number {
  const edges = parts
    .flatMap(({ answeredAt, talkSeconds }) => [
      { at: answeredAt.getTime(), open: 1 },
      { at: answeredAt.getTime() + talkSeconds * 1000, open: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || b.open - a.open);
  let [total, depth, since] = [0, 0, 0];
  for (const { at, open } of edges) {
    if (depth > 0) total += at - since;
    [depth, since] = [depth + open, at];
  }
  return Math.floor(total / 1000);
}

function employeeNumber({ employeeId }: { readonly employeeId: number | null }): number {
  return employeeId ?? Number.MAX_SAFE_INTEGER;
}
