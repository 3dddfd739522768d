-- Question: Which reports were sent?
-- Grain: one row per sent report
-- Key: report_id
-- Sources: public.volunteer_report
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: volunteer_id
CREATE VIEW analytics.stg_report AS
SELECT
  t.id AS report_id,
  t.volunteer_id,
  t.began_at,
  t.risk,
  t.discuss AS to_discuss
FROM public.volunteer_report AS t
WHERE t.state = 'sent';
