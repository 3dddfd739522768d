import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyRequest, MyShift } from '../../../src/adapters/http/contract/shifts.ts';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { Thread } from '../../kit/thread/thread.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';
import { AskDialog } from './ask-dialog.tsx';
import { Partners } from './partners.tsx';
import { RequestStory } from './request-story.tsx';

/** A shift of mine: when, with whom, «Не смогу выйти» or what became of it, what was written about it. */
export function ShiftRow(props: {
  readonly shift: MyShift;
  readonly onChanged: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<ApiError | null>(null);
  const day = (): string => app.calendar().day(props.shift.slot.day);
  const span = (): string => app.calendar().span(props.shift.slot.time, props.shift.slot.endTime);
  const open = (): MyRequest | null => (props.shift.request?.state === 'open' ? props.shift.request : null);

  const withdraw = async (request: MyRequest): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await app.api.call('withdrawRequest', { params: { id: request.id } });
    } catch (thrown) {
      setFailure(asApiError(thrown));
    }
    await props.onChanged();
    setBusy(false);
  };

  return (
    <li class="smena-shift" classList={{ 'smena-shift-past': props.shift.past }}>
      <div class="smena-shift-head">
        <div>
          <p class="smena-shift-when">
            {day()}, {span()}
          </p>
          <Partners shift={props.shift} />
        </div>
        <Show when={!props.shift.past}>
          <Show
            when={open()}
            fallback={
              <Button aria-label={words().cannotComeOf(day(), span())} onClick={() => setAsking(true)}>
                {words().cannotCome}
              </Button>
            }
          >
            {(request) => (
              <Button
                busy={busy()}
                aria-label={words().withdrawOf(day(), span())}
                onClick={() => void withdraw(request())}
              >
                {words().withdraw}
              </Button>
            )}
          </Show>
        </Show>
      </div>
      <Show when={props.shift.request}>{(request) => <RequestStory request={request()} />}</Show>
      <Thread
        about={{ kind: 'shift', slotId: props.shift.slot.id, volunteerId: app.me().id }}
        named={`${day()}, ${span()}`}
      />
      <Show when={failure()}>{(error) => <Problem error={error()} />}</Show>
      <Show when={asking()}>
        <AskDialog shift={props.shift} onClose={() => setAsking(false)} onAsked={props.onChanged} />
      </Show>
    </li>
  );
}
