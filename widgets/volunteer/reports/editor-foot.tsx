import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { isOutage } from '../../kit/app/outages.ts';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { StickyFooter } from '../../kit/components/sticky-footer.tsx';
import type { ReportState } from './report-keeper.ts';
import { REPORTS_WORDS } from './words.ts';

const HOUR_MS = 3_600_000;

/** Until when, why not, and the button that sends. */
export function EditorFoot(props: {
  readonly state: ReportState;
  readonly editHours: number;
  readonly faulty: boolean;
  /** Why the service did not take it. */
  readonly refusal: ApiError | null;
  readonly dropping: boolean;
  readonly onDrop: () => void;
  /** Back to what was sent. */
  readonly onTakeBack: () => void;
}): JSX.Element {
  const words = useWords(REPORTS_WORDS);
  const moments = createMoments();
  const sent = (): boolean => props.state.stored?.state === 'sent';
  const changed = (): boolean => props.state.saving === 'waiting' || props.state.saving === 'failed';
  const until = (): string => {
    const { stored, form } = props.state;
    return sent() && stored !== null
      ? words().editableUntil(moments.instant(stored.editableUntil))
      : words().until(
          moments.instant(new Date(Date.parse(form.beganAt) + props.editHours * HOUR_MS).toISOString()),
        );
  };
  return (
    <StickyFooter
      actions={
        <>
          <Show
            when={sent()}
            fallback={
              <Show when={props.state.saving !== 'empty'}>
                <Button busy={props.dropping} disabled={props.state.sending} onClick={() => props.onDrop()}>
                  {words().drop}
                </Button>
              </Show>
            }
          >
            <Show when={changed()}>
              <Button disabled={props.state.sending} onClick={() => props.onTakeBack()}>
                {words().takeBack}
              </Button>
            </Show>
          </Show>
          <Button
            look="primary"
            type="submit"
            busy={props.state.sending}
            disabled={props.state.conflict !== null || props.dropping || (sent() && !changed())}
          >
            {sent() ? words().sendChanges : words().send}
          </Button>
        </>
      }
    >
      <p class="smena-muted">{until()}</p>
      <p role="alert" class="smena-field-error">
        {props.faulty ? words().faultsTitle : ''}
      </p>
      <Show
        when={
          props.refusal !== null &&
          (props.refusal.kind === 'expired' || !isOutage(props.refusal)) &&
          props.refusal
        }
      >
        {(error) => <Problem error={error()} />}
      </Show>
    </StickyFooter>
  );
}
