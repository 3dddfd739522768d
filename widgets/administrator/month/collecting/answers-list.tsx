import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { COLLECTING_WORDS } from '../words.ts';
import { isAwaited, rowsOf } from './answers.ts';
import type { AnswerFilter, ProgressRow } from './answers.ts';

const FILTERS: readonly AnswerFilter[] = ['all', 'waiting', 'answered'];

export interface AnswersListProps {
  readonly rows: readonly ProgressRow[];
  /** Answers are taken now. */
  readonly open: boolean;
  /** Whose marks are being sent. */
  readonly sending: number | null;
  readonly onSend: (row: ProgressRow) => void;
  readonly onEnter: (row: ProgressRow) => void;
}

/** Everybody with what they answered; those we wait for first. */
export function AnswersList(props: AnswersListProps): JSX.Element {
  const words = useWords(COLLECTING_WORDS);
  const [filter, setFilter] = createSignal<AnswerFilter>('all');
  const rows = (): readonly ProgressRow[] => rowsOf(props.rows, filter());
  return (
    <section class="smena-answers" aria-label={words().list}>
      <div class="smena-row" role="group" aria-label={words().filter}>
        <For each={FILTERS}>
          {(name) => (
            <Button
              class="smena-filter"
              aria-pressed={filter() === name ? 'true' : 'false'}
              onClick={() => setFilter(name)}
            >
              {words().filters[name]} ({rowsOf(props.rows, name).length})
            </Button>
          )}
        </For>
      </div>
      <ul class="smena-answer-rows">
        <For each={rows()} fallback={<li class="smena-muted">{words().nobodyHere}</li>}>
          {(row) => (
            <li class="smena-answer" classList={{ 'smena-answer-awaited': isAwaited(row) }}>
              <AnswerFacts row={row} />
              <Show when={props.open}>
                <div class="smena-row">
                  <Show when={row.unsentMarks > 0}>
                    <Button
                      busy={props.sending === row.volunteer.id}
                      aria-label={words().sendForOf(row.volunteer.name, row.unsentMarks)}
                      onClick={() => props.onSend(row)}
                    >
                      {words().sendFor(row.unsentMarks)}
                    </Button>
                  </Show>
                  <Button
                    look="quiet"
                    aria-label={words().enterForOf(row.volunteer.name)}
                    onClick={() => props.onEnter(row)}
                  >
                    {words().enterFor}
                  </Button>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function AnswerFacts(props: { readonly row: ProgressRow }): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const status = (): string => {
    const { status: name, marks, unsentMarks } = props.row;
    const said = words().status;
    if (name === 'none' || name === 'cannot') return said[name];
    if (name === 'unsent') return said.unsent(unsentMarks);
    return name === 'answered' ? said.answered(marks) : said['changed-unsent'](marks, unsentMarks);
  };
  const small = (): readonly string[] => [
    status(),
    words().wish(props.row.maxShifts, props.row.maxPerDay),
    props.row.submittedAt === null
      ? ''
      : words().sentAt(
          app.calendar().date(app.zone().day(props.row.submittedAt)),
          app.zone().time(props.row.submittedAt),
        ),
  ];
  return (
    <div class="smena-answer-facts">
      <span class="smena-answer-name">{props.row.volunteer.name}</span>
      <Show when={props.row.late}>
        <span class="smena-badge smena-badge-warning">{words().late}</span>
      </Show>
      <Show when={props.row.taskEndedByHand}>
        <span class="smena-badge">{words().taskEnded}</span>
      </Show>
      <span class="smena-muted smena-answer-status">
        {small()
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </div>
  );
}
