import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { createAction } from '../../../kit/app/action.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { bytesOf, saveFile } from '../../../kit/charts/save-file.ts';
import { Button } from '../../../kit/components/button.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { Problem } from '../../../kit/components/problem.tsx';
import { MONTH_DESK_WORDS } from '../words.ts';

const FORMATS = ['xlsx', 'pdf', 'pdf-a3'] as const;

/** «Файлы и печать»: the month on paper, as a workbook, as one page. */
export function FilesDialog(props: {
  readonly month: string;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(MONTH_DESK_WORDS);
  const fetching = createAction();
  const [asked, setAsked] = createSignal<(typeof FORMATS)[number] | null>(null);
  const [saved, setSaved] = createSignal('');
  const fetchFile = async (format: (typeof FORMATS)[number]): Promise<void> => {
    setAsked(format);
    setSaved('');
    await fetching.run(async () => {
      const file = await app.api.call('monthScheduleFile', { params: { month: props.month, format } });
      saveFile(bytesOf(file.base64), file.mediaType, file.name);
      setSaved(words().saved(file.name));
    });
    setAsked(null);
  };
  return (
    <Dialog title={words().files} onClose={() => props.onClose()}>
      <p class="smena-muted">{words().filesAbout}</p>
      <div class="smena-row">
        <For each={FORMATS}>
          {(format) => (
            <Button
              busy={asked() === format}
              disabled={fetching.busy()}
              onClick={() => void fetchFile(format)}
            >
              {words().format[format]}
            </Button>
          )}
        </For>
        <Button onClick={() => props.onPrint()}>{words().print}</Button>
      </div>
      <p role="status" class="smena-muted">
        {saved() === '' ? words().printAbout : saved()}
      </p>
      <Show when={fetching.failure()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
