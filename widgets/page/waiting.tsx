import type { JSX } from 'solid-js';
import type { PageWords } from './i18n/ru.ts';

/** Room for a screen on its way. */
export function Waiting(props: { readonly words: PageWords }): JSX.Element {
  return (
    <div class="smena-own-waiting" role="status">
      <span class="smena-hidden">{props.words.loading}</span>
      <div class="smena-skeleton" />
      <div class="smena-skeleton" />
    </div>
  );
}
