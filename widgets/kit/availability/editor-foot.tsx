import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { Button } from '../components/button.tsx';
import { StickyFooter } from '../components/sticky-footer.tsx';
import type { EditorParts } from './editor-parts.ts';
import { AVAILABILITY_WORDS } from './words.ts';

/** «Отмечено 14 · сохранено» and the button that sends. */
export function EditorFoot(props: { readonly parts: EditorParts }): JSX.Element {
  const app = useApp();
  const words = useWords(AVAILABILITY_WORDS);
  const { state, keeper, ask } = props.parts;
  const count = (): number => state().offer.marks.length;
  const changed = (): boolean =>
    state().saving !== 'saved' ||
    state().view.status === 'unsent' ||
    state().view.status === 'changed-unsent' ||
    state().view.status === 'none';
  const unsent = (): boolean => changed() && (count() > 0 || state().view.submitted !== null);
  const failure = (): string => {
    const { error } = state();
    if (error === null) return '';
    if (state().saving === 'saved')
      return error.message === '' ? app.words().problem[error.kind] : error.message;
    if (error.kind === 'offline' || error.kind === 'down' || error.kind === 'expired')
      return words().failed[error.kind];
    return error.message === '' ? app.words().problem[error.kind] : error.message;
  };
  const send = (): void => {
    if (count() === 0) ask('nothing');
    else void keeper.send();
  };
  return (
    <StickyFooter
      actions={
        <>
          <Show when={state().saving === 'failed'}>
            <Button onClick={() => keeper.retry()}>{app.words().retry}</Button>
          </Show>
          <Button
            look="primary"
            busy={state().sending}
            disabled={state().conflict !== null || !changed()}
            onClick={send}
          >
            {!changed() ? words().sent : state().view.submitted === null ? words().send : words().sendAgain}
          </Button>
        </>
      }
    >
      <p role="status">
        {words().counted(count())} ·{' '}
        {state().conflict === null ? words().saving[state().saving] : words().undecided}
        {unsent() && state().saving === 'saved' ? ` · ${words().notSent}` : ''}
      </p>
      <Show when={failure() !== ''}>
        <p role="alert" class="smena-field-error">
          {failure()}
        </p>
      </Show>
    </StickyFooter>
  );
}
