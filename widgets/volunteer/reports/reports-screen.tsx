import { createMemo, createSignal, onCleanup, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyReport, MyReports } from '../../../src/adapters/http/contract/reports.ts';
import { ApiError, asApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Banner } from '../../kit/components/banner.tsx';
import { Button } from '../../kit/components/button.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { UndoBar } from '../../kit/components/undo-bar.tsx';
import { opened, routeOfCall, wantedBy, withoutDraft, withReport } from './my-reports.ts';
import type { Opened, Wanted } from './my-reports.ts';
import { newId } from '../../kit/new-id.ts';
import { ReportEditor } from './report-editor.tsx';
import type { ReportForm } from './report-form.ts';
import { ReportList } from './report-list.tsx';
import { SentReport } from './sent-report.tsx';
import { unsentReports } from './unsent.ts';
import { REPORTS_WORDS } from './words.ts';

interface Dropped {
  readonly id: string;
  readonly form: ReportForm;
}

/** «Отчёты»: what lacks a report, drafts and sent ones; or the one the route names (`reports/<call>`, `reports/report/<id>`). */
export function ReportsScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(REPORTS_WORDS);
  const unsent = unsentReports(app.tabStore, app.me().id);
  const [said, setSaid] = createSignal<{
    readonly tone: 'success' | 'warning';
    readonly text: string;
  } | null>(null);
  const [dropped, setDropped] = createSignal<Dropped | null>(null);
  const reports = createRemote(() => 'my-reports', read);
  const ids = new Map<string, string>();
  const fresh = (entryId: string): string => {
    const id = ids.get(entryId) ?? newId(crypto);
    ids.set(entryId, id);
    return id;
  };
  const seen = (): void => {
    if (document.visibilityState === 'visible' && wantedBy(app.route().rest) === null) void reports.reload();
  };
  document.addEventListener('visibilitychange', seen);
  onCleanup(() => document.removeEventListener('visibilitychange', seen));

  async function read(): Promise<MyReports> {
    const answer = await app.api.call('myReports');
    app.clock.learn(answer.now);
    return answer;
  }
  const put = (report: MyReport): void => {
    const data = reports.data();
    if (data !== undefined) reports.set(withReport(data, report));
  };
  const sent = (report: MyReport, wasDraft: boolean): void => {
    put(report);
    const next = wasDraft ? reports.data()?.missing[0] : undefined;
    app.navigate(next === undefined ? 'reports' : routeOfCall(next.entryId));
    setSaid({ tone: 'success', text: next === undefined ? words().thanks : words().thanksNext });
    void reports.reload();
  };
  const drop = (id: string, form: ReportForm): void => {
    const data = reports.data();
    if (data !== undefined) reports.set(withoutDraft(data, id));
    unsent.forget(id);
    app.navigate('reports');
    setSaid(null);
    setDropped({ id, form });
  };
  const bringBack = async ({ id, form }: Dropped): Promise<void> => {
    unsent.keep(id, { version: 0, form });
    try {
      put(await app.api.call('saveMyReport', { params: { id }, body: { ...form, version: 0 } }));
      unsent.forget(id);
    } catch (thrown) {
      asApiError(thrown);
      setSaid({ tone: 'warning', text: words().notReturned });
    }
    await reports.reload();
  };

  return (
    <RemoteView remote={reports} height="480px">
      {(data) => {
        const wanted = createMemo(() => wantedBy(app.route().rest), undefined, {
          equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
        });
        // What is being written stays open although a reading of the list no longer names its call.
        let last: Wanted | null = null;
        const open = createMemo<Opened | null>((before) => {
          const named = wanted();
          const found = named === null ? null : opened(data(), unsent.all(), named, fresh);
          const same = named === last;
          last = named;
          return found ?? (same ? (before ?? null) : null);
        });
        const typed = createMemo(() => {
          data();
          wanted();
          return unsent.all();
        });
        const go = (route: string): void => {
          setSaid(null);
          app.navigate(route);
        };
        return (
          <div class="smena-reports">
            <Show when={wanted() !== null}>
              <div>
                <Button look="link" onClick={() => go('reports')}>
                  ‹ {words().back}
                </Button>
              </div>
            </Show>
            <Show when={said()}>{(what) => <Banner tone={what().tone}>{what().text}</Banner>}</Show>
            <Show
              when={wanted()}
              fallback={
                <>
                  <UndoBar
                    sentence={dropped() === null ? null : words().dropped}
                    onUndo={() => {
                      const gone = dropped();
                      if (gone !== null) void bringBack(gone);
                    }}
                    onGone={() => setDropped(null)}
                  />
                  <ReportList data={data()} unsent={typed()} onOpen={go} newId={() => newId(crypto)} />
                </>
              }
            >
              <Show when={open()?.id} keyed fallback={<p>{words().unknown}</p>}>
                {(id) => {
                  const begun = open() as Opened;
                  return (
                    <Show
                      when={begun.stored?.state === 'sent' && !begun.stored.editable && begun.stored}
                      fallback={
                        <ReportEditor
                          id={id}
                          begun={begun}
                          data={data()}
                          unsent={unsent}
                          load={async () => {
                            await reports.reload();
                            const failure = reports.error();
                            if (failure !== null) throw new ApiError(failure.kind);
                            return opened(data(), {}, { id }, fresh)?.stored ?? null;
                          }}
                          onStored={put}
                          onSent={sent}
                          onDropped={drop}
                        />
                      }
                    >
                      {(report) => <SentReport report={report()} topics={data().topics} whole />}
                    </Show>
                  );
                }}
              </Show>
            </Show>
          </div>
        );
      }}
    </RemoteView>
  );
}
