import { z } from 'zod';
import type { Settings, SettingsSection } from '../../../domain/settings/settings.ts';
import type { IsoWeekday } from '../../../domain/time/zone.ts';

const dayAndTime = z.object({ day: z.int(), time: z.string() });
const templates = z.array(z.object({ start: z.string(), need: z.int() }));
const roleRule = z.object({ groupIds: z.array(z.int()), roleIds: z.array(z.int()) });

/** The shape of each section as stored; whether its values make sense was checked before they were. */
export const settingValues: { readonly [S in SettingsSection]: z.ZodType<Settings[S]> } = {
  charity: z.object({ zone: z.string(), linkPath: z.string(), showOffers: z.boolean() }),
  workingHours: z.object({
    1: templates,
    2: templates,
    3: templates,
    4: templates,
    5: templates,
    6: templates,
    7: templates,
  }),
  exceptions: z.object({
    days: z.array(z.object({ date: z.string(), note: z.string(), slots: templates })),
  }),
  timetable: z.object({
    collectingOpens: dayAndTime,
    deadline: dayAndTime,
    reminderDaysBefore: z.int(),
    reminderTime: z.string(),
    publishing: dayAndTime,
    shiftReminderEnabled: z.boolean(),
    shiftReminderTime: z.string(),
    readScheduleDays: z.int(),
    replacementHours: z.int(),
    replacementLatestHours: z.int(),
  }),
  roles: z.object({
    volunteer: roleRule,
    administrator: roleRule,
    supervisor: roleRule,
    director: roleRule,
  }),
  duty: z.object({ administratorId: z.int().nullable() }),
  telephony: z.object({
    syncEvery: z.enum(['hours', 'week']),
    syncHours: z.int(),
    syncTime: z.string(),
    syncWeekday: z.literal<IsoWeekday[]>([1, 2, 3, 4, 5, 6, 7]),
    scoreLow: z.int(),
    scoreHigh: z.int(),
    recogniseCallers: z.boolean(),
  }),
  consultations: z.object({
    joinWindowMinutes: z.int(),
    safeMinutes: z.int(),
    marginMinutes: z.int(),
    shiftGraceMinutes: z.int(),
    editHours: z.int(),
    remindAfterHours: z.int(),
  }),
};
