/** The keyboard goes back to the seat it left: what was pressed above the calendar is about to go. */
export function focusCalendar(): void {
  document.querySelector<HTMLElement>('.smena-bands .smena-seat[tabindex="0"]')?.focus();
}

/** The keyboard goes to the first seat of a day, which is brought into view; nowhere when the day has none. */
export function focusDay(day: string): void {
  const seat = document.querySelector<HTMLElement>(`.smena-bands [data-seat^="${day}"]`);
  seat?.focus({ preventScroll: true });
  seat?.scrollIntoView({ block: 'center' });
}
