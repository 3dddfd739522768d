-- Question: Which hours of the week do slots cover?
-- Grain: one row per slot of a published month and hour it touches
-- Key: slot_id, weekday, hour
-- Sources: int_slot_staffing, stg_basis
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: none
-- An hour that the clocks show twice in one slot is one hour.
CREATE VIEW analytics.int_slot_hour AS
SELECT DISTINCT
  s.slot_id,
  s.day,
  extract(isodow FROM t.shown)::smallint AS weekday,
  extract(hour FROM t.shown)::smallint AS hour,
  s.need,
  s.filled
FROM analytics.int_slot_staffing AS s
CROSS JOIN analytics.stg_basis AS b
CROSS JOIN LATERAL (
  SELECT g.instant AT TIME ZONE b.zone AS shown
  FROM generate_series(s.starts_at, s.ends_at - interval '1 second', interval '15 minutes') AS g (instant)
) AS t;
