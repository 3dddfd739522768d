-- Question: What do the views know of the settings?
-- Grain: one row
-- Key: only_row
-- Sources: public.analytics_basis
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_basis AS
SELECT
  t.only_row,
  t.zone,
  t.score_low,
  t.score_high,
  t.recognise_callers,
  t.edit_hours
FROM public.analytics_basis AS t;
