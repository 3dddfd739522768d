import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';

/** Room for what is being loaded, of about its size, so that nothing jumps. */
export function Skeleton(props: { readonly height: string }): JSX.Element {
  const app = useApp();
  return (
    <div class="smena-skeleton" style={{ height: props.height }} role="status">
      <span class="smena-hidden">{app.words().loading}</span>
    </div>
  );
}
