import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { Button } from '../components/button.tsx';
import type { EditorParts } from './editor-parts.ts';
import { remarked } from './offer.ts';
import { PatternDialog } from './pattern-dialog.tsx';
import { AVAILABILITY_WORDS } from './words.ts';

/** One row of tools over the grid; each is one step that can be undone. */
export function Tools(props: { readonly parts: EditorParts }): JSX.Element {
  const app = useApp();
  const words = useWords(AVAILABILITY_WORDS);
  const [pattern, setPattern] = createSignal(false);
  const { state, shown, keeper, editable, did, ask } = props.parts;
  const openIds = (): readonly string[] => {
    const now = app.clock.now() ?? 0;
    return state()
      .page.slots.filter((slot) => Date.parse(slot.startsAt) > now)
      .map((slot) => slot.id);
  };

  const likeLastMonth = (): void => {
    const marks = state().page.likeLastMonth;
    keeper.edit(remarked(state().offer, marks, openIds()));
    did(words().copied(marks.length));
  };
  const clear = (): void => {
    const before = state().offer.marks.length;
    keeper.edit(remarked(state().offer, [], openIds()));
    did(words().cleared(before - state().offer.marks.length));
  };
  return (
    <div class="smena-tools" role="toolbar" aria-label={words().tools}>
      <Button disabled={!editable() || shown().page.likeLastMonth.length === 0} onClick={likeLastMonth}>
        {words().likeLastMonth}
      </Button>
      <Button disabled={!editable()} onClick={() => setPattern(true)}>
        {words().byWeeks}
      </Button>
      <Button disabled={!editable() || shown().offer.marks.length === 0} onClick={clear}>
        {words().clear}
      </Button>
      <Button disabled={!editable() || !shown().canUndo} onClick={() => keeper.undo()}>
        {words().undo}
      </Button>
      <Button disabled={!editable() || !shown().canRedo} onClick={() => keeper.redo()}>
        {words().redo}
      </Button>
      <Button look="quiet" class="smena-keys" onClick={() => ask('keys')}>
        {app.words().keys}
      </Button>
      <Show when={pattern()}>
        <PatternDialog parts={props.parts} onClose={() => setPattern(false)} />
      </Show>
    </div>
  );
}
