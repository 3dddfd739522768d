-- Question: How was each slot of a published month staffed?
-- Grain: one row per slot of a published month
-- Key: slot_id
-- Sources: int_newest_schedule, stg_published_shift, stg_slot
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: none
-- A slot of need 0 counts as full; more people than needed fill no more than its seats.
CREATE VIEW analytics.int_slot_staffing AS
SELECT
  l.slot_id,
  l.month,
  l.day,
  l.slot_time,
  l.starts_at,
  l.ends_at,
  l.need,
  least(count(s.volunteer_id), l.need)::integer AS filled,
  CASE
    WHEN count(s.volunteer_id) >= l.need THEN 'full'
    WHEN count(s.volunteer_id) = 0 THEN 'empty'
    ELSE 'partial'
  END AS staffing
FROM analytics.stg_slot AS l
JOIN analytics.int_newest_schedule AS n ON n.month = l.month
LEFT JOIN analytics.stg_published_shift AS s
  ON s.month = n.month AND s.number = n.number AND s.slot_id = l.slot_id
GROUP BY l.slot_id, l.month, l.day, l.slot_time, l.starts_at, l.ends_at, l.need;
