import type { MyReport } from '../../../src/adapters/http/contract/reports.ts';
import type { Api } from '../../../src/adapters/http/contract/routes.ts';

export type ReportBody = Api['saveMyReport']['body'];
/** What the author fills in; the version goes beside it. */
export type ReportForm = Omit<ReportBody, 'version'>;
export type FormField = keyof ReportForm;
export type Outcome = NonNullable<ReportForm['outcome']>;
export type Feeling = NonNullable<ReportForm['feeling']>;

export const OUTCOMES: readonly Outcome[] = [
  'helped',
  'referred',
  'will-call-again',
  'broken-off',
  'not-a-client',
];
export const FEELINGS: readonly Feeling[] = [1, 2, 3, 4, 5];
export const STORY_LONGEST = 8000;
export const TOPICS_MOST = 20;

const MINUTE_MS = 60_000;
/** A conversation nobody knows the time of began about so long ago; on a round time, for that is how people remember it. */
const AGO_MS = 30 * MINUTE_MS;
const ROUND_MS = 5 * MINUTE_MS;
/** Clocks of people's devices go wrong by that much; the service lets it pass too. */
const AHEAD_MS = 5 * MINUTE_MS;

/** An empty form: of a call, or of a conversation whose call is not known. @param now milliseconds since 1970 */
export function emptyForm(
  call: { readonly entryId: string; readonly beganAt: string } | null,
  now: number,
): ReportForm {
  const ago = Math.floor((now - AGO_MS) / ROUND_MS) * ROUND_MS;
  return {
    entryId: call?.entryId ?? null,
    beganAt: call?.beganAt ?? new Date(ago).toISOString(),
    topicIds: [],
    story: '',
    outcome: null,
    feeling: null,
    discussWithSupervisor: false,
    risk: false,
  };
}

/** What is stored, as a form. */
export function formOf(report: MyReport): ReportForm {
  const { call, beganAt, topicIds, story, outcome, feeling, discussWithSupervisor, risk } = report;
  return {
    entryId: call?.entryId ?? null,
    // A call that is known says itself when it began.
    beganAt: call?.beganAt ?? beganAt,
    topicIds,
    story,
    outcome,
    feeling,
    discussWithSupervisor,
    risk,
  };
}

/** The fields that differ. */
export function differing(a: ReportForm, b: ReportForm): readonly FormField[] {
  return (Object.keys(a) as FormField[]).filter((field) => comparable(a[field]) !== comparable(b[field]));
}

export function sameForm(a: ReportForm, b: ReportForm): boolean {
  return differing(a, b).length === 0;
}

function comparable(value: ReportForm[FormField]): unknown {
  return Array.isArray(value) ? value.toSorted((a, b) => a - b).join() : value;
}

export type Fault = 'topics' | 'outcome' | 'story' | 'date' | 'future' | 'too-old';

/** What the service would refuse to take as sent, by field. @param now milliseconds since 1970 */
export function faultsOf(
  form: ReportForm,
  now: number,
  editHours: number,
): Readonly<Partial<Record<FormField, Fault>>> {
  const began = Date.parse(form.beganAt);
  const date: Fault | undefined = Number.isNaN(began)
    ? 'date'
    : began > now + AHEAD_MS
      ? 'future'
      : now >= began + editHours * 60 * MINUTE_MS
        ? 'too-old'
        : undefined;
  return {
    ...(date === undefined ? {} : { beganAt: date }),
    ...(form.topicIds.length === 0 ? { topicIds: 'topics' } : {}),
    ...(form.outcome === null ? { outcome: 'outcome' } : {}),
    ...(form.story.trim() === '' ? { story: 'story' } : {}),
  };
}

/** Something in the text that looks like a telephone number: ten digits or more in a row, however they are parted. */
export function looksLikeNumber(text: string): boolean {
  return /(?:\d[\s()\u2010-\u2015+-]{0,3}){9}\d/.test(text);
}
