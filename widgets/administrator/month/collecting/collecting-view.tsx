import { createSignal, Match, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Banner } from '../../../kit/components/banner.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { RemoteView } from '../../../kit/components/remote-view.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { DeadlineDialog } from '../deadline-dialog.tsx';
import { Steps } from '../steps.tsx';
import { COLLECTING_WORDS } from '../words.ts';
import { Answers, createProgress } from './answers-part.tsx';

/** A month that is being collected: who answered, offers against need, and how to go on. */
export function CollectingView(props: {
  readonly month: string;
  readonly onCycle: (cycle: CycleView) => void;
  /** A draft was asked for. */
  readonly onGenerating: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const params = { month: props.month };
  const progress = createProgress(() => props.month, props.onCycle);
  const [dialog, setDialog] = createSignal<'deadline' | 'remind' | 'draft' | null>(null);
  const [reminded, setReminded] = createSignal<number | null>(null);
  const close = (): void => void setDialog(null);

  const makeDraft = async (): Promise<void> => {
    const { version } = await app.api.call('schedule', { params });
    await app.api.call('generate', { params, body: { version } });
    await props.onGenerating();
  };
  const remind = async (): Promise<void> => {
    const answer = await app.api.call('remindUnanswered', { params });
    setReminded(answer.reminded);
  };

  return (
    <RemoteView remote={progress} height="520px">
      {(data) => {
        const waiting = (): number => data().volunteers - data().answered;
        return (
          <>
            <Steps
              cycle={data().cycle}
              action={
                <Button look="primary" onClick={() => setDialog('draft')}>
                  {words().draftNow}
                </Button>
              }
            />
            <div class="smena-progress-row">
              <div class="smena-progress">
                <strong>{words().answered(data().answered, data().volunteers)}</strong>
                <progress
                  value={data().answered}
                  max={Math.max(1, data().volunteers)}
                  aria-label={words().answered(data().answered, data().volunteers)}
                />
              </div>
              <span class="smena-muted">
                {words().deadline(
                  app.calendar().day(app.zone().day(data().cycle.deadline)),
                  app.zone().time(data().cycle.deadline),
                )}
              </span>
              <Button onClick={() => setDialog('deadline')}>{words().moveDeadline}</Button>
              <Button disabled={waiting() === 0} onClick={() => setDialog('remind')}>
                {words().remind(waiting())}
              </Button>
            </div>
            <Show when={reminded() !== null}>
              <Banner tone="success">{words().reminded(reminded() ?? 0)}</Banner>
            </Show>
            <Answers data={data()} onChanged={() => progress.reload()} />
            <Switch>
              <Match when={dialog() === 'deadline'}>
                <DeadlineDialog
                  cycle={data().cycle}
                  onStale={() => progress.reload()}
                  onMoved={(cycle) => progress.set({ ...data(), cycle })}
                  onClose={close}
                />
              </Match>
              <Match when={dialog() === 'remind'}>
                <ConfirmDialog
                  title={words().remindTitle}
                  yes={words().remindYes}
                  act={remind}
                  onClose={close}
                >
                  <p>{words().remindText(waiting())}</p>
                </ConfirmDialog>
              </Match>
              <Match when={dialog() === 'draft'}>
                <ConfirmDialog
                  title={words().draftTitle}
                  yes={words().draftYes}
                  act={makeDraft}
                  onClose={close}
                >
                  <p>{words().draftText(waiting())}</p>
                </ConfirmDialog>
              </Match>
            </Switch>
          </>
        );
      }}
    </RemoteView>
  );
}
