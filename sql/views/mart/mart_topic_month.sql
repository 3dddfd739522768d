-- Question: Which topics came up in a month?
-- Grain: one row per month and topic
-- Key: month, topic_id
-- Sources: public.analytics_topic_day
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_topic_month AS
SELECT
  date_trunc('month', t.day)::date AS month,
  t.topic_id,
  sum(t.reports)::integer AS reports
FROM public.analytics_topic_day AS t
GROUP BY date_trunc('month', t.day)::date, t.topic_id;
CREATE UNIQUE INDEX mart_topic_month_key ON analytics.mart_topic_month (month, topic_id);
