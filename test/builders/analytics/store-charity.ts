import type pg from 'pg';
import { isoWeekdayOf, localDateOf, localTimeOf } from '../../../src/domain/time/zone.ts';
import type { RandomCharity } from './random-charity.ts';
import type { MadeMonth } from './random-months.ts';

type Row = Record<string, unknown>;

/** Stores a made-up charity row by row, with every day marked for a refresh. */
export async function storeCharity(pool: pg.Pool, charity: RandomCharity): Promise<void> {
  const put = async (table: string, rows: readonly Row[]): Promise<void> => {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    await pool.query(
      `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  };
  await put('setting', [{ section: 'charity', value: { zone: charity.zone }, version: 1 }]);
  await put('person', charity.people.map(personRow));
  await put(
    'topic',
    charity.topics.map((name, index) => ({ id: index + 1, name, position: index })),
  );
  for (const month of charity.months) await storeMonth(put, month);
  await put('day_note', noteRows(charity));
  await put(
    'telephony_employee',
    charity.employees.map((row) => ({
      employee_id: row.employeeId,
      valid_from: row.from,
      valid_until: row.until,
      extension: row.extension,
      email: null,
      person_id: row.personId,
    })),
  );
  await storeCalls(put, charity);
  await storeReports(put, charity);
  await pool.query(
    'INSERT INTO analytics_stale_day (day) SELECT day FROM analytics.int_known_day ON CONFLICT DO NOTHING',
  );
  await pool.query('ANALYZE');
}

/** Notes of every kind: standing and changed, taken back, overlapping, over the end of a month, and one that leaves nothing out. */
function noteRows({ months, people }: RandomCharity): Row[] {
  const [first, second] = months.map((made) => made.month);
  const note = (id: number, version: number, from: string, until: string, more: Row = {}): Row => ({
    id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    version,
    from_day: from,
    until_day: until,
    note: 'линия не работала',
    left_out: true,
    removed: false,
    changed_by: people[0],
    changed_at: '2026-11-01T08:00:00Z',
    ...more,
  });
  return [
    note(1, 1, `${first}-03`, `${first}-05`),
    note(1, 2, `${first}-10`, `${first}-12`),
    note(2, 1, `${first}-20`, `${first}-22`),
    note(2, 2, `${first}-20`, `${first}-22`, { removed: true }),
    note(3, 1, `${first}-28`, `${second}-03`),
    note(4, 1, `${second}-02`, `${second}-04`),
    note(5, 1, `${second}-12`, `${second}-13`, { left_out: false }),
  ];
}

type Put = (table: string, rows: readonly Row[]) => Promise<void>;

async function storeMonth(put: Put, made: MadeMonth): Promise<void> {
  const { month, draftedAt } = made;
  const of = (index: number) => ({ month, number: index + 1 });
  await put('planning_cycle', [
    { month, state: 'closed', deadline: draftedAt, publishing_due: draftedAt, version: 1 },
  ]);
  await put('cycle_transition', [
    {
      id: Number(month.replace('-', '')),
      month,
      from_state: 'generating',
      to_state: 'review',
      at: draftedAt,
      by_person: null,
      why: 'draft-ready',
    },
  ]);
  await put(
    'slot',
    made.slots.map(({ id, day, time, startsAt, endsAt, need }) => ({
      id,
      month,
      day,
      time,
      starts_at: startsAt,
      ends_at: endsAt,
      need,
    })),
  );
  await put(
    'published_schedule',
    made.versions.map(({ at }, index) => ({ ...of(index), published_at: at, published_by: 1 })),
  );
  await put(
    'published_shift',
    made.versions.flatMap(({ shifts }, index) =>
      shifts.map(({ slotId, volunteerId }) => ({ ...of(index), slot_id: slotId, volunteer_id: volunteerId })),
    ),
  );
  const who = [...new Set(made.answers.map((answer) => answer.volunteerId))];
  await put(
    'availability',
    who.map((id) => ({ month, volunteer_id: id, version: 1 })),
  );
  await put(
    'availability_answer',
    made.answers.map(({ volunteerId, seq, cannot, late }) => ({
      month,
      volunteer_id: volunteerId,
      seq,
      cannot,
      at: draftedAt,
      by_person: volunteerId,
      late,
    })),
  );
  await put(
    'schedule_edit',
    made.edits.map(({ kind, by, at }, index) => ({
      month,
      seq: index + 1,
      kind,
      by_person: by,
      at,
      changes: [],
      standing: 'done',
    })),
  );
  await put(
    'change_request',
    made.requests.map(({ slotId, volunteerId, state, createdAt }) => ({
      id: crypto.randomUUID(),
      month,
      slot_id: slotId,
      volunteer_id: volunteerId,
      reason: 'ill',
      state,
      created_at: createdAt,
      decided_at: state === 'open' ? null : createdAt,
      version: 1,
    })),
  );
  await put('crm_task', made.tasks.map(taskRow));
}

function taskRow(task: MadeMonth['tasks'][number], index: number): Row {
  return {
    id: crypto.randomUUID(),
    seq: Math.floor(task.due.getTime() / 1000) * 100 + index,
    kind: task.kind,
    person_id: task.personId,
    subject: task.subject,
    text: 'task',
    due: task.due,
    delivery: task.delivery,
    completion: task.completion,
    result: task.completion === 'completed' ? 'over' : null,
    end_result: task.byItself ? 'over' : null,
    created_at: task.due,
    attempts: 0,
    next_try_at: task.due,
    ended_at: task.endedAt,
  };
}

async function storeCalls(put: Put, { calls, consultations, zone }: RandomCharity): Promise<void> {
  await put(
    'call',
    calls.map((call) => ({
      entry_id: call.entryId,
      direction: call.direction,
      succeeded: call.succeeded,
      started_at: call.startedAt,
      duration_seconds: call.durationSeconds,
      talk_seconds: call.talkSeconds,
      caller_employee_id: call.callerEmployeeId,
      client_key: call.clientKey,
      mark_kind: call.mark.kind,
      mark_value: call.mark.kind === 'given' ? call.mark.value : null,
      seen_at: call.startedAt,
      changed_at: call.startedAt,
    })),
  );
  await put(
    'call_leg',
    calls.flatMap((call) =>
      call.legs.map((leg, position) => ({
        entry_id: call.entryId,
        position,
        kind: leg.kind,
        employee_id: leg.employeeId,
        extension: leg.extension,
        started_at: leg.startedAt,
        answered_at: leg.answeredAt,
        ended_at: leg.endedAt,
        talk_seconds: leg.talkSeconds,
        listening: leg.listening,
      })),
    ),
  );
  await put(
    'consultation',
    consultations.map((talk) => consultationRow(talk, zone)),
  );
}

function consultationRow(talk: RandomCharity['consultations'][number], zone: string): Row {
  const day = localDateOf(talk.startedAt, zone);
  return {
    entry_id: talk.entryId,
    direction: talk.direction,
    outcome: talk.outcome,
    started_at: talk.startedAt,
    began_at: talk.beganAt,
    day,
    hour: Number(localTimeOf(talk.startedAt, zone).slice(0, 2)),
    weekday: isoWeekdayOf(day),
    duration_seconds: talk.durationSeconds,
    volunteer_id: talk.volunteerId,
    employee_id: talk.employeeId,
    talk_seconds: talk.talkSeconds,
    wait_seconds: talk.waitSeconds,
    transferred: talk.transferred,
    slot_id: talk.slotId,
    shift_slot_id: talk.shiftSlotId,
    placement: talk.placement,
    client_key: talk.clientKey,
    mark_kind: talk.mark.kind,
    mark_value: talk.mark.kind === 'given' ? talk.mark.value : null,
    score_volunteer_id: talk.scoreVolunteerId,
    score_uncertain: talk.scoreUncertain,
  };
}

async function storeReports(put: Put, { reports }: RandomCharity): Promise<void> {
  const known = reports.map((report) => ({ ...report, id: crypto.randomUUID() as string }));
  await put(
    'volunteer_report',
    known.map((report) => ({
      id: report.id,
      volunteer_id: report.volunteerId,
      state: report.state,
      began_at: report.beganAt,
      discuss: report.discuss,
      risk: report.risk,
      story_key_version: 1,
      story_nonce: '\\x00',
      story_sealed: '\\x00',
      created_at: report.beganAt,
      changed_at: report.beganAt,
      sent_at: report.state === 'sent' ? report.beganAt : null,
      version: 1,
    })),
  );
  await put(
    'volunteer_report_topic',
    known.flatMap(({ id, topicIds }) => topicIds.map((topic) => ({ report_id: id, topic_id: topic }))),
  );
  await put(
    'report_join',
    known.flatMap(({ id, join, beganAt }) =>
      join === null
        ? []
        : [
            {
              report_id: id,
              state: join.state,
              entry_id: join.entryId,
              settled_at: join.state === 'settled' ? beganAt : null,
            },
          ],
    ),
  );
  await put(
    'report_discussion',
    known
      .filter((report) => report.discussed)
      .map(({ id, beganAt }) => ({ report_id: id, by_person: 1, at: beganAt })),
  );
}

function personRow(id: number): Row {
  return { id, name: `Person ${id}`, is_admin: false, is_free: false, is_active: true, language: 'ru' };
}
