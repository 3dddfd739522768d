-- Question: Which topics did clients come with?
-- Grain: one row per sent report and topic it names
-- Key: report_id, topic_id
-- Sources: int_report, stg_report_topic
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: none
CREATE VIEW analytics.int_topic_use AS
SELECT
  r.report_id,
  u.topic_id,
  r.day
FROM analytics.int_report AS r
JOIN analytics.stg_report_topic AS u ON u.report_id = r.report_id;
