-- name: find
SELECT c.entry_id AS "entryId", c.direction, c.succeeded, c.started_at AS "startedAt", c.duration_seconds AS "durationSeconds",
  c.talk_seconds AS "talkSeconds", c.caller_employee_id AS "callerEmployeeId", c.client_key AS "clientKey",
  c.mark_kind AS "markKind", c.mark_value AS "markValue"
FROM call c
WHERE c.entry_id = ANY ($1::text[])
ORDER BY c.started_at, c.entry_id COLLATE "C"

-- name: page
SELECT c.entry_id AS "entryId", c.direction, c.succeeded, c.started_at AS "startedAt", c.duration_seconds AS "durationSeconds",
  c.talk_seconds AS "talkSeconds", c.caller_employee_id AS "callerEmployeeId", c.client_key AS "clientKey",
  c.mark_kind AS "markKind", c.mark_value AS "markValue"
FROM call c
WHERE $1::timestamptz IS NULL OR (c.started_at, c.entry_id COLLATE "C") > ($1, $2)
ORDER BY c.started_at, c.entry_id COLLATE "C"
LIMIT $3

-- name: within
SELECT c.entry_id AS "entryId", c.direction, c.succeeded, c.started_at AS "startedAt", c.duration_seconds AS "durationSeconds",
  c.talk_seconds AS "talkSeconds", c.caller_employee_id AS "callerEmployeeId", c.client_key AS "clientKey",
  c.mark_kind AS "markKind", c.mark_value AS "markValue"
FROM call c
WHERE c.started_at >= $1 AND c.started_at < $2
ORDER BY c.started_at, c.entry_id COLLATE "C"

-- name: legs
SELECT l.entry_id AS "entryId", l.kind, l.employee_id AS "employeeId", l.extension, l.started_at AS "startedAt",
  l.answered_at AS "answeredAt", l.ended_at AS "endedAt", l.talk_seconds AS "talkSeconds", l.listening
FROM call_leg l
WHERE l.entry_id = ANY ($1::text[])
ORDER BY l.entry_id, l.position

-- name: put
INSERT INTO call (entry_id, direction, succeeded, started_at, duration_seconds, talk_seconds, caller_employee_id, client_key,
  mark_kind, mark_value, seen_at, changed_at)
SELECT n."entryId", n.direction, n.succeeded, n."startedAt", n."durationSeconds", n."talkSeconds", n."callerEmployeeId",
  n."clientKey", n.mark ->> 'kind', (n.mark ->> 'value')::integer, $2, $2
FROM jsonb_to_recordset($1::jsonb) AS n (
  "entryId" text, direction text, succeeded boolean, "startedAt" timestamptz, "durationSeconds" integer,
  "talkSeconds" integer, "callerEmployeeId" bigint, "clientKey" text, mark jsonb
)
ORDER BY n."entryId"
ON CONFLICT ON CONSTRAINT call_key DO UPDATE SET
  direction = EXCLUDED.direction, succeeded = EXCLUDED.succeeded, started_at = EXCLUDED.started_at,
  duration_seconds = EXCLUDED.duration_seconds, talk_seconds = EXCLUDED.talk_seconds,
  caller_employee_id = EXCLUDED.caller_employee_id, client_key = EXCLUDED.client_key, mark_kind = EXCLUDED.mark_kind,
  mark_value = EXCLUDED.mark_value, changed_at = EXCLUDED.changed_at

-- name: remove_legs
DELETE FROM call_leg l
WHERE l.entry_id = ANY ($1::text[])

-- name: put_legs
INSERT INTO call_leg (entry_id, position, kind, employee_id, extension, started_at, answered_at, ended_at, talk_seconds,
  listening)
SELECT n."entryId", n.position, n.kind, n."employeeId", n.extension, n."startedAt", n."answeredAt", n."endedAt",
  n."talkSeconds", n.listening
FROM jsonb_to_recordset($1::jsonb) AS n (
  "entryId" text, position integer, kind text, "employeeId" bigint, extension text, "startedAt" timestamptz,
  "answeredAt" timestamptz, "endedAt" timestamptz, "talkSeconds" integer, listening boolean
)

-- name: count
SELECT count(*) AS count
FROM call c

-- name: forget_clients
UPDATE call c SET client_key = NULL
WHERE c.client_key IS NOT NULL

-- name: forget_clients_of_consultations
UPDATE consultation c SET client_key = NULL
WHERE c.client_key IS NOT NULL

-- name: set_aside
INSERT INTO call_set_aside (key, entry_id, started_at, problem, field, first_seen_at, last_seen_at, times)
SELECT n.key, n."entryId", n."startedAt", n.problem, n.field, $2, $2, 1
FROM jsonb_to_recordset($1::jsonb) AS n (key text, "entryId" text, "startedAt" timestamptz, problem text, field text)
ORDER BY n.key
ON CONFLICT ON CONSTRAINT call_set_aside_key DO UPDATE SET
  started_at = EXCLUDED.started_at, problem = EXCLUDED.problem, field = EXCLUDED.field,
  last_seen_at = EXCLUDED.last_seen_at, times = call_set_aside.times + 1

-- name: take_back
DELETE FROM call_set_aside s
WHERE s.entry_id = ANY ($1::text[])

-- name: all_set_aside
SELECT s.entry_id AS "entryId", s.started_at AS "startedAt", s.problem, s.field, s.first_seen_at AS "firstSeenAt",
  s.last_seen_at AS "lastSeenAt", s.times
FROM call_set_aside s
ORDER BY s.last_seen_at DESC, s.key COLLATE "C"
