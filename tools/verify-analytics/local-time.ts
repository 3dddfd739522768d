/** What the clocks of a zone show at an instant. */
export interface Shown {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
  /** Monday is 1. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const QUARTER_MS = 15 * 60_000;

/** Reads a zone by the platform's own calendar, not by the service's. Clocks change on whole quarters of an hour only. */
export function clockOf(zone: string): (instant: Date) => Shown {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  });
  const known = new Map<number, Shown>();
  return (instant) => {
    const quarter = Math.floor(instant.getTime() / QUARTER_MS);
    const found = known.get(quarter) ?? read(format, new Date(quarter * QUARTER_MS));
    known.set(quarter, found);
    return found;
  };
}

function read(format: Intl.DateTimeFormat, instant: Date): Shown {
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
    weekday: (WEEKDAYS.indexOf(parts['weekday'] ?? '') + 1) as Shown['weekday'],
  };
}

/** The instant whose local beginning a slot's id names, by trying: the earlier of two. */
export function instantOfSlot(id: string, clock: (instant: Date) => Shown): Date {
  const guess = Date.parse(`${id}:00Z`);
  for (let at = guess - 15 * 3_600_000; at <= guess + 15 * 3_600_000; at += QUARTER_MS) {
    const { day, hour, minute } = clock(new Date(at));
    const shown = `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    if (shown === id) return new Date(at);
  }
  throw new Error(`the slot ${id} begins at a time that this zone's clocks do not show`);
}
