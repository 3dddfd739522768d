import { Match, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useWords } from '../../../kit/app/app.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { SCHEDULE_WORDS } from '../words.ts';

/** The month's one main button: publishing, then publishing what changed since; nothing while there is nothing to publish. */
export function PublishButton(props: {
  readonly page: SchedulePage;
  readonly onPublish: () => void;
}): JSX.Element {
  const words = useWords(SCHEDULE_WORDS);
  return (
    <Switch>
      <Match when={props.page.readOnly || props.page.generating}>{null}</Match>
      <Match when={props.page.publishedNumber === null}>
        <Button look="primary" onClick={() => props.onPublish()}>
          {words().publish}
        </Button>
      </Match>
      <Match when={props.page.unpublishedChanges > 0}>
        <Button look="primary" onClick={() => props.onPublish()}>
          {words().publishAgain(props.page.unpublishedChanges)}
        </Button>
      </Match>
    </Switch>
  );
}
