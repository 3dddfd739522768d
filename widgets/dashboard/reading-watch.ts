import { createEffect, onCleanup } from 'solid-js';
import type { Freshness } from '../../src/adapters/http/contract/dashboard.ts';
import type { Remote } from '../kit/app/remote.ts';

const EVERY_MS = 5000;

/** While calls are being read or figures recounted, what is shown is read again every five seconds. */
export function createReadingWatch(remote: Remote<unknown>, freshness: () => Freshness | undefined): void {
  const moving = (): boolean => {
    const now = freshness();
    return now !== undefined && (now.calls === 'reading' || now.figuresPending);
  };
  createEffect(() => {
    if (!moving()) return;
    const timer = setInterval(() => void remote.reload(), EVERY_MS);
    onCleanup(() => clearInterval(timer));
  });
}
