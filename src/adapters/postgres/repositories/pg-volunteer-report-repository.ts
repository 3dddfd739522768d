import { z } from 'zod';
import type {
  Feeling,
  ReportOutcome,
  VolunteerReport,
} from '../../../domain/consultation/volunteer-report.ts';
import type { PersonId } from '../../../domain/volunteer/person.ts';
import type { TextCipher } from '../../../ports/text-cipher.ts';
import type { VolunteerReportRepository } from '../../../ports/volunteer-report-repository.ts';
import { bytesColumn } from '../bytes-column.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';
import { PgReportJoins } from './pg-report-joins.ts';

const statements = sql(
  import.meta.url,
  './pg-volunteer-report-repository.sql',
  'find',
  'hold_row',
  'drafts',
  'sent_of',
  'sent_within',
  'without_call',
  'insert',
  'put',
  'remove_topics',
  'put_topics',
  'remove_draft',
);

/** So many reports go to the database at once. */
const AT_ONCE = 3_000;

const reportColumns = {
  id: z.string(),
  volunteerId: z.int(),
  entryId: z.string().nullable(),
  state: closedSet<VolunteerReport['state']>({ draft: true, sent: true }),
  beganAt: z.date(),
  topicIds: z.array(z.int()),
  outcome: closedSet<ReportOutcome>({
    helped: true,
    referred: true,
    'will-call-again': true,
    'broken-off': true,
    'not-a-client': true,
  }).nullable(),
  feeling: z.literal<Feeling[]>([1, 2, 3, 4, 5]).nullable(),
  discussWithSupervisor: z.boolean(),
  risk: z.boolean(),
  createdAt: z.date(),
  changedAt: z.date(),
  sentAt: z.date().nullable(),
  version: z.int(),
};
const plainRow: z.ZodType<VolunteerReport> = z.object({ ...reportColumns, story: z.string() });
const sealedRow = z.object({
  ...reportColumns,
  keyVersion: z.int(),
  nonce: bytesColumn,
  sealed: bytesColumn,
});
const versionRow = z.object({ version: z.int() });

/** Stories are sealed as `report:<id>`. Reading throws TextUnreadable when one was altered or the key is another. */
export class PgVolunteerReportRepository extends PgReportJoins implements VolunteerReportRepository {
  readonly #session: PgSession;
  readonly #cipher: TextCipher;

  constructor(session: PgSession, cipher: TextCipher) {
    super(session);
    this.#session = session;
    this.#cipher = cipher;
  }

  async find(id: string): Promise<VolunteerReport | null> {
    return isUuid(id) ? ((await this.#opened(statements.find, [id]))[0] ?? null) : null;
  }

  async lock(id: string): Promise<VolunteerReport | null> {
    if (!isUuid(id)) return null;
    await this.#session.row(versionRow, statements.hold_row, [id]);
    return this.find(id);
  }

  async save(report: VolunteerReport): Promise<boolean> {
    const { keyVersion, nonce, sealed } = this.#cipher.seal(report.story, aboutStory(report.id));
    const saved = await this.#session.execute(statements.put, [
      report.id,
      report.volunteerId,
      report.entryId,
      report.state,
      report.beganAt,
      report.outcome,
      report.feeling,
      report.discussWithSupervisor,
      report.risk,
      keyVersion,
      nonce,
      sealed,
      report.createdAt,
      report.changedAt,
      report.sentAt,
      report.version,
    ]);
    if (saved === 0) return false;
    await this.#session.execute(statements.remove_topics, [report.id]);
    await this.#session.execute(statements.put_topics, [topicsOf([report])]);
    return true;
  }

  async removeDraft(id: string): Promise<void> {
    if (isUuid(id)) await this.#session.execute(statements.remove_draft, [id]);
  }

  async addMany(reports: readonly VolunteerReport[]): Promise<void> {
    for (let from = 0; from < reports.length; from += AT_ONCE) {
      const some = reports.slice(from, from + AT_ONCE);
      const rows = some.map((report) => this.#sealed(report));
      await this.#session.execute(statements.insert, [JSON.stringify(rows)]);
      await this.#session.execute(statements.put_topics, [topicsOf(some)]);
    }
  }

  draftsOf(volunteerId: PersonId): Promise<VolunteerReport[]> {
    return this.#opened(statements.drafts, [volunteerId]);
  }

  sentOf(volunteerIds: readonly PersonId[], from: Date, until: Date): Promise<VolunteerReport[]> {
    return this.#opened(statements.sent_of, [volunteerIds, from, until]);
  }

  sentWithin(from: Date, until: Date): Promise<VolunteerReport[]> {
    return this.#session.rows(plainRow, statements.sent_within, [from, until]);
  }

  withoutCall(from: Date): Promise<VolunteerReport[]> {
    return this.#opened(statements.without_call, [from]);
  }

  async #opened(statement: string, values: readonly unknown[]): Promise<VolunteerReport[]> {
    const rows = await this.#session.rows(sealedRow, statement, values);
    return rows.map(({ keyVersion, nonce, sealed, ...row }) => ({
      ...row,
      story: this.#cipher.open({ keyVersion, nonce, sealed }, aboutStory(row.id)),
    }));
  }

  #sealed({ story, ...report }: VolunteerReport): Record<string, unknown> {
    const { keyVersion, nonce, sealed } = this.#cipher.seal(story, aboutStory(report.id));
    const [nonceText, sealedText] = [nonce, sealed].map((bytes) => Buffer.from(bytes).toString('base64'));
    return { ...report, keyVersion, nonce: nonceText, sealed: sealedText };
  }
}

function aboutStory(reportId: string): string {
  return `report:${reportId}`;
}

/** As a JSON of rows; a topic named twice counts once. */
function topicsOf(reports: readonly VolunteerReport[]): string {
  return JSON.stringify(
    reports.flatMap(({ id, topicIds }) =>
      [...new Set(topicIds)].map((topicId) => ({ reportId: id, topicId })),
    ),
  );
}
