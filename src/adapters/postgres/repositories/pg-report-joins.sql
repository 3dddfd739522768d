-- name: list
SELECT j.report_id AS "reportId", j.state, j.entry_id AS "entryId", j.minutes_apart AS "minutesApart",
  j.margin_minutes AS "marginMinutes", j.settled_by AS "settledBy", j.settled_at AS "settledAt"
FROM report_join j
JOIN volunteer_report r ON r.id = j.report_id
WHERE ($1::uuid[] IS NULL OR j.report_id = ANY ($1))
  AND ($2::text[] IS NULL OR j.entry_id = ANY ($2))
  AND ($3::text IS NULL OR j.state = $3)
ORDER BY r.began_at, r.id

-- name: put
INSERT INTO report_join (report_id, state, entry_id, minutes_apart, margin_minutes, settled_by, settled_at)
SELECT n."reportId", n.state, n."entryId", n."minutesApart", n."marginMinutes", n."settledBy", n."settledAt"
FROM jsonb_to_recordset($1::jsonb) AS n (
  "reportId" uuid, state text, "entryId" text, "minutesApart" double precision, "marginMinutes" double precision,
  "settledBy" bigint, "settledAt" timestamptz
)
ORDER BY n."reportId"
ON CONFLICT ON CONSTRAINT report_join_key DO UPDATE SET
  state = EXCLUDED.state, entry_id = EXCLUDED.entry_id, minutes_apart = EXCLUDED.minutes_apart,
  margin_minutes = EXCLUDED.margin_minutes, settled_by = EXCLUDED.settled_by, settled_at = EXCLUDED.settled_at

-- name: remove
DELETE FROM report_join j
WHERE j.report_id = ANY ($1::uuid[])

-- name: discussion
SELECT d.report_id AS "reportId", d.by_person AS "by", d.at
FROM report_discussion d
WHERE d.report_id = $1

-- name: discussions
SELECT d.report_id AS "reportId", d.by_person AS "by", d.at
FROM report_discussion d
WHERE d.report_id = ANY ($1::uuid[])

-- name: put_discussion
INSERT INTO report_discussion (report_id, by_person, at)
VALUES ($1, $2, $3)
ON CONFLICT ON CONSTRAINT report_discussion_key DO UPDATE SET by_person = EXCLUDED.by_person, at = EXCLUDED.at

-- name: remove_discussion
DELETE FROM report_discussion d
WHERE d.report_id = $1
