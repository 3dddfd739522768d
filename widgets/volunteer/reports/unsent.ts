import type { TextStore } from '../../kit/app/text-store.ts';
import type { ReportForm } from './report-form.ts';

/** What was typed and is not in the service yet, and the version it was typed over. */
export interface Unsent {
  readonly version: number;
  readonly form: ReportForm;
}

/**
 * Texts are about clients: on the device they live in the tab's own storage, until the service has them or the tab is closed; the service keeps
 * them encrypted.
 */
export interface UnsentReports {
  all(): Readonly<Record<string, Unsent>>;
  keep(id: string, unsent: Unsent): boolean;
  forget(id: string): void;
}

/** @param personId whose they are: another person in the same tab does not see them */
export function unsentReports(store: TextStore, personId: number): UnsentReports {
  const key = `reports.${personId}`;
  const all = (): Record<string, Unsent> => readable(store.read(key));
  const write = (reports: Readonly<Record<string, Unsent>>): boolean => {
    if (Object.keys(reports).length > 0) return store.write(key, JSON.stringify(reports));
    store.remove(key);
    return true;
  };
  return {
    all,
    keep: (id, unsent) => write({ ...all(), [id]: unsent }),
    forget(id) {
      const { [id]: gone, ...others } = all();
      if (gone !== undefined) write(others);
    },
  };
}

function readable(text: string | null): Record<string, Unsent> {
  if (text === null) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null
      ? Object.fromEntries(Object.entries(read).filter(([, one]) => isUnsent(one)))
      : {};
  } catch {
    return {};
  }
}

function isUnsent(value: unknown): value is Unsent {
  const { version, form } = (value ?? {}) as Partial<Unsent>;
  return (
    typeof version === 'number' &&
    typeof form?.beganAt === 'string' &&
    typeof form.story === 'string' &&
    Array.isArray(form.topicIds)
  );
}
