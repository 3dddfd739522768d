import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Remote } from '../app/remote.ts';
import { Problem } from './problem.tsx';
import { Skeleton } from './skeleton.tsx';

export interface RemoteViewProps<T> {
  readonly remote: Remote<T>;
  /** Height of the skeleton, any CSS length. */
  readonly height: string;
  readonly children: (data: () => T) => JSX.Element;
}

/** Skeleton, then the data; a failed reading is said above what was loaded earlier. */
export function RemoteView<T>(props: RemoteViewProps<T>): JSX.Element {
  return (
    <>
      <Show when={props.remote.error()}>
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
          <Show when={props.remote.error() === null}>
            <Skeleton height={props.height} />
          </Show>
        }
      >
        {props.children(() => props.remote.data() as T)}
      </Show>
    </>
  );
}
