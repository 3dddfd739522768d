import { Match, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { FilesDialog } from '../files/files-dialog.tsx';
import type { Seat } from './bands.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { BulkAsk } from './bulk-dialog.tsx';
import { CompareDrawer } from './compare-drawer.tsx';
import type { Desk } from './desk.ts';
import { GapsDrawer } from './gaps-drawer.tsx';
import { HistoryDialog } from './history-list.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { RegenerateDialog } from './regenerate-dialog.tsx';

export type Asked = 'history' | 'regenerate' | 'publish' | 'files' | 'gaps' | 'compare';

/** What the tools of the schedule open; one at a time. */
export function DeskDialogs(props: {
  readonly desk: Desk;
  readonly page: SchedulePage;
  readonly asked: Asked | null;
  readonly bulk: BulkAsk | null;
  readonly onSeat: (seat: Seat) => void;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const close = (): void => props.onClose();
  const month = (): string => props.desk.month;
  const version = (): number => props.page.version;
  return (
    <>
      <Switch>
        <Match when={props.asked === 'history'}>
          <HistoryDialog month={month()} version={version()} onClose={close} />
        </Match>
        <Match when={props.asked === 'regenerate'}>
          <RegenerateDialog desk={props.desk} version={version()} onClose={close} />
        </Match>
        <Match when={props.asked === 'publish'}>
          <PublishDialog desk={props.desk} version={version()} onClose={close} />
        </Match>
        <Match when={props.asked === 'gaps'}>
          <GapsDrawer page={props.page} onSeat={(seat) => props.onSeat(seat)} onClose={close} />
        </Match>
        <Match when={props.asked === 'compare'}>
          <CompareDrawer page={props.page} onClose={close} />
        </Match>
        <Match when={props.asked === 'files'}>
          <FilesDialog month={month()} onPrint={() => props.onPrint()} onClose={close} />
        </Match>
      </Switch>
      <Show when={props.bulk} keyed>
        {(ask) => <BulkDialog desk={props.desk} page={props.page} ask={ask} onClose={close} />}
      </Show>
    </>
  );
}
