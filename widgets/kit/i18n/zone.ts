/** Days and clock times of an instant by the charity's clocks, through the browser's own zone tables. */
export interface ZoneTime {
  /** `YYYY-MM-DD`. */
  day(instant: string | number): string;
  /** `HH:mm`. */
  time(instant: string | number): string;
  /** The zone's name in a language, as its speakers say it. */
  name(language: string): string;
  /** True when the device's clocks show another time than the charity's at that instant. */
  deviceDiffers(instant: number): boolean;
}

/** @param zone IANA name */
export function zoneTime(zone: string): ZoneTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const split = (instant: string | number): Readonly<Record<string, string>> =>
    Object.fromEntries(parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const clock = { hour: '2-digit', minute: '2-digit', day: '2-digit', hourCycle: 'h23' } as const;
  return {
    day(instant) {
      const { year, month, day } = split(instant);
      return `${year}-${month}-${day}`;
    },
    time(instant) {
      const { hour, minute } = split(instant);
      return `${hour}:${minute}`;
    },
    name(language) {
      const named = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' }).formatToParts(
        new Date(0),
      );
      return named.find((part) => part.type === 'timeZoneName')?.value ?? zone;
    },
    deviceDiffers(instant) {
      const at = new Date(instant);
      return (
        new Intl.DateTimeFormat('en', clock).format(at) !==
        new Intl.DateTimeFormat('en', { ...clock, timeZone: zone }).format(at)
      );
    },
  };
}
