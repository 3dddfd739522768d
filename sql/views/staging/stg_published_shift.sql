-- Question: Who held which seat in which version?
-- Grain: one row per seat held in a published version
-- Key: month, number, slot_id, volunteer_id
-- Sources: public.published_shift
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: volunteer_id
CREATE VIEW analytics.stg_published_shift AS
SELECT
  t.month,
  t.number,
  t.slot_id,
  t.volunteer_id
FROM public.published_shift AS t;
