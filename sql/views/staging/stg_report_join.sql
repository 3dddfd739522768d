-- Question: How does a report stand to a call?
-- Grain: one row per report that was looked at
-- Key: report_id
-- Sources: public.report_join
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_report_join AS
SELECT
  t.report_id,
  t.state AS join_state,
  t.joined_entry_id
FROM public.report_join AS t;
