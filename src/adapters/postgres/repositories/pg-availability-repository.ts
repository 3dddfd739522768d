import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Answer, Availability } from '../../../domain/availability/availability.ts';
import type { PlanningMonth } from '../../../domain/time/planning-month.ts';
import type { PersonId } from '../../../domain/volunteer/person.ts';
import type { AvailabilityRepository } from '../../../ports/availability-repository.ts';
import { hold } from '../advisory-lock.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-availability-repository.sql',
  'find',
  'hold_row',
  'of_month',
  'answers',
  'history',
  'put',
  'remove_marks',
  'put_marks',
  'add_answer',
  'add_answer_marks',
  'point_to_answers',
  'add_many',
  'add_many_marks',
  'add_many_answers',
  'add_many_answer_marks',
);

const wish = z.int().nullable();
const marks = z.array(z.string());

const availabilityRow = z.object({
  month: z.string(),
  volunteerId: z.int(),
  version: z.int(),
  maxShifts: wish,
  maxPerDay: wish,
  submittedSeq: z.int().nullable(),
  timelySeq: z.int().nullable(),
  marks,
});
type AvailabilityRow = z.infer<typeof availabilityRow>;

const answerRow = z.object({
  volunteerId: z.int(),
  seq: z.int(),
  cannot: z.boolean(),
  maxShifts: wish,
  maxPerDay: wish,
  at: z.date(),
  by: z.int(),
  late: z.boolean(),
  marks,
});
type AnswerRow = z.infer<typeof answerRow>;

const versionRow = z.object({ version: z.int() });

export class PgAvailabilityRepository implements AvailabilityRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async find(month: PlanningMonth, volunteerId: PersonId): Promise<Availability | null> {
    const row = await this.#session.row(availabilityRow, statements.find, [month, volunteerId]);
    return row === null ? null : ((await this.#withAnswers(month, [row]))[0] ?? null);
  }

  async lock(month: PlanningMonth, volunteerId: PersonId): Promise<Availability | null> {
    await this.#hold(month, volunteerId);
    await this.#session.row(versionRow, statements.hold_row, [month, volunteerId]);
    return this.find(month, volunteerId);
  }

  async ofMonth(month: PlanningMonth): Promise<Availability[]> {
    return this.#withAnswers(month, await this.#session.rows(availabilityRow, statements.of_month, [month]));
  }

  async save(availability: Availability): Promise<void> {
    const { month, volunteerId, version, draft, submitted, timely } = availability;
    const key = [month, volunteerId];
    await this.#hold(month, volunteerId);
    await this.#session.execute(statements.put, [...key, version, draft.maxShifts, draft.maxPerDay]);
    await this.#session.execute(statements.remove_marks, [...key, draft.marks]);
    await this.#session.execute(statements.put_marks, [...key, draft.marks]);
    const known = await this.#answers(month, volunteerId);
    const timelySeq = await this.#seqOf(availability, timely, known, 'any');
    const submittedSeq = await this.#seqOf(availability, submitted, known, 'last');
    await this.#session.execute(statements.point_to_answers, [...key, submittedSeq, timelySeq]);
  }

  async addMany(availabilities: readonly Availability[]): Promise<void> {
    const rows = availabilities.map(rowsOf);
    const drafts = JSON.stringify(rows.map(({ draft }) => draft));
    const answers = JSON.stringify(rows.flatMap((row) => row.answers));
    await this.#session.execute(statements.add_many, [drafts]);
    await this.#session.execute(statements.add_many_marks, [drafts]);
    await this.#session.execute(statements.add_many_answers, [answers]);
    await this.#session.execute(statements.add_many_answer_marks, [answers]);
  }

  async history(month: PlanningMonth, volunteerId: PersonId): Promise<Answer[]> {
    return (await this.#answers(month, volunteerId)).map(answerOf);
  }

  #answers(month: PlanningMonth, volunteerId: PersonId): Promise<AnswerRow[]> {
    return this.#session.rows(answerRow, statements.history, [month, volunteerId]);
  }

  /** The seq of the answer, which is added to `known` and stored when it is new: not the last one, or none of them at all. */
  async #seqOf(of: Availability, answer: Answer | null, known: AnswerRow[], among: 'any' | 'last') {
    if (answer === null) return null;
    const candidates = among === 'last' ? known.slice(-1) : known;
    const found = candidates.findLast((row) => isDeepStrictEqual(answerOf(row), answer));
    if (found !== undefined) return found.seq;
    const seq = known.length + 1;
    const { cannot, maxShifts, maxPerDay, at, by, late } = answer;
    const key = [of.month, of.volunteerId, seq];
    const values = [...key, cannot, maxShifts, maxPerDay, at, by, late];
    await this.#session.execute(statements.add_answer, values);
    await this.#session.execute(statements.add_answer_marks, [...key, answer.marks]);
    known.push({ ...answer, marks: [...answer.marks], volunteerId: of.volunteerId, seq });
    return seq;
  }

  /** Answers never change, so reading them in a second statement cannot disagree with the first. */
  async #withAnswers(month: PlanningMonth, rows: readonly AvailabilityRow[]): Promise<Availability[]> {
    const wanted = rows.flatMap((row) =>
      [row.submittedSeq, row.timelySeq].flatMap((seq) =>
        seq === null ? [] : [{ volunteerId: row.volunteerId, seq }],
      ),
    );
    const found = await this.#session.rows(answerRow, statements.answers, [
      month,
      wanted.map((one) => one.volunteerId),
      wanted.map((one) => one.seq),
    ]);
    const answers = new Map(found.map((row) => [`${row.volunteerId} ${row.seq}`, answerOf(row)]));
    return rows.map(({ volunteerId, version, marks, maxShifts, maxPerDay, submittedSeq, timelySeq }) => ({
      month,
      volunteerId,
      version,
      draft: { marks, maxShifts, maxPerDay },
      submitted: answers.get(`${volunteerId} ${submittedSeq}`) ?? null,
      timely: answers.get(`${volunteerId} ${timelySeq}`) ?? null,
    }));
  }

  #hold(month: PlanningMonth, volunteerId: PersonId): Promise<void> {
    return hold(this.#session, `availability.${month}.${volunteerId}`);
  }
}

/** A new availability as `add_many` and `add_many_answers` take it: an earlier answer in time, then the one sent last. */
function rowsOf({ month, volunteerId, version, draft, submitted, timely }: Availability) {
  const key = { month, volunteerId };
  const same = isDeepStrictEqual(timely, submitted);
  const sent = [...(same ? [] : [timely]), submitted].filter((answer) => answer !== null);
  const timelySeq = timely === null ? null : 1;
  const submittedSeq = submitted === null ? null : sent.length;
  return {
    draft: { ...key, version, ...draft, submittedSeq, timelySeq },
    answers: sent.map((answer, index) => ({ ...key, ...answer, seq: index + 1 })),
  };
}

function answerOf({ marks, maxShifts, maxPerDay, cannot, at, by, late }: AnswerRow): Answer {
  return { marks, maxShifts, maxPerDay, cannot, at, by, late };
}
