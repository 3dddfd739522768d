import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Problem } from '../components/problem.tsx';
import type { EditorParts } from './editor-parts.ts';
import { AVAILABILITY_WORDS } from './words.ts';

/** «Не смогу в январе» asks once, by name; sending nothing at all leads here too. */
export function CannotDialog(props: {
  readonly parts: EditorParts;
  readonly nothing: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(AVAILABILITY_WORDS);
  const [tried, setTried] = createSignal(false);
  const { state, keeper } = props.parts;
  const inMonth = (): string => app.calendar().inMonth(state().page.cycle.month);
  const answer = async (): Promise<void> => {
    setTried(true);
    if (await keeper.cannot()) props.onClose();
    else if (state().conflict !== null) props.onClose();
  };
  return (
    <Dialog
      title={props.nothing ? words().nothingTitle : words().cannotTitle(inMonth())}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="danger" busy={state().sending} onClick={() => void answer()}>
            {words().cannotYes}
          </Button>
        </>
      }
    >
      <Show when={props.nothing}>
        <p>{words().nothingText}</p>
      </Show>
      <p>{words().cannotText(state().offer.marks.length)}</p>
      <Show when={tried() && state().error}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
