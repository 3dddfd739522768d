import { madeDay } from '../../../sandbox/charity/calls.ts';
import { conversationOf } from '../../../sandbox/charity/conversations.ts';
import { dayOf, firstEntryOf, midnightOf } from '../../../sandbox/charity/entry-ids.ts';
import type { RosterShift } from '../../../sandbox/charity/roster.ts';
import { pastReports } from '../../../sandbox/charity/reports.ts';
import type { KeptCall } from '../../../sandbox/mango/model.ts';
import { startOf } from './start-of-slot.ts';
import type { SandboxControls } from './sandbox-controls.ts';

const MINUTE_MS = 60_000;
const SLOT_MS = 120 * MINUTE_MS;
/** Reports may be written for three days, so older calls bring no task any more. */
const DAYS_BACK = 4;
/** The sandbox's authors remember the beginning this well at least in the last days before it begins. */
const NEAR_MS = 7 * MINUTE_MS;

/** A conversation as the sandbox made it up, told to the service by the telephony's own protocol only. */
export interface ConversationOfStory {
  readonly person: number;
  readonly answeredAt: Date;
  readonly begunAt: Date;
  /** Not in the telephony's answers before it. */
  readonly visibleFrom: Date;
  /** Its volunteer had written of it before the story began. */
  readonly reported: boolean;
}

/** As `GET /__sandbox/charity/roster` tells. */
type Roster = Awaited<ReturnType<SandboxControls['roster']>>;

/** The conversations the telephony tells of, and which of them had a report when the story began. */
export function conversationsOf(roster: Roster, startsAt: Date, until: Date): ConversationOfStory[] {
  const reports = Map.groupBy(pastReports(startsAt.getTime()), (report) => report.userId);
  return callsOfTheStory(roster, startsAt, until).flatMap((kept) => {
    const found = conversationOf(kept);
    if (found === null) return [];
    const reported = (reports.get(found.userId) ?? []).some(
      (report) =>
        report.entryId === found.entryId ||
        (report.entryId === null && Math.abs(Date.parse(report.beganAt) - found.answeredAt) <= NEAR_MS),
    );
    return [
      {
        person: found.userId,
        answeredAt: new Date(found.answeredAt),
        begunAt: new Date(kept.at),
        visibleFrom: new Date(kept.visibleFrom ?? kept.at),
        reported,
      },
    ];
  });
}

/** Calls of the last days before the story and of its own, by their beginning. */
function callsOfTheStory(roster: Roster, startsAt: Date, until: Date): KeptCall[] {
  const start = startsAt.getTime();
  const shifts = Map.groupBy(
    roster.flatMap((month) => month.shifts),
    ({ slot }) => dayOf(startOf(slot).getTime()),
  );
  const days = [];
  for (let day = dayOf(start) - DAYS_BACK; day <= dayOf(until.getTime()); day++) days.push(day);
  return days.flatMap((day) =>
    madeDay(midnightOf(day), start, firstEntryOf(day), shifts.get(day)?.map(timed)),
  );
}

function timed({ slot, userIds }: Roster[number]['shifts'][number]): RosterShift {
  const from = startOf(slot).getTime();
  return { slot, from, to: from + SLOT_MS, userIds };
}
