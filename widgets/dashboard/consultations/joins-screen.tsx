import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { UnsafeJoin } from '../../../src/adapters/http/contract/reports.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { PageFreshness } from '../page-freshness.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';
import { SettleDialog } from './settle-dialog.tsx';
import type { Settling } from './settle-dialog.tsx';

/** «Сверка отчётов»: reports whose call a person has to say. */
export function JoinsScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const [settling, setSettling] = createSignal<Settling | null>(null);
  const [settled, setSettled] = createSignal(false);
  const joins = createRemote(
    () => 'joins',
    () => app.api.call('unsafeJoins'),
  );
  return (
    <div class="smena-dash">
      <h1>{words().joins.title}</h1>
      <PageFreshness />
      <p>{words().joins.text}</p>
      <p role="status" class="smena-join-said">
        {settled() ? words().joins.settled : ''}
      </p>
      <RemoteView remote={joins} height="320px">
        {(data) => (
          <ul class="smena-joins">
            <For each={data().joins} fallback={<li>{words().joins.none}</li>}>
              {(join) => (
                <Join
                  join={join}
                  onSettle={(candidate) => {
                    setSettled(false);
                    setSettling({ join, candidate });
                  }}
                />
              )}
            </For>
          </ul>
        )}
      </RemoteView>
      <Show when={settling()} keyed>
        {(asked) => (
          <SettleDialog
            settling={asked}
            onClose={() => setSettling(null)}
            onSettled={() => {
              setSettling(null);
              setSettled(true);
              const left = (joins.data()?.joins ?? []).filter((one) => one.reportId !== asked.join.reportId);
              joins.set({ joins: left });
              void joins.reload();
            }}
            onRefused={() => void joins.reload()}
          />
        )}
      </Show>
      <ZoneNote />
    </div>
  );
}

function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000);
}

function Join(props: {
  readonly join: UnsafeJoin;
  readonly onSettle: (candidate: UnsafeJoin['candidates'][number] | null) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const moments = createMoments();
  const numbers = () => numberWords(app.language());
  const began = (): string => moments.instant(props.join.beganAt);
  /** By the clocks that are shown: they name no seconds. */
  const apart = (beganAt: string): number => Math.abs(minuteOf(beganAt) - minuteOf(props.join.beganAt));
  const topics = (): string =>
    props.join.topics.map((topic) => topic.name).join(', ') || words().joins.noTopics;
  return (
    <li class="smena-block">
      <h2>{words().joins.report(props.join.volunteer.name, began())}</h2>
      <p>
        {topics()} <span class="smena-muted">· {words().joins.sent(moments.instant(props.join.sentAt))}</span>
      </p>
      <ul class="smena-join-calls" aria-label={words().joins.candidates}>
        <For each={props.join.candidates} fallback={<li>{words().joins.noCandidates}</li>}>
          {(call) => {
            const when = (): string => moments.instant(call.beganAt);
            return (
              <li class="smena-candidate-call">
                <span>
                  {words().joins.call(when(), numbers().duration(call.talkSeconds))}
                  <span class="smena-muted">
                    {' '}
                    · {words().joins.apart(numbers().whole(apart(call.beganAt)))}
                  </span>{' '}
                  <Show when={call.proposed}>
                    <span class="smena-badge">{words().joins.proposed}</span>
                  </Show>{' '}
                  <Show when={call.takenByAnotherReport}>
                    <span class="smena-badge smena-badge-lack">{words().joins.taken}</span>
                  </Show>
                </span>
                {/* The service refuses a second report on one call. */}
                <Show when={!call.takenByAnotherReport}>
                  <Button aria-label={words().joins.thisOneOf(when())} onClick={() => props.onSettle(call)}>
                    {words().joins.thisOne}
                  </Button>
                </Show>
              </li>
            );
          }}
        </For>
      </ul>
      <div>
        <Button
          aria-label={words().joins.noCallOf(props.join.volunteer.name, began())}
          onClick={() => props.onSettle(null)}
        >
          {words().joins.noCall}
        </Button>
      </div>
    </li>
  );
}
