import type { KeptCall } from '../mango/model.ts';
import { groupLeg, numberLeg, userLeg } from './call-legs.ts';
import { HELPLINE, mangoUserId, type Operator, sipOf } from './telephony.ts';

/** The day's stream of chance and the next free entry id. */
export type Making = { readonly random: () => number; next: number };
type Made = { readonly kept: KeptCall; readonly busyUntil: ReadonlyMap<number, number> };

const HUNG_UP = 1110;
const NOBODY = 1111;
const ELSEWHERE = 1182;
const HOUR_S = 3_600;

type Facts = {
  readonly start: number;
  readonly end: number;
  readonly talk: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly legs: readonly object[];
  readonly operator: Operator | null;
  /** When somebody first picked up; absent when nobody did. */
  readonly answer?: number;
  readonly mark?: number | null;
  readonly recalledAt?: number | null;
};

/** Everything the extended statistics say of a call, contact-centre data included; 2 in a hundred come late. */
function keep(making: Making, facts: Facts): KeptCall {
  const { start, end, talk, fields, legs, operator } = facts;
  const id = making.next;
  making.next += 1;
  const { random } = making;
  const late = random() < 0.02 ? (2 + random() * 38) * HOUR_S : 60;
  const rated = facts.mark !== undefined && facts.mark !== null;
  const rateLate = random() < 0.15 ? random() * 72 * HOUR_S : 60 + random() * 540;
  const user = operator === null ? null : mangoUserId(operator.userId);
  return {
    call: {
      entry_id: Buffer.from(String(id)).toString('base64'),
      ...fields,
      context_start_time: start,
      duration: end - start,
      talk_duration: talk,
      context_init_type: 0,
      recall_status: facts.recalledAt === undefined || facts.recalledAt === null ? 2 : 1,
      cost: Math.round(talk * 2.5) / 100,
      conversion: {
        conversion_id: id + 700_000,
        channel_type: 1,
        create: start,
        start,
        first_answer: facts.answer ?? null,
        end,
        result: operator === null ? 4 : 1,
        assign_user_id: user,
        close_user_id: user,
        group_id: HELPLINE.groupId,
        contact_id: null,
        deal_id: null,
        params: {},
      },
      tag_id: [],
      call_comment: '',
      script_id: [],
      mark_client: facts.mark ?? null,
      mark_controller: [],
      context_calls: legs,
    },
    at: start * 1000,
    visibleFrom: Math.floor(end + late) * 1000,
    markVisibleFrom: rated ? Math.floor(end + rateLate) * 1000 : null,
    recalledFrom:
      facts.recalledAt === undefined || facts.recalledAt === null ? null : facts.recalledAt * 1000,
  };
}

function incoming(number: string | null, status: 0 | 1): Record<string, unknown> {
  return {
    context_type: 1,
    context_status: status,
    caller_id: null,
    caller_name: number ?? '',
    caller_number: number,
    called_number: HELPLINE.line,
  };
}

/** Four in ten rate, mostly well, and now and then press a digit that is no mark; one in seven presses nothing. */
function mark(random: () => number): number | null {
  const [kind, value] = [random(), random()];
  if (kind >= 0.55) return null;
  if (kind >= 0.4) return -1;
  if (value < 0.02) return 7;
  return value < 0.06 ? 1 : value < 0.11 ? 2 : value < 0.22 ? 3 : value < 0.5 ? 4 : 5;
}

/** How long people speak: minutes to an hour and a half; near midnight now and then far into the night. */
function talkSeconds(random: () => number, at: number, nextMidnight: number): number {
  const [short, length, night] = [random(), random() + random() + random(), random()];
  if (nextMidnight - at < 2.3 * HOUR_S && night < 0.12)
    return nextMidnight - at + Math.floor(300 + length * 1200);
  if (short < 0.08) return Math.floor(5 + length * 15);
  return Math.floor(60 * Math.exp(1.2 + length));
}

/** An incoming call that `taker` answers; one in fifteen goes on to a colleague who is free. */
export function answered(
  making: Making,
  at: number,
  number: string | null,
  taker: Operator,
  rung: readonly Operator[],
  colleague: Operator | undefined,
  nextMidnight: number,
): Made {
  const { random } = making;
  const answer = at + Math.floor(3 + random() * 25);
  const end = answer + talkSeconds(random, at, nextMidnight);
  const transfer = random();
  const passesOn = colleague !== undefined && transfer < 0.14 && end - answer > 240;
  const firstEnd = passesOn ? answer + Math.floor((end - answer) * 0.3) : end;
  const leg = making.next * 10;
  const members = rung.map((operator, index) =>
    operator.userId === taker.userId
      ? userLeg(operator, { start: at + 1, answer, end: firstEnd }, HUNG_UP, leg + index)
      : userLeg(operator, { start: at + 1, answer: null, end: answer }, ELSEWHERE, leg + index),
  );
  const legs: object[] = [groupLeg({ start: at, answer, end: firstEnd }, HUNG_UP, members)];
  if (passesOn && transfer < 0.07) {
    const times = { start: firstEnd, answer: firstEnd + 6, end };
    legs.push(userLeg(colleague, times, HUNG_UP, leg + 5, { BlindTransfer: true }));
  } else if (passesOn) {
    // A consultative transfer shows as three answered legs that overlap (contracts/mango-api.md §8.6).
    const asked = { start: firstEnd - 60, answer: firstEnd - 52, end: firstEnd + 1 };
    const joined = { start: firstEnd, answer: firstEnd, end };
    legs.push(userLeg(colleague, asked, HUNG_UP, leg + 5, { ConsultTransfer: true }));
    legs.push(userLeg(colleague, joined, HUNG_UP, leg + 6, { ConsultTransfer: true }));
  }
  const kept = keep(making, {
    start: at,
    end,
    talk: end - answer,
    fields: incoming(number, 1),
    legs,
    operator: taker,
    answer,
    mark: end - answer > 60 ? mark(random) : null,
  });
  const busyUntil = new Map([[taker.userId, firstEnd + 60]]);
  if (passesOn) busyUntil.set(colleague.userId, end + 60);
  return { kept, busyUntil };
}

/** An incoming call that nobody answered; outside working hours the greeting takes it and there is no leg. */
export function missed(
  making: Making,
  at: number,
  number: string | null,
  how: { rung: readonly Operator[]; open: boolean; patience: number; recalledAt: number | null },
): KeptCall {
  const end = at + how.patience;
  const times = { start: at, answer: null, end };
  const leg = making.next * 10;
  const members = how.rung.map((operator, index) => userLeg(operator, times, HUNG_UP, leg + index));
  return keep(making, {
    start: at,
    end,
    talk: 0,
    fields: incoming(number, 0),
    legs: how.open ? [groupLeg(times, how.rung.length === 0 ? NOBODY : HUNG_UP, members)] : [],
    operator: null,
    recalledAt: how.recalledAt,
  });
}

/** A call back to somebody whose call was missed. */
export function callback(making: Making, at: number, number: string, operator: Operator) {
  const answer = at + Math.floor(6 + making.random() * 20);
  const end = answer + Math.floor(60 * Math.exp(1 + making.random() * 2));
  const kept = keep(making, {
    start: at,
    end,
    talk: end - answer,
    fields: outgoing(operator, number, 2),
    legs: [numberLeg(operator, { start: at + 1, answer, end }, HUNG_UP, making.next * 10)],
    operator,
    answer,
  });
  return { kept, busyUntil: end + 60 };
}

/** Two employees speaking with each other. */
export function amongThemselves(making: Making, at: number, one: Operator, other: Operator): KeptCall {
  const end = at + 90;
  return keep(making, {
    start: at,
    end,
    talk: 85,
    fields: outgoing(one, other.extension, 3),
    legs: [userLeg(other, { start: at, answer: at + 5, end }, HUNG_UP, making.next * 10)],
    operator: one,
    answer: at + 5,
  });
}

function outgoing(operator: Operator, number: string, type: 2 | 3): Record<string, unknown> {
  return {
    context_type: type,
    context_status: 1,
    caller_id: mangoUserId(operator.userId),
    caller_name: operator.name,
    caller_number: `sip:${sipOf(operator.userId)}`,
    called_number: number,
  };
}
