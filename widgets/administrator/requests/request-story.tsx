import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { AdminRequest, Candidate } from '../../../src/adapters/http/contract/shifts.ts';
import { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Banner } from '../../kit/components/banner.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { Thread } from '../../kit/thread/thread.tsx';
import { Candidates } from './candidates.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import type { Decision } from './decide-dialog.tsx';
import { History } from './history.tsx';
import { REQUESTS_WORDS, spanWords } from './words.ts';

/** Everything about one request, and while it is open what can be done. A refusal stays in words above the story as it now stands. */
export function RequestStory(props: {
  readonly request: AdminRequest;
  readonly onChanged: (request: AdminRequest) => void;
  readonly reload: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(REQUESTS_WORDS);
  const moments = createMoments();
  const [deciding, setDeciding] = createSignal<Decision | null>(null);
  const [refusal, setRefusal] = createSignal<ApiError | null>(null);
  const [done, setDone] = createSignal('');
  const id = props.request.id;
  const isOpen = (): boolean => props.request.state === 'open';
  /** What became of it; while it waits, that its day is near («завтра»): any other day stands in the title. */
  const badge = (): string | null => {
    if (!isOpen()) return words().states[props.request.state];
    const { day } = props.request.slot;
    const near = moments.day(day);
    return near === app.calendar().day(day) ? null : near;
  };
  const candidates = createRemote(
    () => (isOpen() ? `candidates.${id}` : null),
    async () => (await app.api.call('requestCandidates', { params: { id } })).candidates,
  );
  const refused = async (cause: ApiError): Promise<void> => {
    setDeciding(null);
    setDone('');
    setRefusal(cause);
    if (cause.kind === 'conflict' || cause.kind === 'missing' || cause.kind === 'invalid')
      await Promise.all([props.reload(), candidates.reload()]);
  };
  const note = async (candidate: Candidate, answer: 'asked' | 'agreed' | 'refused'): Promise<void> => {
    setRefusal(null);
    try {
      const { version } = props.request;
      const body = { volunteerId: candidate.volunteer.id, answer, version };
      props.onChanged(await app.api.call('noteContact', { params: { id }, body }));
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      await refused(thrown);
    }
  };
  const decided = async (answer: AdminRequest): Promise<void> => {
    const decision = deciding();
    setDeciding(null);
    setRefusal(null);
    props.onChanged(answer);
    if (decision !== null)
      setDone(
        decision.outcome === 'replaced'
          ? words().done.replaced(decision.candidate.volunteer.name)
          : words().done[decision.outcome](),
      );
    await props.reload();
  };
  const partners = (): string => props.request.partners.map((partner) => partner.name).join(', ');

  return (
    <article class="smena-request">
      <div role="status">
        <Show when={done() !== ''}>
          <Banner tone="success">{done()}</Banner>
        </Show>
      </div>
      <Show when={refusal()}>
        {(error) => (
          <div class="smena-request-refusal">
            <Problem error={error()} />
            <p class="smena-muted">{words().reloaded}</p>
          </div>
        )}
      </Show>
      <h2>
        {words().storyTitle(
          app.calendar().day(props.request.slot.day),
          app.calendar().span(props.request.slot.time, props.request.slot.endTime),
        )}{' '}
        <Show when={badge()}>{(said) => <span class="smena-badge">{said()}</span>}</Show>
      </h2>
      <div class="smena-request-facts">
        <p>
          <strong>{words().who(props.request.volunteer.name)}</strong>
        </p>
        <blockquote>
          <span class="smena-hidden">{words().reason}: </span>
          {props.request.reason}
        </blockquote>
        <Show when={isOpen()}>
          <p>
            <Show when={props.request.colleague} fallback={words().noColleague}>
              {(colleague) => <>{words().colleague(colleague().name)}</>}
            </Show>
          </p>
        </Show>
        <p>
          {partners() === ''
            ? words().alone
            : (isOpen() ? words().partners : words().partnersNow)(partners())}
        </p>
        <p class="smena-muted">
          {words().asked(moments.instant(props.request.createdAt))};{' '}
          {props.request.noticeHours > 0
            ? words().notice(spanWords(app.language(), props.request.noticeHours))
            : words().noticeAfter}
        </p>
        <Show when={props.request.replacement}>
          {(replacement) => <p>{words().replacedBy(replacement().name)}</p>}
        </Show>
        <Show when={props.request.answer}>{(answer) => <p>{words().answered(answer())}</p>}</Show>
      </div>
      <History request={props.request} />
      <Thread about={{ kind: 'request', id }} named={props.request.volunteer.name} />
      <Thread
        about={{
          kind: 'shift',
          slotId: props.request.slot.id,
          volunteerId: props.request.volunteer.id,
        }}
        named={props.request.volunteer.name}
      />
      <Show when={isOpen()}>
        <Candidates
          request={props.request}
          candidates={candidates}
          onNote={note}
          onReplace={(candidate) => setDeciding({ outcome: 'replaced', candidate })}
        />
        {/* Below as many candidates as there are. */}
        <section hidden={candidates.data() === undefined && candidates.error() === null}>
          <h3>{words().decisions}</h3>
          <div class="smena-request-actions">
            <Button onClick={() => setDeciding({ outcome: 'left-gap' })}>{words().leaveGap}</Button>
            <Button look="danger" onClick={() => setDeciding({ outcome: 'declined' })}>
              {words().decline}
            </Button>
          </div>
        </section>
      </Show>
      <For each={deciding() === null ? [] : [deciding() as Decision]}>
        {(decision) => (
          <DecideDialog
            request={props.request}
            decision={decision}
            onClose={() => setDeciding(null)}
            onDecided={decided}
            onRefused={refused}
          />
        )}
      </For>
    </article>
  );
}
