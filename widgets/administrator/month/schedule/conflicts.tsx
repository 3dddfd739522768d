import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Banner } from '../../../kit/components/banner.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { DESK_WORDS, SCHEDULE_WORDS } from '../words.ts';
import type { Conflict, Desk } from './desk.ts';
import { attemptInWords } from './edits.ts';
import { focusCalendar } from './focus-calendar.ts';
import { HistoryList } from './history-list.tsx';
import { senseless } from './sense.ts';
import { stepInWords } from './step-words.ts';

export interface ConflictsProps {
  readonly desk: Desk;
  readonly page: SchedulePage;
  /** Looks at an attempt anew before it is made: what it would do has changed. Answers false where there is nothing to look at. */
  readonly onAsk: (conflict: Conflict) => boolean;
}

/** Lost races, each until it is answered: what others did since, what was tried, «Сделать всё равно» or «Отказаться». */
export function Conflicts(props: ConflictsProps): JSX.Element {
  return <For each={props.desk.conflicts()}>{(conflict) => <LostRace {...props} conflict={conflict} />}</For>;
}

function LostRace(props: ConflictsProps & { readonly conflict: Conflict }): JSX.Element {
  const app = useApp();
  const words = useWords(DESK_WORDS);
  const schedule = useWords(SCHEDULE_WORDS);
  const why = () => senseless(props.conflict.attempt, props.page);
  /** What undo or redo would take now: not what was meant. */
  const instead = (): string => {
    const { kind } = props.conflict.attempt;
    const step = kind === 'undo' ? props.page.undoes : kind === 'redo' ? props.page.redoes : null;
    if (step === null) return '';
    const both = { schedule: schedule(), desk: words() };
    return words().conflict.now(stepInWords(step, props.page, both, app.calendar()));
  };
  const settle = (): void => {
    props.desk.settle(props.conflict);
    focusCalendar();
  };
  const anyway = (): void => {
    props.desk.settle(props.conflict);
    if (props.onAsk(props.conflict)) return;
    void props.desk.attempt(props.conflict.attempt);
    focusCalendar();
  };
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <Button onClick={settle}>{words().conflict.drop}</Button>
          <Show when={why() === null}>
            <Button disabled={props.desk.busy()} onClick={anyway}>
              {words().conflict.anyway}
            </Button>
          </Show>
        </>
      }
    >
      <strong>{schedule().conflictTitle}.</strong>{' '}
      {words().conflict.yours(attemptInWords(props.conflict.attempt, props.page, schedule(), app.calendar()))}{' '}
      <Show when={why()} fallback={instead()}>
        {(code) => words().conflict.senseless[code()]}
      </Show>
      <Show when={props.conflict.since.length > 0}>
        <p>{schedule().conflictSince}</p>
        <HistoryList entries={props.conflict.since} />
      </Show>
    </Banner>
  );
}
