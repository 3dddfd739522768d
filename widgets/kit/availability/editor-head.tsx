import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { createNow } from '../app/now.ts';
import { Button } from '../components/button.tsx';
import type { EditorParts } from './editor-parts.ts';
import { timeLeft } from './time-left.ts';
import { AVAILABILITY_WORDS } from './words.ts';

/** Until when to answer, how long that is, and the way out: «Не смогу в январе». */
export function EditorHead(props: { readonly parts: EditorParts }): JSX.Element {
  const app = useApp();
  const words = useWords(AVAILABILITY_WORDS);
  const now = createNow();
  const { state, ask, editable, behalfOf } = props.parts;
  const deadline = (): string => state().page.cycle.deadline;
  const left = (): number => Date.parse(deadline()) - (now() ?? Number.NaN);
  return (
    <div class="smena-editor-head">
      <Show when={behalfOf}>{(name) => <p>{words().behalf(name())}</p>}</Show>
      <Show when={state().view.open && left() > 0}>
        <p>
          {words().answerBy(app.calendar().date(app.zone().day(deadline())), app.zone().time(deadline()))} ·{' '}
          {words().left(timeLeft(left(), app.words()))}
        </p>
      </Show>
      <Show when={state().view.open && state().view.status !== 'cannot'}>
        <Button look="link" disabled={!editable()} onClick={() => ask('cannot')}>
          {words().cannotLink(app.calendar().inMonth(state().page.cycle.month))}
        </Button>
      </Show>
    </div>
  );
}
