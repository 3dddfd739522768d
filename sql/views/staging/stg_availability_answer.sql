-- Question: Who answered when collecting?
-- Grain: one row per answer ever sent
-- Key: month, volunteer_id, seq
-- Sources: public.availability_answer
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: volunteer_id
CREATE VIEW analytics.stg_availability_answer AS
SELECT
  t.month,
  t.volunteer_id,
  t.seq,
  t.cannot,
  t.late
FROM public.availability_answer AS t;
