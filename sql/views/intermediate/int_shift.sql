-- Question: Which seats are held after all changes?
-- Grain: one row per seat of the newest published version
-- Key: slot_id, volunteer_id
-- Sources: int_newest_schedule, stg_consultation, stg_published_shift
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: volunteer_id
-- A slot that working hours have taken away since keeps its shifts, as the published version does.
CREATE VIEW analytics.int_shift AS
SELECT
  s.month,
  s.slot_id,
  s.volunteer_id,
  left(s.slot_id, 10)::date AS day,
  EXISTS (
    SELECT 1
    FROM analytics.stg_consultation AS c
    WHERE c.volunteer_id = s.volunteer_id AND c.shift_slot_id = s.slot_id
  ) AS has_consultation
FROM analytics.int_newest_schedule AS n
JOIN analytics.stg_published_shift AS s ON s.month = n.month AND s.number = n.number;
