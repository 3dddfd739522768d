import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { UndoBar } from '../../../kit/components/undo-bar.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import type { Desk } from './desk.ts';
import { factsInWords } from './edits.ts';
import { focusCalendar } from './focus-calendar.ts';

/** «Снято: … Отменить», for ten seconds after an edit. */
export function DoneBar(props: { readonly desk: Desk; readonly page: SchedulePage }): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const sentence = (): string | null => {
    const done = props.desk.done();
    if (done?.kind !== 'edit') return null;
    const facts = factsInWords(done.edit, props.page, words().edit, app.calendar());
    return words().did(words().historyKind[done.edit.kind], facts);
  };
  return (
    <UndoBar
      sentence={sentence()}
      onUndo={() => {
        void props.desk.attempt({ kind: 'undo' });
        focusCalendar();
      }}
      onGone={() => props.desk.forgetDone()}
    />
  );
}
