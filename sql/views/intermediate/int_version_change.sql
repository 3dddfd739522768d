-- Question: How much did each publishing after the first change?
-- Grain: one row per published version but the first
-- Key: month, number
-- Sources: stg_published_schedule, stg_published_shift
-- Time zone: none
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: none
-- Seats that differ from the version before: somebody else, somebody more or somebody fewer counts once for each seat.
CREATE VIEW analytics.int_version_change AS
WITH difference AS (
  SELECT s.month, s.number, s.slot_id, 1 AS gained, 0 AS lost
  FROM analytics.stg_published_shift AS s
  WHERE s.number > 1 AND NOT EXISTS (
    SELECT 1
    FROM analytics.stg_published_shift AS o
    WHERE o.month = s.month AND o.number = s.number - 1 AND o.slot_id = s.slot_id AND o.volunteer_id = s.volunteer_id
  )
  UNION ALL
  SELECT s.month, s.number + 1, s.slot_id, 0, 1
  FROM analytics.stg_published_shift AS s
  JOIN analytics.stg_published_schedule AS next ON next.month = s.month AND next.number = s.number + 1
  WHERE NOT EXISTS (
    SELECT 1
    FROM analytics.stg_published_shift AS o
    WHERE o.month = s.month AND o.number = s.number + 1 AND o.slot_id = s.slot_id AND o.volunteer_id = s.volunteer_id
  )
),
seat AS (
  SELECT d.month, d.number, d.slot_id, greatest(sum(d.gained), sum(d.lost)) AS changes
  FROM difference AS d
  GROUP BY d.month, d.number, d.slot_id
)
SELECT p.month, p.number, coalesce(sum(s.changes), 0)::integer AS changes
FROM analytics.stg_published_schedule AS p
LEFT JOIN seat AS s ON s.month = p.month AND s.number = p.number
WHERE p.number > 1
GROUP BY p.month, p.number;
