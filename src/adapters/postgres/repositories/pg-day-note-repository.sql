-- name: within
SELECT n.id, n.from_day AS "from", n.until_day AS "until", n.note AS text, n.left_out AS "leftOut", n.version, n.removed,
  n.changed_by AS "by", n.changed_at AS "at"
FROM day_note n
WHERE NOT n.removed AND n.from_day < $2 AND n.until_day > $1
  AND NOT EXISTS (SELECT FROM day_note later WHERE later.id = n.id AND later.version > n.version)
ORDER BY n.from_day, n.until_day, n.id

-- name: find
SELECT n.id, n.from_day AS "from", n.until_day AS "until", n.note AS text, n.left_out AS "leftOut", n.version, n.removed,
  n.changed_by AS "by", n.changed_at AS "at"
FROM day_note n
WHERE n.id = $1
ORDER BY n.version DESC
LIMIT 1

-- name: save
-- Of two who write the same version, the key lets one.
INSERT INTO day_note (id, version, from_day, until_day, note, left_out, removed, changed_by, changed_at)
SELECT $1::uuid, $2::integer, $3::date, $4::date, $5, $6::boolean, $7::boolean, $8::bigint, $9::timestamptz
WHERE $2::integer - 1 = (SELECT coalesce(max(n.version), 0) FROM day_note n WHERE n.id = $1::uuid)
ON CONFLICT ON CONSTRAINT day_note_key DO NOTHING
