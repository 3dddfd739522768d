import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import type { NextStep, SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { DESK_WORDS, MONTH_DESK_WORDS, SCHEDULE_WORDS } from '../words.ts';
import type { Desk } from './desk.ts';
import { MonthTools } from './month-tools.tsx';
import { stepInWords } from './step-words.ts';

export interface ToolbarProps {
  readonly desk: Desk;
  readonly page: SchedulePage;
  readonly person: number | null;
  readonly onPerson: (volunteerId: number | null) => void;
  readonly freeOnly: boolean;
  readonly onFreeOnly: (value: boolean) => void;
  readonly onDialog: (dialog: 'history' | 'regenerate' | 'files' | 'gaps' | 'compare') => void;
}

/** Undo, redo, find a person, free seats only, history, making it again. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const deskWords = useWords(MONTH_DESK_WORDS);
  const gaps = (): number => props.page.slots.reduce((sum, slot) => sum + (slot.gap?.missing ?? 0), 0);
  const tools = useWords(DESK_WORDS);
  /** A button that takes back or repeats says what. */
  const named = (
    step: NextStep | null,
    say: (step: string) => string,
  ): { title?: string; 'aria-label'?: string } => {
    if (step === null) return {};
    const text = say(stepInWords(step, props.page, { schedule: words(), desk: tools() }, app.calendar()));
    return { title: text, 'aria-label': text };
  };
  return (
    <div class="smena-tools" role="toolbar" aria-label={words().tools}>
      <Button
        disabled={!props.page.canUndo || props.desk.busy()}
        {...named(props.page.undoes, tools().undo)}
        onClick={() => void props.desk.attempt({ kind: 'undo' })}
      >
        {words().undo}
      </Button>
      <Button
        disabled={!props.page.canRedo || props.desk.busy()}
        {...named(props.page.redoes, tools().redo)}
        onClick={() => void props.desk.attempt({ kind: 'redo' })}
      >
        {words().redo}
      </Button>
      <select
        aria-label={words().find}
        value={props.person ?? ''}
        onChange={(event) =>
          props.onPerson(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
        }
      >
        <option value="">{words().everybody}</option>
        <For each={props.page.loads}>
          {(load) => (
            <option value={load.volunteer.id} selected={props.person === load.volunteer.id}>
              {load.volunteer.name}
            </option>
          )}
        </For>
      </select>
      <Button
        class="smena-filter"
        aria-pressed={props.freeOnly ? 'true' : 'false'}
        onClick={() => props.onFreeOnly(!props.freeOnly)}
      >
        {words().freeOnly(gaps())}
      </Button>
      <span class="smena-narrow">
        <MonthTools page={props.page} onDialog={(dialog) => props.onDialog(dialog)} />
      </span>
      <Button onClick={() => app.navigate(`month/${props.desk.month}/answers`)}>{words().answers}</Button>
      <Button onClick={() => props.onDialog('history')}>{words().history}</Button>
      <Button
        disabled={props.page.readOnly || props.page.generating || props.desk.busy()}
        onClick={() => props.onDialog('regenerate')}
      >
        {words().regenerate}
      </Button>
      <Button look="quiet" onClick={() => props.onDialog('files')}>
        {deskWords().files}
      </Button>
    </div>
  );
}
