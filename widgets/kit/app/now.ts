import { createSignal, onCleanup } from 'solid-js';
import { useApp } from './app.tsx';

const TICK_MS = 30_000;

/** The service's time in milliseconds since 1970, looked at twice a minute; null before the service's first answer. */
export function createNow(): () => number | null {
  const { clock } = useApp();
  const [now, setNow] = createSignal(clock.now());
  const timer = setInterval(() => setNow(clock.now()), TICK_MS);
  onCleanup(() => clearInterval(timer));
  return now;
}
