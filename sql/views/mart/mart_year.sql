-- Question: What are the five figures of a year?
-- Grain: one row per year with calls, slots or shifts
-- Key: year
-- Sources: mart_quarter
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_year AS
SELECT
  date_trunc('year', p.quarter)::date AS year,
  sum(p.consultations)::integer AS consultations,
  sum(p.incoming)::integer AS incoming,
  sum(p.answered_incoming)::integer AS answered_incoming,
  sum(p.score_answers)::integer AS score_answers,
  sum(p.score_sum)::bigint AS score_sum,
  sum(p.seats)::integer AS seats,
  sum(p.filled)::integer AS filled,
  sum(p.reports_missing)::integer AS reports_missing
FROM analytics.mart_quarter AS p
GROUP BY date_trunc('year', p.quarter)::date;
CREATE UNIQUE INDEX mart_year_key ON analytics.mart_year (year);
