-- Question: Which versions were published?
-- Grain: one row per published version
-- Key: month, number
-- Sources: public.published_schedule
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_published_schedule AS
SELECT
  t.month,
  t.number,
  t.published_at
FROM public.published_schedule AS t;
