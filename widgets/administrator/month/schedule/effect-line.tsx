import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useWords } from '../../../kit/app/app.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { MONTH_DESK_WORDS } from '../words.ts';
import type { Seat } from './bands.ts';
import { dropOf, effectLine, effectOf } from './effect.ts';

/** A seat, or somebody from the list of loads, on the way, and the seat it is above. */
export interface Aim {
  readonly from: Seat | number;
  readonly to: Seat;
}

/** What dropping here would do, in one line that floats over the page: nothing jumps under the hand. Said politely. */
export function EffectLine(props: {
  readonly page: SchedulePage;
  readonly aim: Aim | null;
  readonly allowed: (aim: Aim) => boolean;
  readonly shortName: (volunteerId: number) => string;
  /** Where a finger aims first and says yes then; null elsewhere. */
  readonly onYes: ((aim: Aim) => void) | null;
}): JSX.Element {
  const words = useWords(MONTH_DESK_WORDS);
  const edit = () =>
    props.aim === null || !props.allowed(props.aim) ? null : dropOf(props.aim.from, props.aim.to);
  const line = (): string => {
    const wanted = edit();
    const from = props.aim?.from;
    if (from === undefined || (typeof from !== 'number' && from.slotId === props.aim?.to.slotId)) return '';
    if (wanted === null) return words().taken;
    return effectLine(effectOf(props.page, wanted), words().effect, props.shortName);
  };
  return (
    <div class="smena-effect" classList={{ 'smena-effect-shown': line() !== '' }}>
      <span role="status">{line()}</span>
      <Show when={props.onYes !== null && edit()}>
        {(wanted) => (
          <Button look="primary" onClick={() => props.aim !== null && props.onYes?.(props.aim)}>
            {wanted().kind === 'swap' ? words().swapNow : words().moveNow}
          </Button>
        )}
      </Show>
    </div>
  );
}
