import { z } from 'zod';
import type { CharityHistory } from '../../app/history/charity-history.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { SlotTemplate } from '../../domain/time/working-hours.ts';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const fullHour = z
  .string()
  .regex(/^([01]\d|2[0-4]):00$/)
  .transform((text) => Number(text.slice(0, 2)));

const historySchema = z.object({
  startedAt: instant,
  settings: z.object({
    zone: z.string(),
    volunteerGroupIds: z.array(z.int()),
    administratorGroupIds: z.array(z.int()),
    supervisorGroupIds: z.array(z.int()),
    directorGroupIds: z.array(z.int()),
    workingHours: z.object({ from: fullHour, to: fullHour, slotHours: z.literal(2), need: z.int().min(0) }),
    extensions: z.array(z.object({ userId: z.int(), extension: z.string() })),
  }),
  months: z.array(
    z.object({
      month: z.string(),
      state: z.enum(['planned', 'collecting', 'published', 'closed']),
      openedAt: instant.nullable(),
      publishedAt: instant.nullable(),
      closedAt: instant.nullable(),
      answers: z.array(
        z.object({
          userId: z.int(),
          marks: z.array(z.string()),
          maxShifts: z.int().nullable().default(null),
          maxPerDay: z.int().nullable().default(null),
          cannot: z.boolean().default(false),
          submittedAt: instant,
        }),
      ),
    }),
  ),
});

type Told = z.infer<typeof historySchema>;

/** What `GET /__sandbox/charity/history` answers, in the words of the domain. @throws ZodError naming the path that is wrong */
export function parseCharityHistory(json: unknown): CharityHistory {
  const told = historySchema.parse(json);
  return {
    startedAt: told.startedAt,
    settings: settingsOf(told.settings),
    telephoneExtensions: told.settings.extensions.map(({ userId, extension }) => ({
      personId: userId,
      extension,
    })),
    months: told.months,
  };
}

function settingsOf(told: Told['settings']): Partial<Settings> {
  const { from, to, slotHours, need } = told.workingHours;
  const day: SlotTemplate[] = [];
  for (let hour = from; hour + slotHours <= to; hour += slotHours) {
    day.push({ start: `${String(hour).padStart(2, '0')}:00`, need });
  }
  const groups = (groupIds: readonly number[]) => ({ groupIds, roleIds: [] });
  return {
    charity: { ...DEFAULT_SETTINGS.charity, zone: told.zone },
    workingHours: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
    roles: {
      volunteer: groups(told.volunteerGroupIds),
      administrator: groups(told.administratorGroupIds),
      supervisor: groups(told.supervisorGroupIds),
      director: groups(told.directorGroupIds),
    },
  };
}
