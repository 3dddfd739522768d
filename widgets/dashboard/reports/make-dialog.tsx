import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { PeriodReportRow } from '../../../src/adapters/http/contract/dashboard.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { periodAfter, periodHolding } from '../period/period.ts';
import type { Period } from '../period/period.ts';
import { PeriodPicker } from '../period/period-picker.tsx';
import { DATA_WORDS } from '../words.ts';

/** A report of any period that has begun; the month before this one is proposed. */
export function MakeDialog(props: {
  readonly today: string;
  readonly onClose: () => void;
  readonly onMade: (report: PeriodReportRow) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const making = createAction();
  const [period, setPeriod] = createSignal<Period>(periodAfter(periodHolding('month', props.today), -1));
  const make = async (): Promise<void> => {
    await making.run(async () => {
      const made = await app.api.call('makePeriodReport', { body: { period: period().name } });
      props.onMade(made);
    });
  };
  return (
    <Dialog
      title={words().reports.makeTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" busy={making.busy()} onClick={() => void make()}>
            {words().reports.makeIt}
          </Button>
        </>
      }
    >
      <PeriodPicker
        period={period()}
        today={props.today}
        knownFrom={null}
        level="h3"
        onChoose={(next) => {
          making.forget();
          setPeriod(next);
        }}
      />
      <p>{words().reports.makeText}</p>
      <Show when={making.failure()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
