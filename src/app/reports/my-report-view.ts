import type { Consultation } from '../../domain/consultation/consultation.ts';
import { editableUntil } from '../../domain/consultation/report-writing.ts';
import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { joinedCalls } from './report-facts.ts';

/** What a volunteer knows of a call of theirs. */
export interface MyCallView {
  readonly entryId: string;
  readonly beganAt: Date;
  readonly talkSeconds: number;
  readonly direction: 'in' | 'out';
  readonly slotId: string | null;
}

export interface MyReportView extends Pick<
  VolunteerReport,
  | 'id'
  | 'state'
  | 'beganAt'
  | 'topicIds'
  | 'story'
  | 'outcome'
  | 'feeling'
  | 'discussWithSupervisor'
  | 'risk'
  | 'sentAt'
  | 'version'
> {
  readonly call: MyCallView | null;
  readonly editableUntil: Date;
  readonly editable: boolean;
  readonly discussed: boolean;
  readonly messages: number;
}

export function myCallView(call: Consultation): MyCallView {
  const { entryId, beganAt, talkSeconds, direction, slotId } = call;
  return { entryId, beganAt, talkSeconds, direction, slotId };
}

/** Reports as their author sees them, in the order given; with the call each is joined to for certain or was begun from. */
export async function myReportViews(
  repositories: Repositories,
  reports: readonly VolunteerReport[],
  { settings, now }: { settings: Settings['consultations']; now: Date },
): Promise<MyReportView[]> {
  if (reports.length === 0) return [];
  const ids = reports.map((report) => report.id);
  const joined = await joinedCalls(repositories, ids);
  const begun = new Map(
    (
      await repositories.consultations.find(
        reports.flatMap(({ id, entryId }) => (entryId === null || joined.has(id) ? [] : [entryId])),
      )
    ).map((one) => [one.entryId, one]),
  );
  const marks = new Map(
    (await repositories.consultationQueries.reportMarks(ids)).map((mark) => [mark.reportId, mark]),
  );
  return reports.map((report): MyReportView => {
    const certain = joined.get(report.id) ?? null;
    const from = begun.get(report.entryId ?? '');
    const call = certain ?? (from?.volunteerId === report.volunteerId ? from : null);
    const until = editableUntil(report, certain?.beganAt ?? null, settings);
    const {
      id,
      state,
      beganAt,
      topicIds,
      story,
      outcome,
      feeling,
      discussWithSupervisor,
      risk,
      sentAt,
      version,
    } = report;
    return {
      id,
      state,
      call: call === null ? null : myCallView(call),
      beganAt,
      topicIds,
      story,
      outcome,
      feeling,
      discussWithSupervisor,
      risk,
      sentAt,
      editableUntil: until,
      editable: now < until,
      discussed: marks.get(id)?.discussed ?? false,
      messages: marks.get(id)?.messages ?? 0,
      version,
    };
  });
}
