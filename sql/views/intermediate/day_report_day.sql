-- Question: What do the reports of a day say?
-- Grain: one row per day
-- Key: day
-- Sources: int_report
-- Time zone: the charity's
-- Refresh: live; the refresh writes it into public.analytics_report_day
-- Readers: AnalyticsRefresher
-- Personal columns: none
CREATE VIEW analytics.day_report_day AS
SELECT
  r.day,
  count(*)::integer AS sent,
  count(*) FILTER (WHERE r.join_state = 'unsafe')::integer AS unsafe,
  count(*) FILTER (WHERE r.join_state = 'alone')::integer AS alone,
  count(*) FILTER (WHERE r.risk)::integer AS risk,
  count(*) FILTER (WHERE r.to_discuss)::integer AS to_discuss,
  count(*) FILTER (WHERE r.discussed)::integer AS discussed,
  count(*) FILTER (WHERE r.risk AND NOT r.discussed)::integer AS risk_not_discussed
FROM analytics.int_report AS r
GROUP BY r.day;
