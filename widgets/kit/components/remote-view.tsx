import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ApiError } from '../api/api-error.ts';
import { isOutage } from '../app/outages.ts';
import type { Remote } from '../app/remote.ts';
import { Problem } from './problem.tsx';
import { Skeleton } from './skeleton.tsx';

export interface RemoteViewProps<T> {
  readonly remote: Remote<T>;
  /** Height of the skeleton, any CSS length. */
  readonly height: string;
  readonly children: (data: () => T) => JSX.Element;
}

/** Skeleton, then the data; a refused reading is said above what was loaded earlier. A service that does not answer is said once, above the screen. */
export function RemoteView<T>(props: RemoteViewProps<T>): JSX.Element {
  const refused = (): ApiError | null => {
    const error = props.remote.error();
    return error !== null && isOutage(error) ? null : error;
  };
  return (
    <>
      <Show when={refused()}>
        {(error) => (
          <Problem
            error={error()}
            stale={props.remote.data() !== undefined}
            onRetry={() => void props.remote.reload()}
          />
        )}
      </Show>
      <Show
        when={props.remote.data() !== undefined}
        fallback={
          <Show when={refused() === null}>
            <Skeleton height={props.height} />
          </Show>
        }
      >
        {props.children(() => props.remote.data() as T)}
      </Show>
    </>
  );
}
