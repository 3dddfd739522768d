import { inMoscow, moscow } from '../clock/instants.ts';
import { madeDay } from './calls.ts';
import { type Conversation, conversationOf } from './conversations.ts';
import { dayOf, firstEntryOf, midnightOf } from './entry-ids.ts';
import { membersOf } from './membership.ts';
import { stream } from './random.ts';
import type { PastReport } from './report-shape.ts';
import { MONTHS_OF_HISTORY, SEED } from './seed.ts';
import { outcomeOf, storyOf } from './stories.ts';
import { RISKY_TOPIC, topicsOf } from './topics.ts';
import { madeUuid } from './uuid.ts';

export type { PastReport } from './report-shape.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** In the days just before the beginning many have not written yet; in the weeks before, some remember badly. */
const FRESH_MS = 3 * DAY_MS;
const UNTIDY_MS = 60 * DAY_MS;
/** Own calls nearer than this are told apart by choosing the call from the list, the morning after at the earliest. */
const CLOSE_MS = 22 * MINUTE_MS;
const WITHOUT_CALL_A_DAY = 0.02;

/** What volunteers wrote of the calls of eighteen months, by its beginning; the same beginning gives the same. */
export function pastReports(startMs: number): PastReport[] {
  const reports: PastReport[] = [];
  const { year, month } = inMoscow(startMs);
  const first = dayOf(moscow(year, month - MONTHS_OF_HISTORY, 1));
  for (let day = first; day <= dayOf(startMs); day += 1) {
    const conversations = madeDay(midnightOf(day), startMs, firstEntryOf(day))
      .flatMap((kept) => conversationOf(kept) ?? [])
      .filter(({ endedAt }) => endedAt < startMs);
    const written = conversations.flatMap((one) => reportOn(one, conversations, startMs) ?? []);
    const extra = withoutCall(day, conversations, startMs);
    reports.push(...written, ...(extra === null ? [] : [extra]));
  }
  return reports.toSorted((a, b) => (a.beganAt < b.beganAt ? -1 : a.beganAt > b.beganAt ? 1 : 0));
}

/** Nothing where none was written, or not yet. */
function reportOn(one: Conversation, all: readonly Conversation[], startMs: number): PastReport | null {
  const { entryId, userId, answeredAt, endedAt } = one;
  const random = stream(`${SEED}:report:${entryId}`);
  const [missing, untidy, off, link, hours] = [random(), random(), random(), random(), random()];
  const ago = startMs - answeredAt;
  if (missing < (ago < FRESH_MS ? 0.35 : 0.07)) return null;
  const wrong = ago < UNTIDY_MS && ago > FRESH_MS && untidy < 0.008;
  const minutesOff = wrong ? 25 + off * 35 : (off + random() - 1) * 6;
  const close = all.some(
    (other) => other !== one && other.userId === userId && Math.abs(other.answeredAt - answeredAt) < CLOSE_MS,
  );
  const linked = !wrong && (close || link < 0.08);
  const beganAt = Math.floor((answeredAt + minutesOff * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
  const sentAt = linked
    ? midnightOf(dayOf(endedAt) + 1) + (5 + hours * 17) * HOUR_MS
    : Math.max(endedAt, beganAt) + (3 + hours ** 3 * 300) * MINUTE_MS;
  if (sentAt >= startMs) return null;
  return written(one, { beganAt, sentAt, entryId: linked ? entryId : null }, random);
}

/** Now and then somebody tells of a conversation on a day on which the telephony knows none of theirs. */
function withoutCall(day: number, all: readonly Conversation[], startMs: number): PastReport | null {
  const random = stream(`${SEED}:report-without-call:${day}`);
  if (random() >= WITHOUT_CALL_A_DAY) return null;
  const answeredAt = midnightOf(day) + Math.floor(11 * 60 + random() * 600) * MINUTE_MS;
  const { year, month } = inMoscow(answeredAt);
  const idle = membersOf(year, month, startMs).filter(
    ({ userId, habit }) =>
      habit !== 'silent' && habit !== 'cannot' && all.every((one) => one.userId !== userId),
  );
  const author = idle[Math.floor(random() * idle.length)];
  const sentAt = answeredAt + 40 * MINUTE_MS;
  if (author === undefined || sentAt >= startMs) return null;
  const told = { entryId: `${day}`, userId: author.userId, answeredAt, endedAt: sentAt, talkSeconds: 900 };
  return written(told, { beganAt: answeredAt, sentAt, entryId: null }, random);
}

function written(
  { entryId, userId, talkSeconds }: Conversation,
  when: { readonly beganAt: number; readonly sentAt: number; readonly entryId: string | null },
  random: () => number,
): PastReport {
  const topics = topicsOf(random);
  const outcome = outcomeOf(talkSeconds, random);
  const [feeling, discuss, risk] = [random(), random(), random()];
  const grave = topics.includes(RISKY_TOPIC);
  return {
    id: madeUuid(stream(`${SEED}:report-id:${entryId}:${userId}`)),
    userId,
    entryId: when.entryId,
    beganAt: new Date(when.beganAt).toISOString(),
    sentAt: new Date(Math.floor(when.sentAt)).toISOString(),
    topics,
    outcome,
    feeling: grave
      ? 1 + Math.floor(feeling * 3)
      : feeling < 0.04
        ? 1
        : feeling < 0.15
          ? 2
          : feeling < 0.42
            ? 3
            : feeling < 0.8
              ? 4
              : 5,
    discuss: discuss < (grave ? 0.4 : 0.05),
    risk: risk < (grave ? 0.7 : 0.012),
    story: storyOf(topics, outcome, random),
  };
}
