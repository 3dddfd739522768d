import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Tabs } from '../../kit/components/tabs.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';
import { LooseReports } from './loose-reports.tsx';
import { LOOSE } from './loose-route.ts';

/** The children, and «Отчёты без звонка» beside them: `consultations/without-call`, with one open `…/without-call/<reportId>`. */
export function LooseTabs(props: { readonly children: JSX.Element }): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const loose = (): boolean => app.route().rest[0] === LOOSE;
  return (
    <Tabs
      label={words().loose.tabs}
      tabs={[
        { name: 'calls', title: words().loose.calls },
        { name: 'loose', title: words().loose.title },
      ]}
      chosen={loose() ? 'loose' : 'calls'}
      onChoose={(name) => app.navigate(name === 'loose' ? `consultations/${LOOSE}` : 'consultations')}
    >
      <Show when={loose()} fallback={props.children}>
        <LooseReports />
      </Show>
    </Tabs>
  );
}
