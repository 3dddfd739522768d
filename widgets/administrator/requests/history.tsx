import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { AdminRequest } from '../../../src/adapters/http/contract/shifts.ts';
import { useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { REQUESTS_WORDS } from './words.ts';

/** What happened to a request, in order: asked, whom was called and what they said, how it ended. */
export function History(props: { readonly request: AdminRequest }): JSX.Element {
  const words = useWords(REQUESTS_WORDS);
  const moments = createMoments();
  const contacts = () => props.request.contacts.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <details class="smena-details">
      <summary>{words().history}</summary>
      <ol class="smena-request-history">
        <li>
          {words().historyAsked(moments.instant(props.request.createdAt), props.request.volunteer.name)}
        </li>
        <For each={contacts()}>
          {(contact) => (
            <li>
              {words().historyContact(
                moments.instant(contact.at),
                contact.volunteer.name,
                words().contactAnswers[contact.answer],
                contact.by.name,
              )}
            </li>
          )}
        </For>
        <Show when={props.request.decidedAt}>
          {(at) => (
            <li>
              {words().historyEnd(
                moments.instant(at()),
                words().states[props.request.state],
                props.request.decidedBy?.name ?? '',
              )}
            </li>
          )}
        </Show>
      </ol>
    </details>
  );
}
