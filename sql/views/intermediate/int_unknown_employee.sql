-- Question: Which extensions answer clients and belong to nobody we know?
-- Grain: one row per extension, null for calls without one
-- Key: extension
-- Sources: stg_call_leg, stg_consultation
-- Time zone: the charity's
-- Refresh: live
-- Readers: AnalyticsQueries
-- Personal columns: none
-- Of the last thirty days that have calls; the extension is that of who talked longest.
CREATE VIEW analytics.int_unknown_employee AS
SELECT l.extension, count(*)::integer AS calls
FROM analytics.stg_consultation AS c
LEFT JOIN LATERAL (
  SELECT g.extension
  FROM analytics.stg_call_leg AS g
  WHERE g.entry_id = c.entry_id AND g.leg_kind = 'user' AND g.answered_at IS NOT NULL AND NOT g.listening
  ORDER BY g.talk_seconds DESC, g.position
  LIMIT 1
) AS l ON true
WHERE c.outcome = 'answered' AND c.volunteer_id IS NULL
  AND c.day > (SELECT max(n.day) FROM analytics.stg_consultation AS n) - 30
GROUP BY l.extension;
