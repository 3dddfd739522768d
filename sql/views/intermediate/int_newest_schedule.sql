-- Question: Which published version of a month counts?
-- Grain: one row per published month
-- Key: month
-- Sources: stg_published_schedule
-- Time zone: none
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: none
CREATE VIEW analytics.int_newest_schedule AS
SELECT
  p.month,
  max(p.number) AS number,
  min(p.published_at) AS first_published_at
FROM analytics.stg_published_schedule AS p
GROUP BY p.month;
