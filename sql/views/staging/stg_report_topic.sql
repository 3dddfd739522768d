-- Question: Which topics does a report name?
-- Grain: one row per report and topic
-- Key: report_id, topic_id
-- Sources: public.volunteer_report_topic
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_report_topic AS
SELECT
  t.report_id,
  t.topic_id
FROM public.volunteer_report_topic AS t;
