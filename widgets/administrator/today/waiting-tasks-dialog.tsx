import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { WaitingTask } from '../../../src/adapters/http/contract/administration.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createAction } from '../../kit/app/action.ts';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { problemWords, TODAY_WORDS } from './words.ts';

/** Tasks amoCRM has not got: those it refused, with «Повторить», then those that go by themselves. */
export function WaitingTasksDialog(props: {
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(TODAY_WORDS);
  const [said, setSaid] = createSignal('');
  const tasks = createRemote(
    () => 'crm-tasks',
    async () => (await app.api.call('crmTasks')).tasks,
  );
  const retrying = createAction();
  const retry = async (task: WaitingTask): Promise<void> => {
    setSaid('');
    if (
      await retrying.run(async () => void (await app.api.call('retryCrmTask', { params: { id: task.id } })))
    )
      setSaid(words().retried);
    await Promise.all([tasks.reload(), props.onChanged()]);
  };
  const section = (title: string, all: readonly WaitingTask[]): JSX.Element => (
    <Show when={all.length > 0}>
      <section>
        <h3>{title}</h3>
        <ul class="smena-tasks">
          <For each={all}>
            {(task) => <TaskRow task={task} busy={retrying.busy()} onRetry={() => void retry(task)} />}
          </For>
        </ul>
      </section>
    </Show>
  );

  return (
    <Dialog title={words().tasksTitle} onClose={() => props.onClose()}>
      <p role="status">{said()}</p>
      <Show when={retrying.failure()}>{(error) => <Problem error={error()} />}</Show>
      <RemoteView remote={tasks} height="160px">
        {(data) => (
          <>
            <Show when={data().length === 0}>
              <p>{words().tasksNone}</p>
            </Show>
            {section(
              words().tasksParked,
              data().filter((task) => task.parked),
            )}
            {section(
              words().tasksWaiting,
              data().filter((task) => !task.parked),
            )}
          </>
        )}
      </RemoteView>
    </Dialog>
  );
}

function TaskRow(props: {
  readonly task: WaitingTask;
  readonly busy: boolean;
  readonly onRetry: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(TODAY_WORDS);
  const moments = createMoments();
  const kind = (): string => words().kinds[props.task.kind];
  const name = (): string => (props.task.person.name === '' ? words().nobody : props.task.person.name);
  return (
    <li class="smena-task">
      <div class="smena-task-body">
        <p>
          <strong>{kind()}</strong>
        </p>
        <p>{words().taskTo(name())}</p>
        <Show when={props.task.problem}>
          {(problem) => <p class="smena-task-problem">{problemWords(words(), problem())}</p>}
        </Show>
        <Show when={!props.task.parked}>
          <p class="smena-muted">
            {words().taskNext(moments.instant(props.task.nextTryAt), props.task.attempts)}
          </p>
        </Show>
        <details class="smena-details">
          <summary>{words().taskText}</summary>
          <p class="smena-task-text">{props.task.text}</p>
        </details>
      </div>
      <Show when={props.task.parked}>
        <Button
          aria-label={words().retryOf(kind(), name())}
          busy={props.busy}
          onClick={() => props.onRetry()}
        >
          {app.words().retry}
        </Button>
      </Show>
    </li>
  );
}
