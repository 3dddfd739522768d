import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyReport, MyReports } from '../../../src/adapters/http/contract/reports.ts';
import { ApiError } from '../../kit/api/api-error.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createNow } from '../../kit/app/now.ts';
import { Banner } from '../../kit/components/banner.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { Thread } from '../../kit/thread/thread.tsx';
import { createCallWords } from './call-words.ts';
import { ConflictBanner } from './conflict-banner.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { emptyForm, faultsOf, formOf } from './report-form.ts';
import type { FormField, ReportForm } from './report-form.ts';
import { ReportFields } from './report-fields.tsx';
import { keepReport } from './report-keeper.ts';
import type { ReportState } from './report-keeper.ts';
import type { Opened } from './my-reports.ts';
import type { UnsentReports } from './unsent.ts';
import { REPORTS_WORDS } from './words.ts';

/** The form of one report, on one screen; mount another for another id. */
export function ReportEditor(props: {
  readonly id: string;
  readonly begun: Opened;
  readonly data: MyReports;
  readonly unsent: UnsentReports;
  /** Reads it again. @throws ApiError */
  readonly load: () => Promise<MyReport | null>;
  readonly onStored: (report: MyReport) => void;
  readonly onSent: (report: MyReport, wasDraft: boolean) => void;
  readonly onDropped: (id: string, form: ReportForm) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(REPORTS_WORDS);
  const calls = createCallWords();
  const ticking = createNow();
  const now = (): number => ticking() ?? Date.parse(props.data.now);
  const { id, begun, onStored } = props;
  const params = { id };
  const [tried, setTried] = createSignal(false);
  const [dateless, setDateless] = createSignal(false);
  const [turn, setTurn] = createSignal(0);
  const dropping = createAction();
  let heading: HTMLHeadingElement | undefined;
  let form: HTMLFormElement | undefined;
  const keeper = keepReport(
    {
      id,
      unsent: props.unsent,
      gateway: {
        load: () => props.load(),
        save: (body) => app.api.call('saveMyReport', { params, body }),
        send: (body) => app.api.call('sendMyReport', { params, body }),
      },
      later(milliseconds, act) {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
      changed: () => setTurn((before) => before + 1),
      kept(stored) {
        if (stored.state === 'draft') onStored(stored);
      },
    },
    { stored: begun.stored, empty: emptyForm(begun.call, app.clock.now() ?? Date.parse(props.data.now)) },
  );
  const state = (): ReportState => {
    turn();
    return keeper.state();
  };
  const back = (): void => keeper.retry();
  window.addEventListener('online', back);
  onMount(() => heading?.focus());
  onCleanup(() => {
    window.removeEventListener('online', back);
    keeper.stop();
  });

  const wasSent = (): boolean => state().stored?.state === 'sent';
  const faults = () => faultsOf(state().form, now(), props.data.editHours);
  const over = (): boolean => !wasSent() && faults().beganAt === 'too-old' && state().form.entryId !== null;
  const refusal = (): ApiError | null => {
    const { refused, error } = state();
    return refused ?? error;
  };
  const faultOf = (field: FormField): string | undefined => {
    if (field === 'beganAt' && tried() && dateless()) return words().faults.date;
    const fault = tried() ? faults()[field] : undefined;
    if (fault === 'too-old') return words().faults['too-old'](app.words().hoursCount(props.data.editHours));
    if (fault !== undefined) return words().faults[fault];
    const refused = refusal();
    return refused?.field === field && refused.message !== '' ? refused.message : undefined;
  };
  const faulty = (): boolean => tried() && (dateless() || Object.keys(faults()).length > 0);

  const send = async (): Promise<void> => {
    setTried(true);
    if (faulty()) {
      form?.querySelector<HTMLElement>(FIRST_FAULT)?.focus();
      return;
    }
    const wasDraft = !wasSent();
    const stored = await keeper.send();
    if (stored !== null) props.onSent(stored, wasDraft);
  };
  const drop = async (): Promise<void> => {
    const thrown = state().form;
    const dropped = await dropping.run(async () => {
      const stored = await keeper.drop();
      if (stored === null) return;
      try {
        await app.api.call('dropMyDraft', { params });
      } catch (failure) {
        if (!(failure instanceof ApiError && failure.kind === 'missing')) throw failure;
      }
    });
    if (dropped) props.onDropped(id, thrown);
    else props.unsent.keep(id, { version: keeper.state().stored?.version ?? 0, form: thrown });
  };

  return (
    <form
      class="smena-report-form"
      novalidate
      ref={(made) => (form = made)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="smena-report-fields">
        <h1 tabindex="-1" ref={(made) => (heading = made)}>
          {words().formTitle}
        </h1>
        <Show when={begun.call}>
          {(call) => (
            <div class="smena-report-call">
              <p class="smena-report-when">{calls.facts(call())}</p>
              <p class="smena-muted">{words().fromCall}</p>
            </div>
          )}
        </Show>
        <Show when={over()}>
          <Banner tone="warning">{words().overTitle}</Banner>
        </Show>
        <Show when={state().conflict}>
          {(conflict) => (
            <ConflictBanner
              theirs={conflict().theirs}
              mine={state().form}
              onKeepMine={() => keeper.keepMine()}
              onTakeTheirs={() => {
                const gone = conflict().theirs === null;
                keeper.takeTheirs();
                if (gone) void drop();
              }}
            />
          )}
        </Show>
        <ReportFields
          form={state().form}
          call={begun.call}
          data={props.data}
          state={state()}
          fault={faultOf}
          onEdit={(part) => keeper.edit(part)}
          onDate={(beganAt) => {
            setDateless(beganAt === null);
            if (beganAt !== null) keeper.edit({ beganAt });
          }}
        />
        <Show when={wasSent()}>
          <Thread about={{ kind: 'report', id }} named={calls.when(state().form.beganAt)} />
        </Show>
        <Show when={dropping.failure()}>{(error) => <Problem error={error()} />}</Show>
      </div>
      <EditorFoot
        state={state()}
        editHours={props.data.editHours}
        faulty={faulty()}
        refusal={refusal()}
        dropping={dropping.busy()}
        onDrop={() => void drop()}
        onTakeBack={() => {
          const { stored } = state();
          if (stored !== null) keeper.edit(formOf(stored));
        }}
      />
    </form>
  );
}

const FIRST_FAULT =
  '[role="group"][aria-describedby$="-error"] button, [aria-invalid="true"] input, [aria-invalid="true"]';
