import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import type { Command } from '../../../kit/commands/matching.ts';
import { daysOf } from '../../../kit/i18n/calendar.ts';
import type { CalendarWords } from '../../../kit/i18n/calendar.ts';
import type { CommandWords } from '../../i18n/commands.ru.ts';
import type { MonthDeskWords } from '../../i18n/month-desk.ru.ts';

export interface DeskCommands {
  readonly month: string;
  readonly page: SchedulePage;
  readonly calendar: CalendarWords;
  readonly commands: CommandWords;
  readonly words: MonthDeskWords;
  /** What the toolbar can do just now, by name. */
  readonly actions: readonly { readonly title: string; readonly run: () => void }[];
  readonly onDay: (day: string) => void;
  readonly onPerson: (volunteerId: number) => void;
}

/** What the palette offers above a schedule: actions, days, people. */
export function deskCommands({
  month,
  page,
  calendar,
  commands,
  words,
  ...rest
}: DeskCommands): readonly Command[] {
  return [
    ...rest.actions.map((one) => ({ ...one, kind: commands.action })),
    ...daysOf(month).map((day) => ({
      title: `${calendar.date(day)}, ${calendar.weekday(day)}`,
      kind: commands.day,
      run: () => rest.onDay(day),
    })),
    ...page.loads.map(({ volunteer }) => ({
      title: volunteer.name,
      kind: words.showPerson,
      run: () => rest.onPerson(volunteer.id),
    })),
  ];
}
