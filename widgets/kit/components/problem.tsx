import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ApiError } from '../api/api-error.ts';
import { useApp } from '../app/app.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

export interface ProblemProps {
  readonly error: ApiError;
  /** Shows «Повторить»; leave out where trying again can't help, or the button that was pressed is there to press again. */
  readonly onRetry?: () => void;
  /** Something loaded earlier is still on the screen. */
  readonly stale?: boolean;
}

/** What went wrong, what is safe, what to do. The service's own sentence where it gave one. */
export function Problem(props: ProblemProps): JSX.Element {
  const app = useApp();
  const sentence = (): string => {
    const { kind, code, message } = props.error;
    // amoCRM being away is not ours: then the service answers, and says so itself.
    const silent =
      kind === 'offline' || kind === 'expired' || (kind === 'down' && code !== 'crm.unavailable');
    // Readings are tried again by themselves, what somebody sends is not.
    if (kind === 'offline' && props.onRetry === undefined) return app.words().problem.notSent;
    return silent || message === '' ? app.words().problem[kind] : message;
  };
  return (
    <Banner
      tone={props.error.kind === 'offline' ? 'warning' : 'error'}
      actions={
        <Show when={props.onRetry}>
          {(retry) => <Button onClick={() => retry()()}>{app.words().retry}</Button>}
        </Show>
      }
    >
      {sentence()} {props.stale === true ? app.words().shown : ''}
      <Show when={props.error.kind === 'down' && props.error.requestId}>
        {(id) => <span class="smena-muted"> {app.words().requestId(id())}</span>}
      </Show>
    </Banner>
  );
}
