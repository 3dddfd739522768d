import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { UnsafeJoin } from '../../../src/adapters/http/contract/reports.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';

/** What somebody is about to say of a report; without a candidate: that it has no call. */
export interface Settling {
  readonly join: UnsafeJoin;
  readonly candidate: UnsafeJoin['candidates'][number] | null;
}

/** Asks in words that name both, for what a person settles stays. */
export function SettleDialog(props: {
  readonly settling: Settling;
  readonly onClose: () => void;
  readonly onSettled: () => void;
  readonly onRefused: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const moments = createMoments();
  const settling = createAction();
  const report = (): string => moments.instant(props.settling.join.beganAt);
  const call = (): string | null =>
    props.settling.candidate === null ? null : moments.instant(props.settling.candidate.beganAt);
  const settle = async (): Promise<void> => {
    const { join, candidate } = props.settling;
    const done = await settling.run(async () => {
      await app.api.call('settleJoin', {
        params: { id: join.reportId },
        body: { entryId: candidate?.entryId ?? null },
      });
    });
    if (done) props.onSettled();
    else props.onRefused();
  };
  const title = (): string => {
    const named = call();
    return named === null ? words().joins.askNone(report()) : words().joins.askCall(report(), named);
  };
  return (
    <Dialog
      title={title()}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" busy={settling.busy()} onClick={() => void settle()}>
            {call() === null ? words().joins.confirmNone : words().joins.confirmCall}
          </Button>
        </>
      }
    >
      <p>{words().joins.askText}</p>
      <Show when={settling.failure()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
