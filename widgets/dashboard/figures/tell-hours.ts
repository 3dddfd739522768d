import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import { heatOf } from '../../kit/charts/heat.ts';
import type { HeatCell, HeatGridProps } from '../../kit/charts/heat.ts';
import type { Told } from './told.ts';
import type { Telling } from './telling.ts';

type Hour = FiguresView['hours'][number];
type PartOfDay = 'night' | 'morning' | 'day' | 'evening';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const FULL = 0.95;
const HALF = 0.5;

export interface ToldHours extends Omit<Told, 'bars'> {
  readonly calls: HeatGridProps;
  /** Null when no hour has a slot. */
  readonly coverage: HeatGridProps | null;
}

/** When calls come, and how the schedule covers those hours. */
export function tellHours(hours: FiguresView['hours'], tell: Telling): ToldHours {
  const words = tell.words.hours;
  const at = new Map(hours.map((hour) => [place(hour.weekday, hour.hour), hour]));
  const shown = hours.map((hour) => hour.hour);
  const rows = range(Math.min(...shown), Math.max(...shown));
  const most = Math.max(0, ...hours.map(callsOf));
  const columns = tell.calendar.weekdays;
  const grid = (title: string, cell: (hour: Hour) => HeatCell | null): HeatGridProps => ({
    title,
    columns,
    rows: rows.map((hour) => ({
      name: clock(hour),
      cells: WEEKDAYS.map((weekday) => {
        const found = at.get(place(weekday, hour));
        return found === undefined ? null : cell(found);
      }),
    })),
  });
  const busiest = busiestPart(hours);
  return {
    subject: words.subject,
    answer:
      busiest === null
        ? words.none
        : words.answer(words.parts[busiest.part], words.weekdays[busiest.weekday - 1] ?? ''),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: [...hours]
        .sort((a, b) => a.weekday - b.weekday || a.hour - b.hour)
        .map((hour) => [
          `${tell.calendar.weekdays[hour.weekday - 1] ?? ''} ${clock(hour.hour)}`,
          tell.cells.count(hour.consultations),
          tell.cells.count(hour.missed),
          tell.cells.count(hour.seats),
          tell.cells.count(hour.filled),
        ]),
    },
    calls: grid(words.calls, (hour) => ({
      text: tell.numbers.whole(callsOf(hour)),
      level: heatOf(callsOf(hour), most),
      title: words.cell(hour.consultations, hour.missed),
    })),
    coverage: hours.some((hour) => hour.seats > 0)
      ? grid(words.coverage, (hour) =>
          hour.seats === 0
            ? null
            : {
                text: tell.numbers.whole((hour.filled / hour.seats) * 100),
                level: coverageLevel(hour.filled / hour.seats),
                title: words.seats(hour.filled, hour.seats),
              },
        )
      : null,
  };
}

/** The weekday and part of the day with the most calls; null without calls. Of equals, the first in the week. */
export function busiestPart(
  hours: FiguresView['hours'],
): { readonly weekday: number; readonly part: PartOfDay; readonly calls: number } | null {
  let best: { weekday: number; part: PartOfDay; calls: number } | null = null;
  for (const weekday of WEEKDAYS) {
    for (const part of ['night', 'morning', 'day', 'evening'] as const) {
      const calls = hours
        .filter((hour) => hour.weekday === weekday && partOf(hour.hour) === part)
        .reduce((sum, hour) => sum + callsOf(hour), 0);
      if (calls > (best?.calls ?? 0)) best = { weekday, part, calls };
    }
  }
  return best;
}

function partOf(hour: number): PartOfDay {
  if (hour < 6) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}

function coverageLevel(share: number): HeatCell['level'] {
  if (share >= FULL) return 4;
  if (share >= 0.8) return 3;
  if (share >= HALF) return 2;
  return share > 0 ? 1 : 0;
}

const callsOf = (hour: Hour): number => hour.consultations + hour.missed;
const place = (weekday: number, hour: number): string => `${weekday} ${hour}`;
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const range = (from: number, to: number): number[] =>
  to < from ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
