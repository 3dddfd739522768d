const shown = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Moscow',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `DD.MM.YYYY HH:MM:SS` by Moscow's clocks, the only form and zone Mango takes (contracts/mango-api.md §3.1). Cut to the second. */
export function moscowTime(instant: Date): string {
  const part = Object.fromEntries(shown.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['day']}.${part['month']}.${part['year']} ${part['hour']}:${part['minute']}:${part['second']}`;
}
