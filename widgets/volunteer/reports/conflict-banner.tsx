import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyReport } from '../../../src/adapters/http/contract/reports.ts';
import { useWords } from '../../kit/app/app.tsx';
import { Banner } from '../../kit/components/banner.tsx';
import { Button } from '../../kit/components/button.tsx';
import { differing, formOf } from './report-form.ts';
import type { ReportForm } from './report-form.ts';
import { REPORTS_WORDS } from './words.ts';

/** It was written elsewhere meanwhile: what differs, what stands there, and the choice. */
export function ConflictBanner(props: {
  /** Null = thrown away there. */
  readonly theirs: MyReport | null;
  readonly mine: ReportForm;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}): JSX.Element {
  const words = useWords(REPORTS_WORDS);
  const fields = (theirs: MyReport): string =>
    differing(formOf(theirs), props.mine)
      .map((field) => words().fields[field])
      .join(', ');
  return (
    <Banner
      tone="error"
      actions={
        <>
          <Button onClick={() => props.onKeepMine()}>{words().keepMine}</Button>
          <Button onClick={() => props.onTakeTheirs()}>
            {props.theirs === null ? words().forgetMine : words().takeTheirs}
          </Button>
        </>
      }
    >
      <Show when={props.theirs} fallback={words().conflictDropped}>
        {(theirs) => (
          <>
            {words().conflict(fields(theirs()))} {theirs().state === 'sent' ? words().conflictSent : ''}
            <details class="smena-details">
              <summary>{words().conflictTheirs}</summary>
              <p class="smena-message-text">{theirs().story}</p>
            </details>
          </>
        )}
      </Show>
    </Banner>
  );
}
