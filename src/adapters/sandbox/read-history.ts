import { z } from 'zod';
import type { CharityHistory } from '../../app/history/charity-history.ts';
import { REPORT_OUTCOMES } from '../../domain/consultation/volunteer-report.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings.ts';
import type { WorkingHours } from '../../domain/time/working-hours.ts';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const hour = z
  .string()
  .regex(/^\d{2}:00$/)
  .transform((text) => Number(text.slice(0, 2)));
const groups = z.array(z.int());

const answerSchema = z.object({
  userId: z.int(),
  marks: z.array(z.string()),
  maxShifts: z.int().nullable().optional(),
  maxPerDay: z.int().nullable().optional(),
  submittedAt: instant,
  cannot: z.boolean().optional(),
});

const shiftSchema = z.object({ slot: z.string(), userIds: z.array(z.int()) });

const editFields = { at: instant, slot: z.string(), userId: z.int(), reason: z.string() };
const editSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), ...editFields }),
  z.object({ kind: z.literal('replace'), ...editFields, byUserId: z.int() }),
]);

const requestSchema = z.object({
  id: z.uuid(),
  slot: z.string(),
  userId: z.int(),
  reason: z.string(),
  colleagueId: z.int().nullable(),
  createdAt: instant,
  outcome: z.enum(['replaced', 'left-gap', 'declined', 'withdrawn']),
  decidedAt: instant,
  replacementId: z.int().nullable(),
  answer: z.string().nullable(),
});

const reportSchema = z.object({
  id: z.uuid(),
  userId: z.int(),
  entryId: z.string().nullable(),
  beganAt: instant,
  sentAt: instant,
  topics: z.array(z.int().min(0)),
  outcome: z.enum(REPORT_OUTCOMES),
  feeling: z.literal([1, 2, 3, 4, 5]),
  discuss: z.boolean(),
  risk: z.boolean(),
  story: z.string(),
});

const historySchema = z.object({
  startedAt: instant,
  settings: z.object({
    zone: z.string(),
    volunteerGroupIds: groups,
    administratorGroupIds: groups,
    supervisorGroupIds: groups,
    directorGroupIds: groups,
    workingHours: z.object({ from: hour, to: hour, slotHours: z.int().min(1), need: z.int().min(0) }),
    extensions: z.array(z.object({ userId: z.int(), extension: z.string() })),
    topics: z.array(z.string()),
  }),
  formerEmployees: z.array(
    z.object({
      employeeId: z.int(),
      extension: z.string(),
      email: z.string(),
      userId: z.int(),
      from: instant,
      until: instant,
    }),
  ),
  months: z.array(
    z.object({
      month: z.string(),
      state: z.enum(['planned', 'collecting', 'published', 'closed']),
      openedAt: instant.nullable(),
      publishedAt: instant.nullable(),
      closedAt: instant.nullable(),
      answers: z.array(answerSchema),
      draft: z.array(shiftSchema),
      edits: z.array(editSchema),
      requests: z.array(requestSchema),
      shifts: z.array(shiftSchema),
    }),
  ),
  reports: z.array(reportSchema),
});

/** The made-up charity's past as `GET /__sandbox/charity/history` tells it. @throws ZodError when it is shaped otherwise */
export function readHistory(json: unknown): CharityHistory {
  const { startedAt, settings, formerEmployees, months, reports } = historySchema.parse(json);
  const rule = (groupIds: readonly number[]) => ({ groupIds, roleIds: [] });
  return {
    startedAt,
    settings: {
      charity: { ...DEFAULT_SETTINGS.charity, zone: settings.zone },
      workingHours: everyDay(settings.workingHours),
      roles: {
        volunteer: rule(settings.volunteerGroupIds),
        administrator: rule(settings.administratorGroupIds),
        supervisor: rule(settings.supervisorGroupIds),
        director: rule(settings.directorGroupIds),
      },
    },
    telephoneExtensions: settings.extensions.map(({ userId, extension }) => ({
      personId: userId,
      extension,
    })),
    topics: settings.topics,
    formerEmployees: formerEmployees.map(({ userId, ...employee }) => ({ ...employee, personId: userId })),
    reports,
    months: months.map((month) => ({
      ...month,
      answers: month.answers.map((answer) => ({
        ...answer,
        maxShifts: answer.maxShifts ?? null,
        maxPerDay: answer.maxPerDay ?? null,
        cannot: answer.cannot ?? false,
      })),
    })),
  };
}

function everyDay(hours: { from: number; to: number; slotHours: number; need: number }): WorkingHours {
  const count = Math.floor((hours.to - hours.from) / hours.slotHours);
  const day = Array.from({ length: count }, (_, index) => ({
    start: `${String(hours.from + index * hours.slotHours).padStart(2, '0')}:00`,
    need: hours.need,
  }));
  return { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day };
}
