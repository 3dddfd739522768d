import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Candidate } from '../../../../src/adapters/http/contract/shifts.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { createRemote } from '../../../kit/app/remote.ts';
import { Button } from '../../../kit/components/button.tsx';
import { Field } from '../../../kit/components/field.tsx';
import { RemoteView } from '../../../kit/components/remote-view.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import { effectInWords } from './fairness.ts';

export interface CandidatesProps {
  readonly month: string;
  readonly slotId: string;
  /** Version of the working copy: another one is asked about anew. */
  readonly version: number;
  /** Change of the sum of squares by the one who would leave; null when the seat is free. */
  readonly relief: number | null;
  readonly title: string;
  /** Loads and spread if this person sat here: «Анна Орлова 5 → 4, Пётр Попов 3 → 4 · разброс 2–7». */
  readonly loadsWith: (volunteerId: number) => string;
  readonly busy: boolean;
  /** @param against what needs a reason; empty when nothing does */
  readonly onChoose: (volunteerId: number, against: readonly string[]) => void;
}

/** What needs a reason: being taken out by hand before is lifted by seating again. */
export function needsReason(against: Candidate['against']): readonly string[] {
  return against.filter((one) => one !== 'removed-by-hand');
}

/** Who could sit here: those who offered it, the fewest shifts first; below, everybody else. */
export function Candidates(props: CandidatesProps): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const id = createUniqueId();
  const [part, setPart] = createSignal('');
  const remote = createRemote(
    () => `candidates.${props.slotId}.${props.version}`,
    () => app.api.call('candidates', { params: { month: props.month, slotId: props.slotId } }),
  );
  const all = createMemo(() => remote.data()?.candidates ?? []);
  const suits = createMemo(() => all().filter((one) => needsReason(one.against).length === 0));
  const best = createMemo(() =>
    Math.min(...(suits().length > 0 ? suits() : all()).map((one) => one.fairnessChange)),
  );
  const others = createMemo(() =>
    all().filter(
      (one) =>
        needsReason(one.against).length > 0 &&
        one.volunteer.name.toLocaleLowerCase().includes(part().trim().toLocaleLowerCase()),
    ),
  );
  const facts = (one: Candidate): string =>
    [
      one.available ? words().candidate(one.shifts, one.maxShifts) : words().candidateOther(one.shifts),
      one.shiftsThatDay > 0 ? words().sameDay(one.shiftsThatDay) : '',
      one.markedAt === null ? '' : words().markedAt(app.calendar().date(app.zone().day(one.markedAt))),
      ...one.against.map((reason) => words().against[reason]),
    ]
      .filter((fact) => fact !== '')
      .join(' · ');
  const effect = (one: Candidate): string => effectInWords(one, best(), props.relief, words().effect);

  const Row = (own: { one: Candidate }): JSX.Element => {
    const against = (): readonly string[] => needsReason(own.one.against);
    return (
      <li class="smena-choice">
        <div>
          <span class="smena-choice-name">{own.one.volunteer.name}</span>
          <span class="smena-muted">{facts(own.one)}</span>
          <span class="smena-choice-effect">
            {effect(own.one)} · {props.loadsWith(own.one.volunteer.id)}
          </span>
        </div>
        <Button
          disabled={props.busy}
          aria-label={
            against().length === 0
              ? words().assignOf(own.one.volunteer.name)
              : words().assignAnywayOf(own.one.volunteer.name)
          }
          onClick={() => props.onChoose(own.one.volunteer.id, against())}
        >
          {against().length === 0 ? words().assign : words().assignAnyway}
        </Button>
      </li>
    );
  };
  return (
    <section aria-labelledby={id} class="smena-choices">
      <h3 id={id}>{props.title}</h3>
      <RemoteView remote={remote} height="240px">
        {() => (
          <>
            <Show when={suits().length > 0} fallback={<p class="smena-muted">{words().nobodySuits}</p>}>
              <ul aria-label={words().suits}>
                <For each={suits()}>{(one) => <Row one={one} />}</For>
              </ul>
            </Show>
            <details class="smena-details" open={suits().length === 0}>
              <summary>
                {words().others} ({all().length - suits().length})
              </summary>
              <Field label={words().searchCandidate}>
                {(control) => (
                  <input
                    id={control.id}
                    type="search"
                    value={part()}
                    onInput={(event) => setPart(event.currentTarget.value)}
                  />
                )}
              </Field>
              <ul aria-label={words().others}>
                <For each={others()}>{(one) => <Row one={one} />}</For>
              </ul>
            </details>
          </>
        )}
      </RemoteView>
    </section>
  );
}
