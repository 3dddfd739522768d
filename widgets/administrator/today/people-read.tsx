import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createAction } from '../../kit/app/action.ts';
import { createMoments } from '../../kit/app/moments.ts';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { TODAY_WORDS } from './words.ts';

/** How fresh the list of people is, and «Обновить». */
export function PeopleRead(props: {
  readonly lastSync: string | null;
  readonly onRead: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(TODAY_WORDS);
  const moments = createMoments();
  const reading = createAction();
  const [said, setSaid] = createSignal('');
  const read = (): Promise<boolean> => {
    setSaid('');
    return reading.run(async () => {
      const { people, volunteers, added, deactivated } = await app.api.call('syncPeople');
      setSaid(words().refreshed(people, volunteers, added, deactivated));
      await props.onRead();
    });
  };
  return (
    <div class="smena-people-read">
      <p class="smena-muted">
        {props.lastSync === null ? words().peopleNever : words().peopleRead(moments.instant(props.lastSync))}
      </p>
      <Button aria-label={words().refreshPeople} busy={reading.busy()} onClick={() => void read()}>
        {words().refresh}
      </Button>
      <p role="status" class="smena-people-said">
        {said()}
      </p>
      <Show when={reading.failure()}>{(error) => <Problem error={error()} />}</Show>
    </div>
  );
}
