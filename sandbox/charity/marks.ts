import { inMoscow, moscow } from '../clock/instants.ts';
import type { Habit } from './people.ts';
import { stream } from './random.ts';

/** A volunteer's answer about one month; marks are slots named by their local start, `2026-11-01T10:00`. */
export type Answer = {
  readonly userId: number;
  readonly marks: readonly string[];
  readonly maxShifts?: number;
  readonly maxPerDay?: number;
  readonly cannot?: true;
  /** RFC 3339. */
  readonly submittedAt: string;
};

/** The charity's working day: every day 10:00–22:00 in slots of two hours. */
export const HOURS = { from: 10, to: 22, slotHours: 2 } as const;
const starts = [10, 12, 14, 16, 18, 20] as const;

/** How likely a person of this habit marks a slot on a day that suits them: weekday → share, by start. */
function likelihood(habit: Habit, weekday: number, hour: number): number {
  const weekend = weekday > 5;
  if (habit === 'hero') return 0.75;
  if (habit === 'evening') return weekend ? 0.06 : hour >= 18 ? 0.62 : hour === 16 ? 0.12 : 0;
  if (habit === 'weekend') return weekend ? 0.5 : hour === 20 ? 0.05 : 0;
  if (habit === 'daytime') return weekend ? 0.04 : hour < 16 ? 0.5 : 0.1;
  if (habit === 'mixed') return weekend ? 0.25 : 0.16;
  if (habit === 'sparse') return 0.016;
  return 0;
}

/** Days of the week a person keeps to all year: about two thirds of them. */
function suits(seed: string, userId: number, weekday: number): boolean {
  return stream(`${seed}:days:${userId}:${weekday}`)() < 0.68;
}

/** The slots of a month this person marks, in order. The same seed gives the same marks. */
export function marksOf(seed: string, userId: number, habit: Habit, year: number, month: number): string[] {
  const random = stream(`${seed}:marks:${userId}:${year}-${month}`);
  const marks: string[] = [];
  for (let day = 1; day <= 31; day += 1) {
    const at = inMoscow(moscow(year, month, day));
    if (at.month !== inMoscow(moscow(year, month, 1)).month) break;
    const free = habit === 'hero' || habit === 'sparse' || suits(seed, userId, at.weekday);
    for (const hour of starts) {
      const drawn = random();
      if (free && drawn < likelihood(habit, at.weekday, hour)) marks.push(`${dayName(at)}T${hour}:00`);
    }
  }
  return marks;
}

/** The wishes a person keeps to all year: four in ten limit their month, three in ten their day. */
export function wishesOf(seed: string, userId: number): { maxShifts?: number; maxPerDay?: number } {
  const random = stream(`${seed}:wishes:${userId}`);
  const [month, size, day] = [random(), random(), random()];
  return {
    ...(month < 0.4 ? { maxShifts: 5 + Math.floor(size * 8) } : {}),
    ...(day < 0.3 ? { maxPerDay: 1 } : {}),
  };
}

function dayName({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
