import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { bytesOf, saveFile } from '../../kit/charts/save-file.ts';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { DATA_WORDS } from '../words.ts';

const FORMATS = ['xlsx', 'pdf'] as const;

/** The report's files, fetched with the session and handed to the browser to keep. */
export function ReportFiles(props: { readonly id: string }): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const fetching = createAction();
  const [asked, setAsked] = createSignal<(typeof FORMATS)[number] | null>(null);
  const [saved, setSaved] = createSignal<string | null>(null);
  const fetchFile = async (format: (typeof FORMATS)[number]): Promise<void> => {
    setAsked(format);
    setSaved(null);
    await fetching.run(async () => {
      const file = await app.api.call('periodReportFile', { params: { id: props.id, format } });
      saveFile(bytesOf(file.base64), file.mediaType, file.name);
      setSaved(file.name);
    });
    setAsked(null);
  };
  return (
    <div class="smena-files smena-no-print">
      <For each={FORMATS}>
        {(format) => (
          <Button busy={asked() === format} disabled={fetching.busy()} onClick={() => void fetchFile(format)}>
            {words().reports[format]}
          </Button>
        )}
      </For>
      <span role="status" class="smena-muted">
        {saved() === null ? '' : words().reports.saved(saved() ?? '')}
      </span>
      <Show when={fetching.failure()}>{(error) => <Problem error={error()} />}</Show>
    </div>
  );
}
