-- Question: Which reports were discussed?
-- Grain: one row per discussed report
-- Key: report_id
-- Sources: public.report_discussion
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_report_discussion AS
SELECT
  t.report_id,
  t.at AS discussed_at
FROM public.report_discussion AS t;
