import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Banner } from '../../../kit/components/banner.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { FAIRNESS_WORDS } from '../words.ts';
import { decimal, wholeInWords } from './fairness.ts';
import { nameOf } from './edits.ts';
import { Loads } from './loads.tsx';
import { MonthTools } from './month-tools.tsx';
import { ProofDialog } from './proof-dialog.tsx';

export interface FairnessPanelProps {
  readonly page: SchedulePage;
  /** Whose seats are lit up. */
  readonly person: number | null;
  readonly onPerson: (volunteerId: number) => void;
  readonly onDialog: (dialog: 'gaps' | 'compare') => void;
}

/** The whole in a few sentences, the proof behind «почему», the curve, and everybody's load. */
export function FairnessPanel(props: FairnessPanelProps): JSX.Element {
  const app = useApp();
  const words = useWords(FAIRNESS_WORDS);
  const [proof, setProof] = createSignal(false);
  const heldBy = (id: number): number =>
    props.page.loads.find((load) => load.volunteer.id === id)?.shifts ?? 0;
  return (
    <section class="smena-fairness" aria-label={words().panel}>
      <div class="smena-whole">
        <p>{wholeInWords(props.page, words()).join(' ')}</p>
        <Button look="link" onClick={() => setProof(true)}>
          {words().whyButton}
        </Button>{' '}
        <span class="smena-broad">
          <MonthTools page={props.page} look="link" onDialog={(dialog) => props.onDialog(dialog)} />
        </span>
      </div>
      <Show when={props.page.fairness.heavyVolunteerId} keyed>
        {(id) => (
          <Banner tone="warning">
            {words().heavy(
              nameOf(props.page, id),
              heldBy(id),
              decimal(props.page.fairness.average, app.language()),
            )}
          </Banner>
        )}
      </Show>
      <Loads page={props.page} person={props.person} onPerson={props.onPerson} />
      <Show when={props.page.fairness.curve.length > 0}>
        <Curve page={props.page} />
      </Show>
      <Show when={proof()}>
        <ProofDialog page={props.page} onClose={() => setProof(false)} />
      </Show>
    </section>
  );
}

/** «Если не больше N смен на человека → M мест». */
function Curve(props: { readonly page: SchedulePage }): JSX.Element {
  const words = useWords(FAIRNESS_WORDS);
  const most = (): number => Math.max(1, ...props.page.fairness.curve.map((point) => point.seats));
  return (
    <table class="smena-curve">
      <caption>
        <strong>{words().curveTitle}</strong>
        <span class="smena-muted">{words().curveText}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words().curveN}</th>
          <th scope="col">{words().curveSeats}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.page.fairness.curve}>
          {(point) => (
            <tr>
              <th scope="row">
                {point.maxShifts}
                <Show when={point.maxShifts === props.page.fairness.most}>
                  <span class="smena-muted"> {words().curveNow}</span>
                </Show>
              </th>
              <td>
                <span
                  class="smena-bar"
                  style={{ width: `${(point.seats / most()) * 70}%` }}
                  aria-hidden="true"
                />
                {point.seats}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
