-- Question: What are the five figures of a month?
-- Grain: one row per month with calls, slots or shifts
-- Key: month
-- Sources: mart_call_month, mart_score_month, mart_slot_month, mart_volunteer_month
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_month AS
SELECT
  p.month,
  sum(p.consultations)::integer AS consultations,
  sum(p.incoming)::integer AS incoming,
  sum(p.answered_incoming)::integer AS answered_incoming,
  sum(p.score_answers)::integer AS score_answers,
  sum(p.score_sum)::bigint AS score_sum,
  sum(p.seats)::integer AS seats,
  sum(p.filled)::integer AS filled,
  sum(p.reports_missing)::integer AS reports_missing
FROM (
  SELECT c.month, c.consultations, c.incoming, c.answered_incoming, 0 AS score_answers, 0 AS score_sum, 0 AS seats,
    0 AS filled, 0 AS reports_missing
  FROM analytics.mart_call_month AS c
  UNION ALL
  SELECT s.month, 0, 0, 0, s.conversations, s.conversations * s.score_value, 0, 0, 0
  FROM analytics.mart_score_month AS s
  WHERE s.score_kind = 'answer'
  UNION ALL
  SELECT l.month, 0, 0, 0, 0, 0, l.seats, l.filled, 0
  FROM analytics.mart_slot_month AS l
  UNION ALL
  SELECT v.month, 0, 0, 0, 0, 0, 0, 0, v.consultations - v.reports_joined
  FROM analytics.mart_volunteer_month AS v
) AS p
GROUP BY p.month;
CREATE UNIQUE INDEX mart_month_key ON analytics.mart_month (month);
