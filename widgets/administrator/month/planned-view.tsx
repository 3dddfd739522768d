import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Banner } from '../../kit/components/banner.tsx';
import { Button } from '../../kit/components/button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Steps } from './steps.tsx';
import { COLLECTING_WORDS } from './words.ts';

/** A month nobody has been asked about yet. */
export function PlannedView(props: {
  readonly cycle: CycleView;
  readonly onCycle: (cycle: CycleView) => void;
  /** Collecting could not be opened: perhaps it is open already. */
  readonly onRefused: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const [asking, setAsking] = createSignal(false);
  const openCollecting = async (): Promise<void> => {
    try {
      props.onCycle(await app.api.call('openCollecting', { params: { month: props.cycle.month } }));
    } catch (thrown) {
      await props.onRefused();
      throw thrown;
    }
  };
  return (
    <>
      <Steps
        cycle={props.cycle}
        action={
          <Button look="primary" onClick={() => setAsking(true)}>
            {words().openCollecting}
          </Button>
        }
      />
      <Banner tone="info">
        {words().plannedText(
          app.calendar().date(app.zone().day(props.cycle.opensAt)),
          app.zone().time(props.cycle.opensAt),
        )}
      </Banner>
      <Show when={asking()}>
        <ConfirmDialog
          title={words().openTitle(app.calendar().forMonth(props.cycle.month))}
          yes={words().openYes}
          act={openCollecting}
          onClose={() => setAsking(false)}
        >
          <p>{words().openText}</p>
        </ConfirmDialog>
      </Show>
    </>
  );
}
