import { createSignal } from 'solid-js';
import { useApp } from '../kit/app/app.tsx';
import { createRemote } from '../kit/app/remote.ts';
import type { Remote } from '../kit/app/remote.ts';

/** The charity's day; while the service has not told the time in this page, it is asked. */
export function createToday(): { readonly day: () => string | null; readonly asked: Remote<string> } {
  const app = useApp();
  const [now, setNow] = createSignal(app.clock.now());
  const asked = createRemote(
    () => (now() === null ? 'now' : null),
    async () => {
      const answer = await app.api.call('periodReports');
      app.clock.learn(answer.now);
      setNow(app.clock.now());
      return answer.now;
    },
  );
  return {
    day: () => {
      const at = now();
      return at === null ? null : app.zone().day(at);
    },
    asked,
  };
}
