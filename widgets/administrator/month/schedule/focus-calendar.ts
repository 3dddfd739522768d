/** The keyboard goes back to the seat it left: what was pressed above the calendar is about to go. */
export function focusCalendar(): void {
  document.querySelector<HTMLElement>('.smena-bands .smena-seat[tabindex="0"]')?.focus();
}
