import { createSignal } from 'solid-js';
import type { SettingsPage } from '../../../src/adapters/http/contract/administration.ts';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createKept } from '../../kit/app/kept.ts';
import type { Remote } from '../../kit/app/remote.ts';
import { expectedWords, refusalWords, SETTINGS_WORDS } from './words.ts';

export const SECTIONS = [
  'workingHours',
  'exceptions',
  'timetable',
  'roles',
  'duty',
  'telephony',
  'consultations',
  'charity',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What was changed, and the version it was changed from: a background reading must not hide that somebody saved in between. */
interface Kept<S extends Section> {
  readonly version: number;
  readonly value: SettingsPage[S]['value'];
}

/** One section of the settings while it is being changed. What is not saved survives going to another page and back, and a reload of the tab. */
export interface SectionDraft<S extends Section> {
  readonly value: () => SettingsPage[S]['value'];
  readonly changed: () => boolean;
  readonly busy: () => boolean;
  readonly saved: () => boolean;
  /** Why saving failed, when no field of the section is to blame. */
  readonly failure: () => ApiError | null;
  /** Somebody saved in between. */
  readonly conflict: () => boolean;
  /** What is wrong with a field or anything inside it; undefined when nothing is. */
  fault(field: string): string | undefined;
  readonly faulty: () => boolean;
  edit(value: SettingsPage[S]['value']): void;
  /** Takes back what is not saved, and reads what is stored now. */
  discard(): Promise<void>;
  save(): Promise<void>;
}

export interface DraftOptions<S extends Section> {
  /** Found before asking the service. */
  readonly check?: (
    value: SettingsPage[S]['value'],
  ) => { readonly field: string; readonly expected: string } | null;
  readonly onSaved?: (affectedMonths: readonly string[]) => void;
}

export function createSectionDraft<S extends Section>(
  section: S,
  page: Remote<SettingsPage>,
  { check, onSaved }: DraftOptions<S> = {},
): SectionDraft<S> {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const { value: draft, set: keep } = createKept<Kept<S> | null>(
    app.tabStore,
    `settings.${section}.${app.me().id}`,
    null,
  );
  const [busy, setBusy] = createSignal(false);
  const [saved, setSaved] = createSignal(false);
  const [failure, setFailure] = createSignal<ApiError | null>(null);
  const [wrong, setWrong] = createSignal<{ readonly field: string; readonly why: string } | null>(null);
  const stored = (): Kept<S> => (page.data() as SettingsPage)[section] as Kept<S>;
  const settle = (): void => {
    setFailure(null);
    setWrong(null);
    setSaved(false);
  };

  return {
    value: () => (draft() ?? stored()).value,
    changed: () => draft() !== null,
    busy,
    saved,
    failure: () => (failure()?.kind === 'conflict' || wrong() !== null ? null : failure()),
    conflict: () => failure()?.kind === 'conflict',
    fault(field) {
      const found = wrong();
      return found !== null && (found.field === field || found.field.startsWith(`${field}.`))
        ? found.why
        : undefined;
    },
    faulty: () => wrong() !== null,
    edit(value) {
      settle();
      keep({ version: draft()?.version ?? stored().version, value });
    },
    async discard() {
      // First what is stored now, so that nothing older shows in between.
      setBusy(true);
      await page.reload();
      setBusy(false);
      keep(null);
      settle();
    },
    async save() {
      const mine = draft();
      if (mine === null) return;
      settle();
      const early = check?.(mine.value) ?? null;
      if (early !== null) {
        setWrong({ field: early.field, why: expectedWords(words(), early.expected) });
        return;
      }
      setBusy(true);
      try {
        const { version, affectedMonths } = await app.api.call('saveSettings', {
          params: { section },
          body: mine,
        });
        page.set({ ...(page.data() as SettingsPage), [section]: { version, value: mine.value } });
        keep(null);
        setSaved(true);
        onSaved?.(affectedMonths);
        // Who has which role and who is on duty follow from what was saved.
        await page.reload();
      } catch (thrown) {
        const error = asApiError(thrown);
        setFailure(error);
        if (error.kind === 'invalid' && error.field !== null)
          setWrong({ field: error.field.replace(/^value\./, ''), why: refusalWords(words(), error) });
      } finally {
        setBusy(false);
      }
    },
  };
}
