import { createUniqueId, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { CALLS_WORDS } from '../calls/words.ts';
import { NAME_LONGEST } from './topics.ts';
import type { TopicFault, TopicRow, TopicsPage } from './topics.ts';

/** An offered topic: its name to change, how many reports name it, its place, and the way out of the list. */
export function TopicLine(props: {
  readonly row: TopicRow | undefined;
  /** As stored; undefined for a new one. */
  readonly known: TopicsPage['topics'][number] | undefined;
  readonly place: number;
  readonly last: boolean;
  readonly fault: TopicFault | undefined;
  readonly onRename: (name: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRetire: () => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const words = useWords(CALLS_WORDS);
  const id = createUniqueId();
  const name = (): string => props.row?.name ?? '';
  const history = (): string => {
    if (props.known === undefined) return '';
    const { reports, formerNames } = props.known;
    const former = formerNames.length === 0 ? [] : [words().formerly(formerNames.join(', '))];
    return [words().used(reports), ...former].join(' · ');
  };
  const keys = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    props.onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li class="smena-topic" data-topic={props.row?.key}>
      <div class="smena-topic-name">
        <input
          type="text"
          class="smena-text"
          maxlength={NAME_LONGEST}
          aria-label={words().topicName(props.place)}
          aria-describedby={props.fault === undefined ? undefined : `${id}-error`}
          aria-invalid={props.fault === undefined ? undefined : 'true'}
          value={name()}
          onInput={(event) => props.onRename(event.currentTarget.value)}
          onKeyDown={keys}
        />
        <Show when={props.fault}>
          {(fault) => (
            <span id={`${id}-error`} class="smena-field-error">
              {words().topicFaults[fault()]}
            </span>
          )}
        </Show>
        <span class="smena-muted">{history()}</span>
      </div>
      <div class="smena-topic-actions">
        <Button
          class="smena-icon-button"
          aria-label={words().upOf(name())}
          title={words().up}
          disabled={props.place === 1}
          onClick={() => props.onMove(-1)}
        >
          <Arrow />
        </Button>
        <Button
          class="smena-icon-button"
          aria-label={words().downOf(name())}
          title={words().down}
          disabled={props.last}
          onClick={() => props.onMove(1)}
        >
          <Arrow down />
        </Button>
        <Show
          when={props.known !== undefined}
          fallback={
            <Button aria-label={words().removeNewOf(name())} onClick={() => props.onRemove()}>
              {words().removeNew}
            </Button>
          }
        >
          <Button aria-label={words().retireOf(name())} onClick={() => props.onRetire()}>
            {words().retire}
          </Button>
        </Show>
      </div>
    </li>
  );
}

/** Drawn: not every font of every device has one. */
function Arrow(props: { readonly down?: boolean }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={props.down === true ? 'M8 2v11M3.5 9 8 13.5 12.5 9' : 'M8 14V3M3.5 7 8 2.5 12.5 7'}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
