-- name: list
SELECT c.entry_id AS "entryId", c.direction, c.outcome, c.started_at AS "startedAt", c.began_at AS "beganAt",
  c.duration_seconds AS "durationSeconds", c.volunteer_id AS "volunteerId", c.employee_id AS "employeeId",
  c.talk_seconds AS "talkSeconds", c.wait_seconds AS "waitSeconds", c.transferred, c.slot_id AS "slotId",
  c.shift_slot_id AS "shiftSlotId", c.placement, c.client_key AS "clientKey", c.mark_kind AS "markKind",
  c.mark_value AS "markValue", c.score_volunteer_id AS "scoreVolunteerId", c.score_uncertain AS "scoreUncertain",
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object('volunteerId', p.volunteer_id, 'talkSeconds', p.talk_seconds)
      ORDER BY p.talk_seconds DESC, p.volunteer_id)
    FROM consultation_participant p
    WHERE p.entry_id = c.entry_id
  ), '[]') AS others
FROM consultation c
WHERE ($1::text[] IS NULL OR c.entry_id = ANY ($1))
  AND ($2::bigint[] IS NULL OR (c.outcome = 'answered' AND c.volunteer_id = ANY ($2)))
  AND ($3::timestamptz IS NULL OR (c.began_at >= $3 AND c.began_at < $4))
ORDER BY c.began_at, c.entry_id COLLATE "C"

-- name: without_report
SELECT c.entry_id AS "entryId", c.direction, c.outcome, c.started_at AS "startedAt", c.began_at AS "beganAt",
  c.duration_seconds AS "durationSeconds", c.volunteer_id AS "volunteerId", c.employee_id AS "employeeId",
  c.talk_seconds AS "talkSeconds", c.wait_seconds AS "waitSeconds", c.transferred, c.slot_id AS "slotId",
  c.shift_slot_id AS "shiftSlotId", c.placement, c.client_key AS "clientKey", c.mark_kind AS "markKind",
  c.mark_value AS "markValue", c.score_volunteer_id AS "scoreVolunteerId", c.score_uncertain AS "scoreUncertain",
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object('volunteerId', p.volunteer_id, 'talkSeconds', p.talk_seconds)
      ORDER BY p.talk_seconds DESC, p.volunteer_id)
    FROM consultation_participant p
    WHERE p.entry_id = c.entry_id
  ), '[]') AS others
FROM consultation c
WHERE c.outcome = 'answered' AND c.volunteer_id IS NOT NULL AND c.began_at >= $1 AND c.began_at < $2
  AND NOT EXISTS (SELECT FROM report_join j WHERE j.joined_entry_id = c.entry_id)
ORDER BY c.began_at, c.entry_id COLLATE "C"

-- name: put
INSERT INTO consultation (entry_id, direction, outcome, started_at, began_at, day, hour, weekday, duration_seconds,
  volunteer_id, employee_id, talk_seconds, wait_seconds, transferred, slot_id, shift_slot_id, placement, client_key,
  mark_kind, mark_value, score_volunteer_id, score_uncertain)
SELECT n."entryId", n.direction, n.outcome, n."startedAt", n."beganAt",
  (n."startedAt" AT TIME ZONE $2)::date, extract(hour FROM n."startedAt" AT TIME ZONE $2),
  extract(isodow FROM n."startedAt" AT TIME ZONE $2), n."durationSeconds", n."volunteerId", n."employeeId",
  n."talkSeconds", n."waitSeconds", n.transferred, n."slotId", n."shiftSlotId", n.placement, n."clientKey",
  n.mark ->> 'kind', (n.mark ->> 'value')::integer, n."scoreVolunteerId", n."scoreUncertain"
FROM jsonb_to_recordset($1::jsonb) AS n (
  "entryId" text, direction text, outcome text, "startedAt" timestamptz, "beganAt" timestamptz,
  "durationSeconds" integer, "volunteerId" bigint, "employeeId" bigint, "talkSeconds" integer, "waitSeconds" integer,
  transferred boolean, "slotId" text, "shiftSlotId" text, placement text, "clientKey" text, mark jsonb,
  "scoreVolunteerId" bigint, "scoreUncertain" boolean
)
ORDER BY n."entryId"
ON CONFLICT ON CONSTRAINT consultation_key DO UPDATE SET
  direction = EXCLUDED.direction, outcome = EXCLUDED.outcome, started_at = EXCLUDED.started_at,
  began_at = EXCLUDED.began_at, day = EXCLUDED.day, hour = EXCLUDED.hour, weekday = EXCLUDED.weekday,
  duration_seconds = EXCLUDED.duration_seconds, volunteer_id = EXCLUDED.volunteer_id,
  employee_id = EXCLUDED.employee_id, talk_seconds = EXCLUDED.talk_seconds, wait_seconds = EXCLUDED.wait_seconds,
  transferred = EXCLUDED.transferred, slot_id = EXCLUDED.slot_id, shift_slot_id = EXCLUDED.shift_slot_id,
  placement = EXCLUDED.placement, client_key = EXCLUDED.client_key, mark_kind = EXCLUDED.mark_kind,
  mark_value = EXCLUDED.mark_value, score_volunteer_id = EXCLUDED.score_volunteer_id,
  score_uncertain = EXCLUDED.score_uncertain
WHERE consultation IS DISTINCT FROM EXCLUDED

-- name: remove_participants
DELETE FROM consultation_participant p
WHERE p.entry_id = ANY ($1::text[]) AND NOT EXISTS (
  SELECT FROM jsonb_to_recordset($2::jsonb) AS n ("entryId" text, "volunteerId" bigint)
  WHERE n."entryId" = p.entry_id AND n."volunteerId" = p.volunteer_id
)

-- name: put_participants
INSERT INTO consultation_participant (entry_id, volunteer_id, talk_seconds)
SELECT n."entryId", n."volunteerId", n."talkSeconds"
FROM jsonb_to_recordset($1::jsonb) AS n ("entryId" text, "volunteerId" bigint, "talkSeconds" integer)
ON CONFLICT ON CONSTRAINT consultation_participant_key DO UPDATE SET talk_seconds = EXCLUDED.talk_seconds
WHERE consultation_participant.talk_seconds <> EXCLUDED.talk_seconds

-- name: remove
DELETE FROM consultation c
WHERE c.entry_id = ANY ($1::text[])

-- name: wish_recomposition
UPDATE consultation_recomposition SET wished = wished + 1

-- name: wished_recomposition
SELECT r.wished AS "wish" FROM consultation_recomposition r WHERE r.wished > r.done

-- name: recomposed
UPDATE consultation_recomposition SET done = greatest(done, $1)
