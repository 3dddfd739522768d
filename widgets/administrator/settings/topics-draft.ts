import { createMemo, createSignal } from 'solid-js';
import type { ApiError } from '../../kit/api/api-error.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp } from '../../kit/app/app.tsx';
import { createKept } from '../../kit/app/kept.ts';
import { createRemote } from '../../kit/app/remote.ts';
import type { Remote } from '../../kit/app/remote.ts';
import { bodyOf, faultsOf, rowsOf, sameRows } from './topics.ts';
import type { TopicFault, TopicRow, TopicsPage } from './topics.ts';

interface Kept {
  readonly version: number;
  readonly rows: readonly TopicRow[];
}

/** The list of topics while it is changed. What is not saved survives going to another tab and back, and a reload. */
export interface TopicsDraft {
  readonly page: Remote<TopicsPage>;
  readonly rows: () => readonly TopicRow[];
  readonly changed: () => boolean;
  readonly busy: () => boolean;
  readonly saved: () => boolean;
  /** Found wrong when saving was asked for; nothing before. */
  readonly faults: () => ReadonlyMap<string, TopicFault>;
  readonly failure: () => ApiError | null;
  /** Somebody saved in between. */
  readonly conflict: () => boolean;
  edit(rows: readonly TopicRow[]): void;
  discard(): Promise<void>;
  save(): Promise<void>;
}

const NO_FAULTS: ReadonlyMap<string, TopicFault> = new Map();

export function createTopicsDraft(): TopicsDraft {
  const app = useApp();
  const page = createRemote(
    () => 'topics',
    () => app.api.call('topics'),
  );
  const { value: draft, set: keep } = createKept<Kept | null>(app.tabStore, `topics.${app.me().id}`, null);
  const [asked, setAsked] = createSignal(false);
  const [saved, setSaved] = createSignal(false);
  const saving = createAction();
  const stored = createMemo(() => {
    const data = page.data();
    return data === undefined ? [] : rowsOf(data);
  });
  const rows = (): readonly TopicRow[] => draft()?.rows ?? stored();
  const faults = () => (asked() ? faultsOf(rows()) : NO_FAULTS);
  const settle = (): void => {
    setSaved(false);
    saving.forget();
  };
  return {
    page,
    rows,
    changed: () => draft() !== null,
    busy: saving.busy,
    saved,
    faults,
    failure: () => (saving.failure()?.kind === 'conflict' ? null : saving.failure()),
    conflict: () => saving.failure()?.kind === 'conflict',
    edit(next) {
      settle();
      const version = draft()?.version ?? page.data()?.version ?? 0;
      keep(sameRows(next, stored()) ? null : { version, rows: next });
    },
    async discard() {
      await page.reload();
      keep(null);
      settle();
      setAsked(false);
    },
    async save() {
      const mine = draft();
      if (mine === null) return;
      settle();
      setAsked(true);
      if (faults().size > 0) return;
      const done = await saving.run(async () => {
        page.set(await app.api.call('saveTopics', { body: bodyOf(mine.rows, mine.version) }));
      });
      if (!done) return;
      keep(null);
      setAsked(false);
      setSaved(true);
    },
  };
}
