import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useWords } from '../../../kit/app/app.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { DESK_WORDS } from '../words.ts';

/** «Где нужнее…» while there are free seats, «Сравнить…» while the draft differs from what is published. */
export function MonthTools(props: {
  readonly page: SchedulePage;
  readonly look?: 'link';
  readonly onDialog: (dialog: 'gaps' | 'compare') => void;
}): JSX.Element {
  const words = useWords(DESK_WORDS);
  return (
    <>
      <Show when={props.page.gapsByRisk.length > 0}>
        <Button look={props.look ?? 'plain'} onClick={() => props.onDialog('gaps')}>
          {words().gaps.open}
        </Button>
      </Show>{' '}
      <Show when={props.page.unpublishedChanges > 0}>
        <Button look={props.look ?? 'plain'} onClick={() => props.onDialog('compare')}>
          {words().compare.short}
        </Button>
      </Show>
    </>
  );
}
