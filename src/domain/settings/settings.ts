import type { RoleRules } from '../volunteer/person.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { DayAndTime } from '../time/planning-month.ts';
import type { ExceptionDay, WorkingHours } from '../time/working-hours.ts';
import type { IsoWeekday, LocalTime, ZoneId } from '../time/zone.ts';

/** When the month's process moves by itself. Days are of the month before the planned one (product.md §3). */
export interface TimetableSettings {
  readonly collectingOpens: DayAndTime;
  readonly deadline: DayAndTime;
  /** The reminder goes out this many days before the deadline, at `reminderTime`. */
  readonly reminderDaysBefore: number;
  readonly reminderTime: LocalTime;
  readonly publishing: DayAndTime;
  readonly shiftReminderEnabled: boolean;
  readonly shiftReminderTime: LocalTime;
  /** Days to read the published schedule. */
  readonly readScheduleDays: number;
  /** Hours to find a replacement, and the latest moment before the shift. */
  readonly replacementHours: number;
  readonly replacementLatestHours: number;
}

export interface CharitySettings {
  readonly zone: ZoneId;
  /** Path of the account's page the links in tasks lead to (design.md, links in tasks). */
  readonly linkPath: string;
  /** Whether volunteers see how many have already offered in a slot. */
  readonly showOffers: boolean;
}

/** When calls are read (product.md §8) and what the telephony's score means (contracts/mango-api.md §4). */
export interface TelephonySettings {
  /** Every so many hours counted anew from `syncTime` of each day, or once a week on `syncWeekday`. */
  readonly syncEvery: 'hours' | 'week';
  /** Whole, 1…24; where they do not fill a day, the last step before the next `syncTime` is shorter. */
  readonly syncHours: number;
  readonly syncTime: LocalTime;
  readonly syncWeekday: IsoWeekday;
  /** Values outside are counted apart and never averaged. */
  readonly scoreLow: number;
  readonly scoreHigh: number;
  /** Off: no keys of clients are made and those stored are forgotten. */
  readonly recogniseCallers: boolean;
}

/** How reports are joined to calls and calls to shifts (product.md §8), in minutes and hours. */
export interface ConsultationSettings {
  readonly joinWindowMinutes: number;
  readonly safeMinutes: number;
  readonly marginMinutes: number;
  readonly shiftGraceMinutes: number;
  /** Hours from the conversation's beginning in which its report may be written and changed. */
  readonly editHours: number;
  /** Hours after which a missing report is reminded of. */
  readonly remindAfterHours: number;
}

/** Every setting the administrator changes in the widget, by section; each section is versioned on its own. */
export interface Settings {
  readonly charity: CharitySettings;
  readonly workingHours: WorkingHours;
  readonly exceptions: { readonly days: readonly ExceptionDay[] };
  readonly timetable: TimetableSettings;
  readonly roles: RoleRules;
  readonly duty: { readonly administratorId: PersonId | null };
  readonly telephony: TelephonySettings;
  readonly consultations: ConsultationSettings;
}

export type SettingsSection = keyof Settings;
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  'charity',
  'workingHours',
  'exceptions',
  'timetable',
  'roles',
  'duty',
  'telephony',
  'consultations',
];

const EVERY_DAY = ['10:00', '12:00', '14:00', '16:00', '18:00', '20:00'].map((start) => ({ start, need: 2 }));
const NOBODY = { groupIds: [], roleIds: [] };

/** What a new installation begins with (product.md §3). */
export const DEFAULT_SETTINGS: Settings = {
  charity: { zone: 'Europe/Moscow', linkPath: '/dashboard/', showOffers: true },
  workingHours: {
    1: EVERY_DAY,
    2: EVERY_DAY,
    3: EVERY_DAY,
    4: EVERY_DAY,
    5: EVERY_DAY,
    6: EVERY_DAY,
    7: EVERY_DAY,
  },
  exceptions: { days: [] },
  timetable: {
    collectingOpens: { day: 20, time: '09:00' },
    deadline: { day: 25, time: '21:00' },
    reminderDaysBefore: 2,
    reminderTime: '10:00',
    publishing: { day: 28, time: '21:00' },
    shiftReminderEnabled: true,
    shiftReminderTime: '20:00',
    readScheduleDays: 3,
    replacementHours: 24,
    replacementLatestHours: 2,
  },
  roles: { volunteer: NOBODY, administrator: NOBODY, supervisor: NOBODY, director: NOBODY },
  duty: { administratorId: null },
  telephony: {
    syncEvery: 'hours',
    syncHours: 24,
    syncTime: '04:00',
    syncWeekday: 1,
    scoreLow: 1,
    scoreHigh: 5,
    recogniseCallers: true,
  },
  consultations: {
    joinWindowMinutes: 90,
    safeMinutes: 20,
    marginMinutes: 10,
    shiftGraceMinutes: 15,
    editHours: 72,
    remindAfterHours: 24,
  },
};
