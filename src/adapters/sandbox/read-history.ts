import { z } from 'zod';
import type { CharityHistory } from '../../app/history/charity-history.ts';
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
  }),
  months: z.array(
    z.object({
      month: z.string(),
      state: z.enum(['planned', 'collecting', 'published', 'closed']),
      openedAt: instant.nullable(),
      publishedAt: instant.nullable(),
      closedAt: instant.nullable(),
      answers: z.array(answerSchema),
    }),
  ),
});

/** The made-up charity's past as `GET /__sandbox/charity/history` tells it. @throws ZodError when it is shaped otherwise */
export function readHistory(json: unknown): CharityHistory {
  const { startedAt, settings, months } = historySchema.parse(json);
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
