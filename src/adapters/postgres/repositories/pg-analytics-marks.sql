-- name: mark
INSERT INTO analytics_stale_day (day)
SELECT DISTINCT d.day
FROM unnest($1::date[]) AS d (day)
ORDER BY d.day
ON CONFLICT ON CONSTRAINT analytics_stale_day_key DO UPDATE SET marked_by = DEFAULT

-- name: mark_all
-- Whatever the zone was or becomes, an instant's day is its day in UTC or one beside it.
INSERT INTO analytics_stale_day (day)
SELECT u.day + o.days
FROM (
  SELECT (c.started_at AT TIME ZONE 'UTC')::date AS day FROM consultation c
  UNION
  SELECT (r.began_at AT TIME ZONE 'UTC')::date FROM volunteer_report r WHERE r.state = 'sent'
) AS u, (VALUES (-1), (0), (1)) AS o (days)
UNION
SELECT c.day FROM consultation c
UNION
SELECT s.day::date FROM slot s
ORDER BY 1
ON CONFLICT ON CONSTRAINT analytics_stale_day_key DO UPDATE SET marked_by = DEFAULT

-- name: pending
SELECT EXISTS (SELECT FROM analytics_stale_day) AS pending
