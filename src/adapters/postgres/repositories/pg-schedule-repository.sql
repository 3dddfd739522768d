-- name: working
SELECT w.month, w.version,
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object('slotId', s.slot_id, 'volunteerId', s.volunteer_id, 'origin', s.origin,
      'pinned', s.pinned, 'against', s.against) ORDER BY s.slot_id, s.volunteer_id)
    FROM working_shift s
    WHERE s.month = w.month
  ), '[]') AS shifts,
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object('slotId', r.slot_id, 'volunteerId', r.volunteer_id)
      ORDER BY r.slot_id, r.volunteer_id)
    FROM schedule_removal r
    WHERE r.month = w.month
  ), '[]') AS removals
FROM working_schedule w
WHERE w.month = $1

-- name: put_working
INSERT INTO working_schedule (month, version)
VALUES ($1, $2)
ON CONFLICT ON CONSTRAINT working_schedule_key DO UPDATE SET version = EXCLUDED.version

-- name: remove_absent_shifts
DELETE FROM working_shift s
WHERE s.month = $1 AND NOT EXISTS (
  SELECT 1
  FROM jsonb_to_recordset($2::jsonb) AS n ("slotId" text, "volunteerId" bigint)
  WHERE n."slotId" = s.slot_id AND n."volunteerId" = s.volunteer_id
)

-- name: put_shifts
INSERT INTO working_shift (month, slot_id, volunteer_id, origin, pinned, against)
SELECT $1, n."slotId", n."volunteerId", n.origin, n.pinned, n.against
FROM jsonb_to_recordset($2::jsonb) AS n (
  "slotId" text, "volunteerId" bigint, origin text, pinned boolean, against text
)
ON CONFLICT ON CONSTRAINT working_shift_once DO UPDATE SET
  origin = EXCLUDED.origin, pinned = EXCLUDED.pinned, against = EXCLUDED.against

-- name: remove_removals
DELETE FROM schedule_removal r
WHERE r.month = $1

-- name: put_removals
INSERT INTO schedule_removal (month, slot_id, volunteer_id)
SELECT $1, n."slotId", n."volunteerId"
FROM jsonb_to_recordset($2::jsonb) AS n ("slotId" text, "volunteerId" bigint)

-- name: edits
SELECT e.month, e.seq, e.kind, e.by_person AS "by", e.at, e.changes, e.standing
FROM schedule_edit e
WHERE e.month = $1
ORDER BY e.seq

-- name: append_edit
INSERT INTO schedule_edit (month, seq, kind, by_person, at, changes, standing)
VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)

-- name: save_standings
UPDATE schedule_edit e
SET standing = n.standing
FROM jsonb_to_recordset($2::jsonb) AS n (seq integer, standing text)
WHERE e.month = $1 AND e.seq = n.seq

-- name: published
SELECT p.month, p.number, p.published_at AS "publishedAt", p.published_by AS "publishedBy",
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object('slotId', s.slot_id, 'volunteerId', s.volunteer_id)
      ORDER BY s.slot_id, s.volunteer_id)
    FROM published_shift s
    WHERE s.month = p.month AND s.number = p.number
  ), '[]') AS shifts
FROM published_schedule p
WHERE p.month = $1 AND ($2::int IS NULL OR p.number = $2)
ORDER BY p.number DESC
LIMIT 1

-- name: publish
INSERT INTO published_schedule (month, number, published_at, published_by)
VALUES ($1, $2, $3, $4)

-- name: publish_shifts
INSERT INTO published_shift (month, number, slot_id, volunteer_id)
SELECT $1, $2, n."slotId", n."volunteerId"
FROM jsonb_to_recordset($3::jsonb) AS n ("slotId" text, "volunteerId" bigint)

-- name: published_loads
SELECT s.month, s.volunteer_id AS "volunteerId", count(*) AS shifts
FROM published_shift s
WHERE s.month = ANY ($1::text[])
  AND s.number = (SELECT max(p.number) FROM published_schedule p WHERE p.month = s.month)
GROUP BY s.month, s.volunteer_id
ORDER BY s.month, s.volunteer_id

-- name: generation
SELECT g.month, g.at, g.by_person AS "by", g.seed, g.result
FROM schedule_generation g
WHERE g.month = $1
ORDER BY g.id DESC
LIMIT 1

-- name: save_generation
INSERT INTO schedule_generation (month, at, by_person, seed, result)
VALUES ($1, $2, $3, $4, $5::jsonb)
