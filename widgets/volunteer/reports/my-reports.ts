import type { MyCall, MyReport, MyReports } from '../../../src/adapters/http/contract/reports.ts';
import type { Unsent } from './unsent.ts';

export type MissingCall = MyReports['missing'][number];
type AllUnsent = Readonly<Record<string, Unsent>>;

/** Where a report is open: `reports/<entry id of a call>`, as tasks link, or `reports/report/<id>`. */
export type Wanted = { readonly entryId: string } | { readonly id: string };

/** The report to open; `fresh` calls make an id for one that nobody began. Null when the call needs none. */
export interface Opened {
  readonly id: string;
  readonly stored: MyReport | null;
  readonly call: MyCall | null;
}

/** What a route names after `reports`; null = the list. */
export function wantedBy(rest: readonly string[]): Wanted | null {
  const [first, second] = rest;
  if (first === undefined) return null;
  return first === 'report' && second !== undefined ? { id: second } : { entryId: first };
}

export function routeOfReport(id: string): string {
  return `reports/report/${id}`;
}

export function routeOfCall(entryId: string): string {
  return `reports/${encodeURIComponent(entryId)}`;
}

/** @param fresh an id for a report of this call, the same each time */
export function opened(
  data: MyReports,
  unsent: AllUnsent,
  wanted: Wanted,
  fresh: (entryId: string) => string,
): Opened | null {
  if ('id' in wanted) {
    const stored = storedReport(data, wanted.id);
    const entryId = unsent[wanted.id]?.form.entryId ?? null;
    return { id: wanted.id, stored, call: stored?.call ?? callOf(data, entryId) };
  }
  const { entryId } = wanted;
  const known = reportOfCall(data, entryId);
  if (known !== null) return { id: known.id, stored: known, call: known.call };
  const call = callOf(data, entryId);
  if (call === null) return null;
  return { id: unsentOf(unsent, entryId) ?? fresh(entryId), stored: null, call };
}

export function storedReport(data: MyReports, id: string): MyReport | null {
  return [...data.drafts, ...data.sent].find((report) => report.id === id) ?? null;
}

export function reportOfCall(data: MyReports, entryId: string): MyReport | null {
  return [...data.sent, ...data.drafts].find((report) => report.call?.entryId === entryId) ?? null;
}

/** The id of what was begun about a call in this tab and is not in the service yet. */
export function unsentOf(unsent: AllUnsent, entryId: string): string | null {
  return Object.entries(unsent).find(([, one]) => one.form.entryId === entryId)?.[0] ?? null;
}

/** Drafts that are not about one of the missing calls: those stand with their call. */
export function looseDrafts(data: MyReports): readonly MyReport[] {
  const missing = new Set(data.missing.map((call) => call.entryId));
  return data.drafts.filter((draft) => draft.call === null || !missing.has(draft.call.entryId));
}

/** What is only in this tab and stands nowhere else in the list, by id. */
export function looseUnsent(data: MyReports, unsent: AllUnsent): readonly (readonly [string, Unsent])[] {
  const missing = new Set(data.missing.map((call) => call.entryId));
  return Object.entries(unsent).filter(
    ([id, { form }]) =>
      storedReport(data, id) === null && (form.entryId === null || !missing.has(form.entryId)),
  );
}

/** The page after a report was stored. */
export function withReport(data: MyReports, report: MyReport): MyReports {
  const others = (list: readonly MyReport[]): MyReport[] => list.filter((one) => one.id !== report.id);
  if (report.state === 'draft')
    return { ...data, drafts: replaced(data.drafts, report), sent: others(data.sent) };
  return {
    ...data,
    drafts: others(data.drafts),
    sent: replaced(data.sent, report),
    missing: data.missing.filter((call) => call.entryId !== report.call?.entryId),
  };
}

/** The page after a draft was thrown away. */
export function withoutDraft(data: MyReports, id: string): MyReports {
  return { ...data, drafts: data.drafts.filter((draft) => draft.id !== id) };
}

function replaced(list: readonly MyReport[], report: MyReport): MyReport[] {
  return list.some((one) => one.id === report.id)
    ? list.map((one) => (one.id === report.id ? report : one))
    : [report, ...list];
}

function callOf(data: MyReports, entryId: string | null): MyCall | null {
  return data.missing.find((call) => call.entryId === entryId) ?? null;
}
