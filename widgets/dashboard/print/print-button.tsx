import { createSignal, onCleanup, onMount } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { DASHBOARD_WORDS } from '../words.ts';
import { printPage } from './print-page.ts';

/** «Печать», and the browser's own keys for it while this page is open. */
export function PrintButton(props: { readonly page: () => HTMLElement | undefined }): JSX.Element {
  const app = useApp();
  const words = useWords(DASHBOARD_WORDS);
  const [busy, setBusy] = createSignal(false);
  const print = async (): Promise<void> => {
    const page = props.page();
    if (page === undefined || busy()) return;
    setBusy(true);
    try {
      const name = page.querySelector('h1')?.textContent ?? '';
      const fresh = page.querySelector('.smena-freshness span:not(.smena-sign)')?.textContent ?? '';
      const title = `${app.words().smena}: ${name}`;
      await printPage({ page, title, language: app.language(), foot: `${name} · ${fresh}` });
    } finally {
      setBusy(false);
    }
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.code !== 'KeyP' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void print();
  };
  onMount(() => window.addEventListener('keydown', keys));
  onCleanup(() => window.removeEventListener('keydown', keys));
  return (
    <Button class="smena-print" busy={busy()} onClick={() => void print()}>
      {words().print}
    </Button>
  );
}
