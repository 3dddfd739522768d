-- What a backfill leaves behind, table by table: how many rows, and a digest of what is in them that does not depend on when it was read.
-- name: tables
SELECT 'call' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t) - 'seen_at' - 'changed_at')::text AS line FROM call t) r
UNION ALL
SELECT 'call_leg' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM call_leg t) r
UNION ALL
SELECT 'call_set_aside' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM call_set_aside t) r
UNION ALL
SELECT 'consultation' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM consultation t) r
UNION ALL
SELECT 'consultation_participant' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM consultation_participant t) r
UNION ALL
SELECT 'telephony_employee' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t) - 'valid_from' - 'valid_until')::text AS line FROM telephony_employee t) r
UNION ALL
SELECT 'report_join' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM report_join t) r
UNION ALL
SELECT 'analytics_stale_day' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM analytics_stale_day t) r
UNION ALL
SELECT 'analytics_call_hour' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM analytics_call_hour t) r
UNION ALL
SELECT 'analytics_volunteer_day' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM analytics_volunteer_day t) r
UNION ALL
SELECT 'analytics_score_day' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM analytics_score_day t) r
UNION ALL
SELECT 'analytics_report_day' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM analytics_report_day t) r
UNION ALL
SELECT 'analytics_topic_day' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM analytics_topic_day t) r
UNION ALL
SELECT 'analytics_slot_day' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM analytics_slot_day t) r
UNION ALL
SELECT 'analytics_seat_hour' AS "table", count(*)::integer AS rows, md5(string_agg(r.line, ',' ORDER BY r.line COLLATE "C")) AS digest
FROM (SELECT (to_jsonb(t))::text AS line FROM analytics_seat_hour t) r

-- When anything of a call was stored last: loading the same again must not move it.
-- name: last_change
SELECT max(c.changed_at) AS instant
FROM call c

-- The charity's past asks for its calls: this is since when.
-- name: asked_from
SELECT to_char(s.from_at AT TIME ZONE 'Europe/Moscow', 'YYYY-MM-DD') AS day
FROM call_sync s
WHERE s.state = 'waiting'
