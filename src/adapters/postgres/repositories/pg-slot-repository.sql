-- name: of_month
SELECT s.id, s.month, s.day, s.time, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.need
FROM slot s
WHERE s.month = $1
ORDER BY s.starts_at, s.id

-- name: find
SELECT s.id, s.month, s.day, s.time, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.need
FROM slot s
WHERE s.id = $1

-- name: remove_absent
DELETE FROM slot s
WHERE s.month = $1 AND s.id <> ALL ($2::text[])

-- name: put
INSERT INTO slot (id, month, day, time, starts_at, ends_at, need)
SELECT n.id, n.month, n.day, n.time, n."startsAt", n."endsAt", n.need
FROM jsonb_to_recordset($1::jsonb) AS n (
  id text, month text, day text, time text, "startsAt" timestamptz, "endsAt" timestamptz, need integer
)
ORDER BY n.id
ON CONFLICT ON CONSTRAINT slot_key DO UPDATE SET
  starts_at = EXCLUDED.starts_at, ends_at = EXCLUDED.ends_at, need = EXCLUDED.need
WHERE (slot.starts_at, slot.ends_at, slot.need) IS DISTINCT FROM (EXCLUDED.starts_at, EXCLUDED.ends_at, EXCLUDED.need)
