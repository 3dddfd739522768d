-- name: list
SELECT r.id, r.month, r.slot_id AS "slotId", r.volunteer_id AS "volunteerId", r.reason, r.colleague_id AS "colleagueId",
  r.state, r.created_at AS "createdAt", r.decided_at AS "decidedAt", r.decided_by AS "decidedBy",
  r.replacement_id AS "replacementId", r.answer, r.version,
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object('volunteerId', c.volunteer_id, 'answer', c.answer, 'at', c.at, 'by', c.by_person)
      ORDER BY c.position)
    FROM change_request_contact c
    WHERE c.request_id = r.id
  ), '[]') AS contacts
FROM change_request r
WHERE ($1::uuid IS NULL OR r.id = $1)
  AND ($2::text IS NULL OR r.month = $2)
  AND ($3::bigint IS NULL OR r.volunteer_id = $3)
  AND ($4::text IS NULL OR r.state = $4)
  AND ($5::text IS NULL OR r.slot_id = $5)
ORDER BY r.created_at DESC, r.id

-- name: hold_row
SELECT r.version
FROM change_request r
WHERE r.id = $1
FOR NO KEY UPDATE

-- name: put
INSERT INTO change_request (id, month, slot_id, volunteer_id, reason, colleague_id, state, created_at, decided_at,
  decided_by, replacement_id, answer, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT ON CONSTRAINT change_request_key DO UPDATE SET
  month = EXCLUDED.month, slot_id = EXCLUDED.slot_id, volunteer_id = EXCLUDED.volunteer_id, reason = EXCLUDED.reason,
  colleague_id = EXCLUDED.colleague_id, state = EXCLUDED.state, created_at = EXCLUDED.created_at,
  decided_at = EXCLUDED.decided_at, decided_by = EXCLUDED.decided_by, replacement_id = EXCLUDED.replacement_id,
  answer = EXCLUDED.answer, version = EXCLUDED.version

-- name: remove_contacts
DELETE FROM change_request_contact c
WHERE c.request_id = $1

-- name: put_contacts
INSERT INTO change_request_contact (request_id, position, volunteer_id, answer, at, by_person)
SELECT $1, e.position, n."volunteerId", n.answer, n.at, n."by"
FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS e (contact, position),
  jsonb_to_record(e.contact) AS n ("volunteerId" bigint, answer text, at timestamptz, "by" bigint)
