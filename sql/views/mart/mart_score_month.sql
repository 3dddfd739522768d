-- Question: Which scores were given in a month?
-- Grain: one row per month, kind of score fact and value
-- Key: month, score_kind, score_value
-- Sources: public.analytics_score_day
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_score_month AS
SELECT
  date_trunc('month', s.day)::date AS month,
  s.score_kind,
  s.score_value,
  sum(s.conversations)::integer AS conversations,
  sum(s.uncertain)::integer AS uncertain
FROM public.analytics_score_day AS s
GROUP BY date_trunc('month', s.day)::date, s.score_kind, s.score_value;
CREATE UNIQUE INDEX mart_score_month_key ON analytics.mart_score_month (month, score_kind, score_value);
