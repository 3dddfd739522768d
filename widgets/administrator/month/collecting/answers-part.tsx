import { createEffect, createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Progress } from '../../../../src/adapters/http/contract/availability.ts';
import type { CycleView } from '../../../../src/adapters/http/contract/primitives.ts';
import { asApiError } from '../../../kit/api/api-error.ts';
import type { ApiError } from '../../../kit/api/api-error.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { createRemote } from '../../../kit/app/remote.ts';
import type { Remote } from '../../../kit/app/remote.ts';
import { Banner } from '../../../kit/components/banner.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { Problem } from '../../../kit/components/problem.tsx';
import { RemoteView } from '../../../kit/components/remote-view.tsx';
import { COLLECTING_WORDS } from '../words.ts';
import { AnswersList } from './answers-list.tsx';
import type { ProgressRow } from './answers.ts';
import { HeatMap } from './heat-map.tsx';

/** Who has answered a month, kept fresh with the month's stage. */
export function createProgress(month: () => string, onCycle: (cycle: CycleView) => void): Remote<Progress> {
  const app = useApp();
  const progress = createRemote(
    () => `progress.${month()}`,
    () => app.api.call('progress', { params: { month: month() } }),
  );
  createEffect(() => {
    const known = progress.data();
    if (known !== undefined && progress.error() === null && !progress.loading()) onCycle(known.cycle);
  });
  return progress;
}

/** After collecting: the answers the draft was made of, and those that came late. */
export function AnswersPart(props: {
  readonly month: string;
  readonly onCycle: (cycle: CycleView) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const progress = createProgress(() => props.month, props.onCycle);
  const late = (data: Progress): number => data.rows.filter((row) => row.late).length;
  return (
    <RemoteView remote={progress} height="480px">
      {(data) => (
        <>
          <div class="smena-row">
            <Button look="link" onClick={() => app.navigate(`month/${props.month}`)}>
              {words().backToSchedule}
            </Button>
            <strong>{words().answered(data().answered, data().volunteers)}</strong>
          </div>
          <Show when={late(data()) > 0}>
            <Banner tone="info">{words().lateAnswers(late(data()))}</Banner>
          </Show>
          <Answers data={data()} onChanged={() => progress.reload()} />
        </>
      )}
    </RemoteView>
  );
}

/** The list beside the heat map; sends unsent marks for a person with one press. */
export function Answers(props: {
  readonly data: Progress;
  readonly onChanged: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const [sending, setSending] = createSignal<number | null>(null);
  const [sent, setSent] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<ApiError | null>(null);
  const open = (): boolean => ['collecting', 'generating', 'review'].includes(props.data.cycle.state);

  const send = async ({ volunteer }: ProgressRow): Promise<void> => {
    setSending(volunteer.id);
    setProblem(null);
    setSent(null);
    const params = { month: props.data.cycle.month, volunteerId: volunteer.id };
    try {
      const { availability } = await app.api.call('availabilityOf', { params });
      const body = { ...availability.draft, version: availability.version };
      await app.api.call('submitAvailabilityOf', { params, body });
      setSent(volunteer.name);
      await props.onChanged();
    } catch (thrown) {
      setProblem(asApiError(thrown));
    } finally {
      setSending(null);
    }
  };
  return (
    <>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Show when={sent()}>{(name) => <Banner tone="success">{words().sentFor(name())}</Banner>}</Show>
      <div class="smena-collecting">
        <AnswersList
          rows={props.data.rows}
          open={open()}
          sending={sending()}
          onSend={(row) => void send(row)}
          onEnter={(row) => app.navigate(`month/${props.data.cycle.month}/for/${row.volunteer.id}`)}
        />
        <HeatMap month={props.data.cycle.month} slots={props.data.slots} offers={props.data.offers} />
      </div>
    </>
  );
}
