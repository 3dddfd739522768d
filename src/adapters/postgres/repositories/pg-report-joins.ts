import { z } from 'zod';
import type { EntryId } from '../../../domain/consultation/call.ts';
import type { JoinState, ReportJoin } from '../../../domain/consultation/report-join.ts';
import type { PersonId } from '../../../domain/volunteer/person.ts';
import type { Discussion } from '../../../ports/volunteer-report-repository.ts';
import { hold } from '../advisory-lock.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(
  import.meta.url,
  './pg-report-joins.sql',
  'list',
  'put',
  'remove',
  'discussion',
  'discussions',
  'put_discussion',
  'remove_discussion',
);

const joinRow: z.ZodType<ReportJoin> = z.object({
  reportId: z.string(),
  state: closedSet<JoinState>({ safe: true, unsafe: true, alone: true, settled: true }),
  entryId: z.string().nullable(),
  minutesApart: z.number().nullable(),
  marginMinutes: z.number().nullable(),
  settledBy: z.int().nullable(),
  settledAt: z.date().nullable(),
});
const discussionRow: z.ZodType<Discussion> = z.object({ reportId: z.string(), by: z.int(), at: z.date() });

/** What stands beside reports: the calls they are joined to, and that they were talked over. */
export class PgReportJoins {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async holdJoins(volunteerIds: readonly PersonId[]): Promise<void> {
    // Everybody in the same order, so that two never wait for each other.
    const inOrder = [...new Set(volunteerIds)].sort((a, b) => a - b);
    for (const volunteerId of inOrder) await hold(this.#session, `report-joins.${volunteerId}`);
  }

  joins(reportIds: readonly string[]): Promise<ReportJoin[]> {
    return this.#session.rows(joinRow, statements.list, [reportIds.filter(isUuid), null, null]);
  }

  joinsOfCalls(entryIds: readonly EntryId[]): Promise<ReportJoin[]> {
    return this.#session.rows(joinRow, statements.list, [null, entryIds, null]);
  }

  unsettled(): Promise<ReportJoin[]> {
    return this.#session.rows(joinRow, statements.list, [null, null, 'unsafe']);
  }

  async saveJoins(joins: readonly ReportJoin[]): Promise<void> {
    await this.#session.execute(statements.put, [JSON.stringify(joins)]);
  }

  async removeJoins(reportIds: readonly string[]): Promise<void> {
    await this.#session.execute(statements.remove, [reportIds.filter(isUuid)]);
  }

  async discussion(reportId: string): Promise<Discussion | null> {
    return isUuid(reportId) ? this.#session.row(discussionRow, statements.discussion, [reportId]) : null;
  }

  discussions(reportIds: readonly string[]): Promise<Discussion[]> {
    return this.#session.rows(discussionRow, statements.discussions, [reportIds.filter(isUuid)]);
  }

  async saveDiscussion({ reportId, by, at }: Discussion): Promise<void> {
    await this.#session.execute(statements.put_discussion, [reportId, by, at]);
  }

  async removeDiscussion(reportId: string): Promise<void> {
    if (isUuid(reportId)) await this.#session.execute(statements.remove_discussion, [reportId]);
  }
}
