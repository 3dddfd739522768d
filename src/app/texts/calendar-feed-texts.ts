/** What a subscribed calendar shows. */
export interface CalendarFeedTexts {
  readonly calendarName: string;
  readonly shift: string;
  partners(names: readonly string[]): string;
}
