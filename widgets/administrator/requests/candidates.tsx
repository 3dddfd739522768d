import { createMemo, createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { AdminRequest, Candidate } from '../../../src/adapters/http/contract/shifts.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import type { Remote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Check } from '../../kit/components/check.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { fits, inOrderOfHope } from './requests.ts';
import { REQUESTS_WORDS } from './words.ts';

type Said = 'asked' | 'agreed' | 'refused';

interface CandidateActions {
  readonly request: AdminRequest;
  readonly onNote: (candidate: Candidate, answer: Said) => Promise<void>;
  readonly onReplace: (candidate: Candidate) => void;
}

/** Who could come instead: those who marked the slot first; the others folded, for they need a reason. */
export function Candidates(
  props: CandidateActions & { readonly candidates: Remote<readonly Candidate[]> },
): JSX.Element {
  const words = useWords(REQUESTS_WORDS);
  const list = (candidates: readonly Candidate[]): JSX.Element => (
    <ul class="smena-candidates">
      <For each={candidates}>
        {(candidate) => (
          <CandidateRow
            candidate={candidate}
            request={props.request}
            onNote={props.onNote}
            onReplace={props.onReplace}
          />
        )}
      </For>
    </ul>
  );
  return (
    <section class="smena-request-candidates">
      <h3>{words().candidates}</h3>
      <p class="smena-muted">{words().candidatesHint}</p>
      <RemoteView remote={props.candidates} height="200px">
        {(data) => {
          const ordered = createMemo(() => inOrderOfHope(data(), props.request));
          const fit = createMemo(() => ordered().filter(fits));
          const unfit = createMemo(() => ordered().filter((candidate) => !fits(candidate)));
          return (
            <>
              <h4>{words().fit}</h4>
              <Show when={fit().length > 0} fallback={<p>{words().nobodyFit}</p>}>
                {list(fit())}
              </Show>
              <Show when={unfit().length > 0}>
                <details class="smena-details" open={fit().length === 0 || undefined}>
                  <summary>{words().showUnfit(unfit().length)}</summary>
                  {list(unfit())}
                </details>
              </Show>
            </>
          );
        }}
      </RemoteView>
    </section>
  );
}

function CandidateRow(props: CandidateActions & { readonly candidate: Candidate }): JSX.Element {
  const app = useApp();
  const words = useWords(REQUESTS_WORDS);
  const [busy, setBusy] = createSignal(false);
  const name = (): string => props.candidate.volunteer.name;
  const said = (): Said | undefined =>
    props.request.contacts.find((contact) => contact.volunteer.id === props.candidate.volunteer.id)?.answer;
  const facts = (): string => {
    const { shifts, maxShifts, shiftsThatDay, markedAt, fairnessChange } = props.candidate;
    const { shiftsCount } = app.words();
    const fairness = fairnessChange < 0 ? 'better' : fairnessChange > 0 ? 'worse' : 'same';
    return [
      words().load(shiftsCount(shifts)),
      maxShifts === null ? '' : words().wanted(maxShifts),
      shiftsThatDay === 0 ? '' : words().thatDay(shiftsCount(shiftsThatDay)),
      markedAt === null ? '' : words().markedAt(app.calendar().date(app.zone().day(markedAt))),
      words().fairness[fairness],
    ]
      .filter((fact) => fact !== '')
      .join(' · ');
  };
  const note = async (answer: Said): Promise<void> => {
    setBusy(true);
    await props.onNote(props.candidate, answer);
    setBusy(false);
  };
  const mark = (answer: Said): JSX.Element => (
    <Button
      class="smena-said"
      aria-pressed={said() === answer}
      disabled={busy()}
      onClick={() => void note(answer)}
    >
      <Show when={said() === answer}>
        <Check />
      </Show>
      {words().call[answer]}
    </Button>
  );
  return (
    <li class="smena-candidate" classList={{ 'smena-candidate-refused': said() === 'refused' }}>
      <div class="smena-candidate-body">
        <p>
          <strong>{name()}</strong>{' '}
          <Show when={props.request.colleague?.id === props.candidate.volunteer.id}>
            <span class="smena-badge">{words().suggested}</span>
          </Show>
        </p>
        <p class="smena-muted">{facts()}</p>
        <For each={props.candidate.against}>
          {(one) => <p class="smena-against">{words().against[one]}</p>}
        </For>
      </div>
      <div class="smena-candidate-actions">
        <div class="smena-said-group" role="group" aria-label={words().callGroup(name())}>
          {mark('asked')}
          {mark('refused')}
          {mark('agreed')}
        </div>
        <Button aria-label={words().replaceOf(name())} onClick={() => props.onReplace(props.candidate)}>
          {words().replace}
        </Button>
      </div>
    </li>
  );
}
