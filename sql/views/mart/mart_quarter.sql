-- Question: What are the five figures of a quarter?
-- Grain: one row per quarter with calls, slots or shifts
-- Key: quarter
-- Sources: mart_month
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_quarter AS
SELECT
  date_trunc('quarter', p.month)::date AS quarter,
  sum(p.consultations)::integer AS consultations,
  sum(p.incoming)::integer AS incoming,
  sum(p.answered_incoming)::integer AS answered_incoming,
  sum(p.score_answers)::integer AS score_answers,
  sum(p.score_sum)::bigint AS score_sum,
  sum(p.seats)::integer AS seats,
  sum(p.filled)::integer AS filled,
  sum(p.reports_missing)::integer AS reports_missing
FROM analytics.mart_month AS p
GROUP BY date_trunc('quarter', p.month)::date;
CREATE UNIQUE INDEX mart_quarter_key ON analytics.mart_quarter (quarter);
