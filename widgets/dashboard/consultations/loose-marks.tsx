import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { LooseReport } from '../../../src/adapters/http/contract/consultations.ts';
import { useWords } from '../../kit/app/app.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';

/** What deserves a look, in words. */
export function LooseMarks(props: { readonly report: LooseReport }): JSX.Element {
  const words = useWords(CONSULTATIONS_WORDS);
  return (
    <>
      <Show when={props.report.risk}>
        <span class="smena-badge smena-badge-risk">{words().risked}</span>
      </Show>
      <Show
        when={props.report.discussed === null}
        fallback={<span class="smena-badge">{words().talked}</span>}
      >
        <Show when={props.report.discussWithSupervisor}>
          <span class="smena-badge smena-badge-lack">{words().wantsTalk}</span>
        </Show>
      </Show>
    </>
  );
}
