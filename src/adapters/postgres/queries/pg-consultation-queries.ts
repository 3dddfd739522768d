import { z } from 'zod';
import type { EntryId } from '../../../domain/consultation/call.ts';
import type { ReportOutcome } from '../../../domain/consultation/volunteer-report.ts';
import type { PersonId } from '../../../domain/volunteer/person.ts';
import type {
  ConsultationQueries,
  ConsultationSearch,
  ConsultationSummary,
  ReportMarks,
  TopicUse,
} from '../../../ports/consultation-queries.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(
  import.meta.url,
  './pg-consultation-queries.sql',
  'search',
  'summaries',
  'volunteers',
  'report_marks',
  'topic_use',
);

const foundRow = z.object({ entryId: z.string().nullable(), total: z.int() });

const outcome = closedSet<ReportOutcome>({
  helped: true,
  referred: true,
  'will-call-again': true,
  'broken-off': true,
  'not-a-client': true,
});
const head = { entryId: z.string(), callOfClient: z.int().nullable() };
const summaryRow = z.union([
  z
    .object({ ...head, reportId: z.null() })
    .transform(({ entryId, callOfClient }): ConsultationSummary => ({ entryId, callOfClient, report: null })),
  z
    .object({
      ...head,
      reportId: z.string(),
      topicIds: z.array(z.int()),
      outcome: outcome.nullable(),
      risk: z.boolean(),
      discussWithSupervisor: z.boolean(),
      discussed: z.boolean(),
      settledByHand: z.boolean(),
      messages: z.int(),
    })
    .transform(({ entryId, callOfClient, reportId, ...report }): ConsultationSummary => ({
      entryId,
      callOfClient,
      report: { id: reportId, ...report },
    })),
]);

const marksRow = z.object({ reportId: z.string(), discussed: z.boolean(), messages: z.int() });
const useRow = z.object({ topicId: z.int(), reports: z.int(), formerNames: z.array(z.string()) });

export class PgConsultationQueries implements ConsultationQueries {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async search(search: ConsultationSearch): Promise<{ entryIds: EntryId[]; total: number }> {
    const rows = await this.#session.rows(foundRow, statements.search, [
      search.from,
      search.until,
      search.topicId,
      search.risk,
      search.scoreAtMost,
      search.scoreLow,
      search.scoreHigh,
      search.volunteerId,
      search.outcome,
      search.report,
      search.after,
      search.limit,
    ]);
    return { entryIds: rows.flatMap((row) => row.entryId ?? []), total: rows[0]?.total ?? 0 };
  }

  summaries(entryIds: readonly EntryId[]): Promise<ConsultationSummary[]> {
    return this.#session.rows(summaryRow, statements.summaries, [entryIds]);
  }

  async volunteers(): Promise<PersonId[]> {
    const rows = await this.#session.rows(z.object({ volunteerId: z.int() }), statements.volunteers);
    return rows.map((row) => row.volunteerId);
  }

  reportMarks(reportIds: readonly string[]): Promise<ReportMarks[]> {
    return this.#session.rows(marksRow, statements.report_marks, [reportIds.filter(isUuid)]);
  }

  topicUse(): Promise<TopicUse[]> {
    return this.#session.rows(useRow, statements.topic_use);
  }
}
