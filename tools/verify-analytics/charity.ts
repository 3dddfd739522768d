import type { RawRows } from '../../src/adapters/postgres/analytics/raw-rows.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { addDays } from '../../src/domain/time/zone.ts';
import { conversationsOf } from './conversations.ts';
import type { Conversation } from './conversations.ts';
import { clockOf, instantOfSlot } from './local-time.ts';
import type { Shown } from './local-time.ts';
import { rostersOf } from './rosters.ts';
import type { RawSlot, Rosters } from './rosters.ts';

export interface SentReport {
  readonly day: string;
  readonly topicIds: readonly number[];
  readonly raw: RawRows['reports'][number];
}

/** A slot of a published month. */
export interface StaffedSlot {
  readonly slot: RawSlot;
  readonly day: string;
  readonly time: string;
  readonly filled: number;
  readonly staffing: 'full' | 'partial' | 'empty';
}

export interface Seat {
  readonly slotId: string;
  readonly day: string;
  readonly volunteer: number;
  /** Whether the volunteer had a consultation in it. */
  readonly worked: boolean;
}

export interface Request {
  readonly day: string;
  readonly raw: RawRows['requests'][number];
  readonly noticeHours: number;
}

/** Everything raw, once made out for all periods. */
export interface Charity {
  readonly raw: RawRows;
  readonly settings: ReturnType<typeof settingsOf>;
  readonly clock: (instant: Date) => Shown;
  readonly rosters: Rosters;
  readonly conversations: readonly Conversation[];
  /** Call → it has a report. */
  readonly reported: ReadonlySet<string>;
  readonly reports: readonly SentReport[];
  readonly slots: readonly StaffedSlot[];
  readonly seats: readonly Seat[];
  readonly requests: readonly Request[];
  /** Days averages are reckoned without. */
  readonly leftOut: ReadonlySet<string>;
}

export function charityOf(raw: RawRows): Charity {
  const settings = settingsOf(raw.settings);
  const clock = clockOf(settings.zone);
  const rosters = rostersOf(raw, settings.shiftGraceMinutes);
  const conversations = conversationsOf(raw, rosters, clock);
  const worked = new Set(
    conversations.flatMap(({ volunteer, shiftId }) => (shiftId === null ? [] : [`${shiftId} ${volunteer}`])),
  );
  const topics = Map.groupBy(raw.reportTopics, (row) => row.reportId);
  const startOf = new Map(raw.slots.map((slot) => [slot.id, slot.startsAt]));
  return {
    raw,
    settings,
    clock,
    rosters,
    conversations,
    reported: new Set(
      raw.reports.flatMap(({ joinState, entryId }) =>
        entryId !== null && (joinState === 'safe' || joinState === 'settled') ? [entryId] : [],
      ),
    ),
    reports: raw.reports.map((report) => ({
      day: clock(report.beganAt).day,
      topicIds: (topics.get(report.id) ?? []).map((row) => row.topicId),
      raw: report,
    })),
    slots: raw.slots
      .filter((slot) => rosters.published.has(slot.month))
      .map((slot) => staffed(slot, rosters)),
    seats: [...rosters.seated].flatMap(([slotId, volunteers]) =>
      [...volunteers].map((volunteer) => ({
        slotId,
        day: slotId.slice(0, 10),
        volunteer,
        worked: worked.has(`${slotId} ${volunteer}`),
      })),
    ),
    requests: raw.requests.map((request) => {
      const start = startOf.get(request.slotId) ?? instantOfSlot(request.slotId, clock);
      const noticeHours = (start.getTime() - request.createdAt.getTime()) / 3_600_000;
      return { day: request.slotId.slice(0, 10), raw: request, noticeHours };
    }),
    leftOut: leftOutDays(raw.notes),
  };
}

function staffed(slot: RawSlot, rosters: Rosters): StaffedSlot {
  const held = rosters.seated.get(slot.id)?.size ?? 0;
  const [day = '', time = ''] = slot.id.split('T');
  const staffing = held >= slot.need ? 'full' : held === 0 ? 'empty' : 'partial';
  return { slot, day, time, filled: Math.min(held, slot.need), staffing };
}

/** The newest version of a note is what it says. */
function leftOutDays(versions: RawRows['notes']): Set<string> {
  const newest = new Map(
    versions.toSorted((a, b) => a.version - b.version).map((version) => [version.id, version]),
  );
  const days = new Set<string>();
  for (const { from, until, leftOut, removed } of newest.values())
    if (leftOut && !removed) for (let day = from; day < until; day = addDays(day, 1)) days.add(day);
  return days;
}

function settingsOf(sections: RawRows['settings']) {
  const { charity, telephony, consultations } = DEFAULT_SETTINGS;
  const stored = (name: string) => sections.find((row) => row.section === name)?.value ?? {};
  return {
    zone: String(stored('charity')['zone'] ?? charity.zone),
    scoreLow: Number(stored('telephony')['scoreLow'] ?? telephony.scoreLow),
    scoreHigh: Number(stored('telephony')['scoreHigh'] ?? telephony.scoreHigh),
    recogniseCallers: Boolean(stored('telephony')['recogniseCallers'] ?? telephony.recogniseCallers),
    editHours: Number(stored('consultations')['editHours'] ?? consultations.editHours),
    shiftGraceMinutes: Number(
      stored('consultations')['shiftGraceMinutes'] ?? consultations.shiftGraceMinutes,
    ),
  };
}
