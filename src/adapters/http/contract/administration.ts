import { z } from 'zod';
import {
  cycleSchema,
  daySchema,
  instantSchema,
  monthSchema,
  personIdSchema,
  personSchema,
  roleSchema,
  slotSchema,
  timeSchema,
  versionSchema,
} from './primitives.ts';
import { adminRequestSchema } from './shifts.ts';
import { availabilityStatusSchema } from './availability.ts';

export const desktopLinkSchema = z.strictObject({
  /** The whole secret address, only in the answer that made it; afterwards null. */
  url: z.url().nullable(),
  createdAt: instantSchema.nullable(),
});

export const taskKindSchema = z.enum([
  'mark-availability',
  'remind-availability',
  'review-schedule',
  'remind-review',
  'read-schedule',
  'shift-tomorrow',
  'find-replacement',
  'shift-changed',
  'request-answered',
  'write-report',
  'period-report',
  'data-missing',
]);

export const waitingTaskSchema = z.strictObject({
  id: z.uuid(),
  kind: taskKindSchema,
  person: personSchema,
  text: z.string(),
  createdAt: instantSchema,
  nextTryAt: instantSchema,
  attempts: z.int(),
  /** Refused by amoCRM: it stays until somebody mends the cause and retries. */
  parked: z.boolean(),
  problem: z.string().nullable(),
});

/** What waits for the administrator, most urgent first. */
export const todaySchema = z.strictObject({
  now: instantSchema,
  cycles: z.array(cycleSchema),
  requests: z.array(adminRequestSchema),
  /** The riskiest first; `expectedCalls` as on the schedule. */
  gapsSoon: z.array(slotSchema.extend({ missing: z.int(), expectedCalls: z.number().min(0).nullable() })),
  unanswered: z.strictObject({ month: monthSchema, count: z.int(), volunteers: z.int() }).nullable(),
  toReview: z.array(monthSchema),
  unpublished: z.array(z.strictObject({ month: monthSchema, changes: z.int() })),
  crm: z.strictObject({
    waiting: z.int(),
    parked: z.int(),
    oldestWaitingSince: instantSchema.nullable(),
    lastPeopleSync: instantSchema.nullable(),
    problem: z.string().nullable(),
  }),
  /** Consultations that still may and should get a report, reports whose call is not certain, and calls that could not be read. */
  consultations: z.strictObject({
    reportsMissing: z.int(),
    unsafeJoins: z.int(),
    setAside: z.int(),
    callsReadAt: instantSchema.nullable(),
    callsProblem: z.string().nullable(),
  }),
  /** The next instant at which something will be needed of the administrator, and what. */
  next: z
    .strictObject({
      at: instantSchema,
      what: z.enum(['collecting-opens', 'deadline', 'publishing-due', 'month-over']),
      month: monthSchema,
    })
    .nullable(),
});

export const volunteerRowSchema = z.strictObject({
  volunteer: personSchema,
  email: z.string().nullable(),
  group: z.string().nullable(),
  telephoneExtension: z.string().nullable(),
  shiftReminder: z.boolean(),
  /** A free amoCRM user in a volunteers' group: sees neither tasks nor pages, so is no volunteer until the licence changes. */
  freeUser: z.boolean(),
  answer: availabilityStatusSchema.nullable(),
  /** Published shifts, this month and the last three, newest first. */
  shifts: z.array(z.strictObject({ month: monthSchema, shifts: z.int() })),
  openRequests: z.int(),
  /** This month's. */
  consultationsCount: z.int(),
  reportsMissing: z.int(),
  /** Over all time; null below 5 answers (product.md §2). */
  averageClientScoring: z.number().nullable(),
  scoreAnswers: z.int().nullable(),
});

export const volunteerBodySchema = z.strictObject({
  telephoneExtension: z
    .string()
    .regex(/^\d{1,10}$/)
    .nullable(),
});

export const slotTemplateSchema = z.strictObject({ start: timeSchema, need: z.int().min(0).max(100) });
const weekdaySchema = z.array(slotTemplateSchema).max(24);
const dayAndTimeSchema = z.strictObject({ day: z.int().min(1).max(31), time: timeSchema });
const roleRuleSchema = z.strictObject({
  groupIds: z.array(z.int().min(0)).max(100),
  roleIds: z.array(z.int().min(0)).max(100),
});

export const settingsSectionSchemas = {
  charity: z.strictObject({
    zone: z.string().min(1).max(60),
    linkPath: z.string().max(200),
    showOffers: z.boolean(),
  }),
  workingHours: z.strictObject({
    1: weekdaySchema,
    2: weekdaySchema,
    3: weekdaySchema,
    4: weekdaySchema,
    5: weekdaySchema,
    6: weekdaySchema,
    7: weekdaySchema,
  }),
  exceptions: z.strictObject({
    days: z
      .array(z.strictObject({ date: daySchema, note: z.string().trim().max(200), slots: weekdaySchema }))
      .max(1000),
  }),
  timetable: z.strictObject({
    collectingOpens: dayAndTimeSchema,
    deadline: dayAndTimeSchema,
    reminderDaysBefore: z.int().min(0).max(14),
    reminderTime: timeSchema,
    publishing: dayAndTimeSchema,
    shiftReminderEnabled: z.boolean(),
    shiftReminderTime: timeSchema,
    readScheduleDays: z.int().min(1).max(14),
    replacementHours: z.int().min(1).max(168),
    replacementLatestHours: z.int().min(0).max(48),
  }),
  roles: z.strictObject({
    volunteer: roleRuleSchema,
    administrator: roleRuleSchema,
    supervisor: roleRuleSchema,
    director: roleRuleSchema,
  }),
  duty: z.strictObject({ administratorId: personIdSchema.nullable() }),
  telephony: z.strictObject({
    syncEvery: z.enum(['hours', 'week']),
    syncHours: z.int().min(1).max(24),
    syncTime: timeSchema,
    syncWeekday: z.union([
      z.literal(1),
      z.literal(2),
      z.literal(3),
      z.literal(4),
      z.literal(5),
      z.literal(6),
      z.literal(7),
    ]),
    scoreLow: z.int().min(0).max(10),
    scoreHigh: z.int().min(0).max(10),
    recogniseCallers: z.boolean(),
  }),
  consultations: z.strictObject({
    joinWindowMinutes: z.int().min(5).max(720),
    safeMinutes: z.int().min(1).max(720),
    marginMinutes: z.int().min(0).max(120),
    shiftGraceMinutes: z.int().min(0).max(120),
    editHours: z.int().min(24).max(336),
    remindAfterHours: z.int().min(1).max(335),
  }),
} as const;

const versioned = <T extends z.ZodType>(value: T) => z.strictObject({ version: versionSchema, value });
const directoryEntrySchema = z.strictObject({ id: z.int(), name: z.string() });

export const settingsPageSchema = z.strictObject({
  charity: versioned(settingsSectionSchemas.charity),
  workingHours: versioned(settingsSectionSchemas.workingHours),
  exceptions: versioned(settingsSectionSchemas.exceptions),
  timetable: versioned(settingsSectionSchemas.timetable),
  roles: versioned(settingsSectionSchemas.roles),
  duty: versioned(settingsSectionSchemas.duty),
  telephony: versioned(settingsSectionSchemas.telephony),
  consultations: versioned(settingsSectionSchemas.consultations),
  /** Groups and roles of the account as last read, to choose from. */
  groups: z.array(directoryEntrySchema),
  crmRoles: z.array(directoryEntrySchema),
  administrators: z.array(personSchema),
  people: z.array(personSchema.extend({ roles: z.array(roleSchema) })),
  /** Who is on duty now, after the fallback rule. */
  onDuty: personSchema.nullable(),
});

export const savedSectionSchema = z.strictObject({
  version: versionSchema,
  /** Months already laid out whose slots would change; they change only after confirmation (product.md §3.1). */
  affectedMonths: z.array(monthSchema),
});

/** What new working hours do to a month already laid out, before anybody confirms. */
export const hoursChangeSchema = z.strictObject({
  month: monthSchema,
  version: versionSchema,
  added: z.array(slotSchema),
  removed: z.array(slotSchema),
  changed: z.array(slotSchema),
  marksLost: z.int(),
  shiftsLost: z.array(z.strictObject({ volunteer: personSchema, slot: slotSchema })),
});

export const peopleSyncSchema = z.strictObject({
  people: z.int(),
  volunteers: z.int(),
  added: z.int(),
  deactivated: z.int(),
});
export type Today = z.infer<typeof todaySchema>;
export type VolunteerRow = z.infer<typeof volunteerRowSchema>;
export type SettingsPage = z.infer<typeof settingsPageSchema>;
export type HoursChange = z.infer<typeof hoursChangeSchema>;
export type WaitingTask = z.infer<typeof waitingTaskSchema>;
