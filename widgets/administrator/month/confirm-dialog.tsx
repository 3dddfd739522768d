import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Problem } from '../../kit/components/problem.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly yes: string;
  readonly children: JSX.Element;
  /** The main button can't be pressed (yet). */
  readonly disabled?: boolean;
  /** Does it; closes when it resolves, shows what went wrong when it rejects. @throws ApiError */
  readonly act: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone, in words that name it. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const app = useApp();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ApiError | null>(null);
  const act = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await props.act();
      props.onClose();
    } catch (thrown) {
      setProblem(asApiError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={props.title}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" busy={busy()} disabled={props.disabled === true} onClick={() => void act()}>
            {props.yes}
          </Button>
        </>
      }
    >
      {props.children}
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
