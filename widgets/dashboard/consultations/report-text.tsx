import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ConsultationDetail } from '../../../src/adapters/http/contract/consultations.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { CONSULTATIONS_WORDS } from '../words.ts';

/** What the volunteer wrote, for supervisors' eyes. */
export function ReportText(props: {
  readonly row: ConsultationDetail;
  readonly text: NonNullable<ConsultationDetail['text']>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const moments = createMoments();
  const outcome = (): string | null => {
    const kind = props.row.report?.outcome;
    return kind === null || kind === undefined ? null : words().outcomesOfReport[kind];
  };
  const topics = (): string => (props.row.report?.topics ?? []).map((topic) => topic.name).join(', ');
  const apart = (): number => Math.round(props.text.minutesApart ?? 0);
  return (
    <section class="smena-report-text">
      <h3>{words().story}</h3>
      <p class="smena-message-text">{props.text.story}</p>
      <dl class="smena-facts-list">
        <Fact name={words().topicsLabel} value={topics()} />
        <Fact name={words().outcomeLabel} value={outcome()} />
        <Fact
          name={words().feelingLabel}
          value={props.text.feeling === null ? null : (words().feelings[props.text.feeling - 1] ?? null)}
        />
        <Fact name={words().sentLabel} value={moments.instant(props.text.sentAt)} />
      </dl>
      <Show when={apart() > 0}>
        <p class="smena-muted">{words().apart(numberWords(app.language()).whole(apart()))}</p>
      </Show>
      <Show when={props.text.discussedBy}>
        {(person) => (
          <p class="smena-muted">
            {words().discussedBy(
              person().name,
              props.text.discussedAt === null ? '' : moments.instant(props.text.discussedAt),
            )}
          </p>
        )}
      </Show>
    </section>
  );
}

function Fact(props: { readonly name: string; readonly value: string | null }): JSX.Element {
  return (
    <Show when={props.value !== null && props.value !== ''}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </Show>
  );
}
