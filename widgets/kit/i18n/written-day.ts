/** «05.11.2026» of YYYY-MM-DD; nothing of nothing. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('.');
}

/** YYYY-MM-DD of «5.11.2026», 05112026 or 2026-11-05; empty when it is no day of the calendar. */
export function dayWritten(text: string): string {
  const ours = /^(\d{1,2})[.,/ -](\d{1,2})[.,/ -](\d{4})$|^(\d\d)(\d\d)(\d{4})$/.exec(text.trim());
  const day =
    ours === null
      ? text.trim()
      : [ours[3] ?? ours[6], ours[2] ?? ours[5], ours[1] ?? ours[4]]
          .map((part) => part?.padStart(2, '0'))
          .join('-');
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
    ? day
    : '';
}
