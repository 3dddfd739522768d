-- Question: What is known of each sent report, joined to a call or not?
-- Grain: one row per sent report
-- Key: report_id
-- Sources: stg_basis, stg_report, stg_report_discussion, stg_report_join
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: volunteer_id
CREATE VIEW analytics.int_report AS
SELECT
  r.report_id,
  (r.began_at AT TIME ZONE b.zone)::date AS day,
  r.began_at,
  r.volunteer_id,
  r.risk,
  r.to_discuss,
  d.report_id IS NOT NULL AS discussed,
  j.join_state,
  j.joined_entry_id
FROM analytics.stg_report AS r
CROSS JOIN analytics.stg_basis AS b
LEFT JOIN analytics.stg_report_join AS j ON j.report_id = r.report_id
LEFT JOIN analytics.stg_report_discussion AS d ON d.report_id = r.report_id;
