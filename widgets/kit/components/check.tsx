import type { JSX } from 'solid-js';

/** A check mark, drawn: not every font of every device has one. Says nothing to those who listen; the words beside it do. */
export function Check(): JSX.Element {
  return (
    <svg class="smena-check" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M3 8.5 6.5 12 13 4.5"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
