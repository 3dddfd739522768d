import { nearDay, nearMoment } from '../i18n/near-day.ts';
import { useApp } from './app.tsx';
import { createNow } from './now.ts';

/** Days and instants in words, measured from the charity's today. */
export interface Moments {
  /** The charity's day now; null before the service's first answer. */
  readonly today: () => string | null;
  /** «завтра». */
  day(day: string): string;
  /** «завтра в 18:00» of a day and a time of the charity. */
  at(day: string, time: string): string;
  /** The same of an instant. */
  instant(instant: string): string;
}

export function createMoments(): Moments {
  const app = useApp();
  const now = createNow();
  const today = (): string | null => {
    const at = now() ?? app.clock.now();
    return at === null ? null : app.zone().day(at);
  };
  return {
    today,
    day: (day) => nearDay(app.language(), day, today()),
    at: (day, time) => nearMoment(app.language(), day, time, today()),
    instant: (instant) =>
      nearMoment(app.language(), app.zone().day(instant), app.zone().time(instant), today()),
  };
}
