-- name: add
INSERT INTO crm_task (id, kind, person_id, subject, text, due, ends_at, end_result, delivery, completion, result, ended_at, crm_id,
  created_at, attempts, next_try_at, first_try_at, problem)
SELECT n.id, n.kind, n."personId", n.subject, n.text, n.due, n."endsAt", n."endResult", n.delivery, n.completion,
  n.result, n."endedAt", n."crmId", n."createdAt", n.attempts, n."nextTryAt", n."firstTryAt", n.problem
FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e (task, place),
  jsonb_to_record(e.task) AS n (
    id uuid, kind text, "personId" bigint, subject text, text text, due timestamptz, "endsAt" timestamptz,
    "endResult" text, delivery text, completion text, result text, "endedAt" timestamptz, "crmId" bigint, "createdAt" timestamptz,
    attempts integer, "nextTryAt" timestamptz, "firstTryAt" timestamptz, problem text
  )
ORDER BY e.place
ON CONFLICT ON CONSTRAINT crm_task_once DO NOTHING
RETURNING id

-- name: list
SELECT t.id, t.kind, t.person_id AS "personId", t.subject, t.text, t.due, t.ends_at AS "endsAt", t.end_result AS "endResult",
  t.delivery, t.completion, t.result, t.ended_at AS "endedAt", t.crm_id AS "crmId", t.created_at AS "createdAt", t.attempts,
  t.next_try_at AS "nextTryAt", t.first_try_at AS "firstTryAt", t.problem
FROM crm_task t
WHERE ($1::text[] IS NULL OR t.kind = ANY ($1))
  AND ($2::bigint IS NULL OR t.person_id = $2)
  AND ($3::text IS NULL OR t.subject = $3)
  AND ($4::text[] IS NULL OR t.delivery = ANY ($4))
  AND ($5::text[] IS NULL OR t.completion = ANY ($5))
ORDER BY t.created_at, t.seq

-- name: by_crm_ids
SELECT t.id, t.kind, t.person_id AS "personId", t.subject, t.text, t.due, t.ends_at AS "endsAt", t.end_result AS "endResult",
  t.delivery, t.completion, t.result, t.ended_at AS "endedAt", t.crm_id AS "crmId", t.created_at AS "createdAt", t.attempts,
  t.next_try_at AS "nextTryAt", t.first_try_at AS "firstTryAt", t.problem
FROM crm_task t
WHERE t.crm_id = ANY ($1::bigint[])
ORDER BY t.created_at, t.seq

-- name: hold_by_ids
SELECT t.id, t.kind, t.person_id AS "personId", t.subject, t.text, t.due, t.ends_at AS "endsAt", t.end_result AS "endResult",
  t.delivery, t.completion, t.result, t.ended_at AS "endedAt", t.crm_id AS "crmId", t.created_at AS "createdAt", t.attempts,
  t.next_try_at AS "nextTryAt", t.first_try_at AS "firstTryAt", t.problem
FROM crm_task t
WHERE t.id = ANY ($1::uuid[])
ORDER BY t.id
FOR NO KEY UPDATE

-- name: change
UPDATE crm_task t
SET kind = n.kind, person_id = n."personId", subject = n.subject, text = n.text, due = n.due, ends_at = n."endsAt",
  end_result = n."endResult", delivery = n.delivery, completion = n.completion, result = n.result, ended_at = n."endedAt", crm_id = n."crmId",
  attempts = n.attempts, next_try_at = n."nextTryAt", first_try_at = n."firstTryAt", problem = n.problem
FROM jsonb_to_recordset($1::jsonb) AS n (
    id uuid, kind text, "personId" bigint, subject text, text text, due timestamptz, "endsAt" timestamptz,
    "endResult" text, delivery text, completion text, result text, "endedAt" timestamptz, "crmId" bigint, "createdAt" timestamptz,
    attempts integer, "nextTryAt" timestamptz, "firstTryAt" timestamptz, problem text
  )
WHERE t.id = n.id

-- name: due
SELECT t.id, t.kind, t.person_id AS "personId", t.subject, t.text, t.due, t.ends_at AS "endsAt", t.end_result AS "endResult",
  t.delivery, t.completion, t.result, t.ended_at AS "endedAt", t.crm_id AS "crmId", t.created_at AS "createdAt", t.attempts,
  t.next_try_at AS "nextTryAt", t.first_try_at AS "firstTryAt", t.problem
FROM crm_task t
WHERE (t.delivery IN ('waiting', 'sending') OR (t.delivery = 'created' AND t.completion = 'wanted'))
  AND t.next_try_at <= $1
ORDER BY t.created_at, t.seq
LIMIT $2

-- name: next_try_at
SELECT min(t.next_try_at) AS instant
FROM crm_task t
WHERE (t.delivery IN ('waiting', 'sending') OR (t.delivery = 'created' AND t.completion = 'wanted'))
  AND t.next_try_at > $1

-- name: ends_within
SELECT t.ends_at AS instant
FROM crm_task t
WHERE t.completion = 'open' AND t.delivery <> 'dropped' AND t.ends_at > $1 AND t.ends_at <= $2
ORDER BY t.ends_at

-- name: ended
SELECT t.id, t.kind, t.person_id AS "personId", t.subject, t.text, t.due, t.ends_at AS "endsAt", t.end_result AS "endResult",
  t.delivery, t.completion, t.result, t.ended_at AS "endedAt", t.crm_id AS "crmId", t.created_at AS "createdAt", t.attempts,
  t.next_try_at AS "nextTryAt", t.first_try_at AS "firstTryAt", t.problem
FROM crm_task t
WHERE t.completion = 'open' AND t.delivery <> 'dropped' AND t.ends_at <= $1
ORDER BY t.created_at, t.seq
