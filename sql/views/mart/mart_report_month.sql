-- Question: What do the reports of a month say?
-- Grain: one row per month with reports
-- Key: month
-- Sources: public.analytics_report_day
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_report_month AS
SELECT
  date_trunc('month', r.day)::date AS month,
  sum(r.sent)::integer AS sent,
  sum(r.unsafe)::integer AS unsafe,
  sum(r.alone)::integer AS alone,
  sum(r.risk)::integer AS risk,
  sum(r.to_discuss)::integer AS to_discuss,
  sum(r.discussed)::integer AS discussed,
  sum(r.risk_not_discussed)::integer AS risk_not_discussed
FROM public.analytics_report_day AS r
GROUP BY date_trunc('month', r.day)::date;
CREATE UNIQUE INDEX mart_report_month_key ON analytics.mart_report_month (month);
